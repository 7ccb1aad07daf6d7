"""Changes of reviews, each with its audit event."""
