"""Changes of deadlines, locks and notices."""
