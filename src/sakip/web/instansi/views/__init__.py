"""Views of tenants and people."""
