"""Changes of evaluations, each with its audit event."""
