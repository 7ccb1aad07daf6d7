"""Everything that changes tenants and people; each writes its audit event in the same transaction."""
