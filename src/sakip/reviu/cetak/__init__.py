"""What the rules for printed reports share: recomputing printed figures, comparing them, and saying where they stand."""
