"""Who changed what: events written in the transaction of the change, append-only."""
