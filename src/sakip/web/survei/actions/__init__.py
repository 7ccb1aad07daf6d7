"""Changes; each atomic, keyword-only, with its audit event."""
