"""parse -> measure -> compose -> review -> render."""
