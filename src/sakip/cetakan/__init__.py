"""A report that somebody else printed: its blocks as read, what they mean, and the facts they state."""
