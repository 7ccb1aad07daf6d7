"""Published documents, without log-in."""
