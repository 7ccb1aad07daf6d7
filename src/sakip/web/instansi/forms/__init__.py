"""Forms of tenants and people."""
