"""Changes of state: a function each, atomic, with ``by=``, writing the audit event in the same transaction."""
