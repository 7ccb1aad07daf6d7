"""Views of the audit."""
