"""Pages of deadlines, locks and the inbox."""
