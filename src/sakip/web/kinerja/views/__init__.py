"""Views of plan, agreements and results."""
