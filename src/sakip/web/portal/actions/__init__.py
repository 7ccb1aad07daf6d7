"""Changes of publications."""
