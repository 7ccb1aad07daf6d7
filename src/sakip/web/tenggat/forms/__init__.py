"""Forms of deadlines and locks."""
