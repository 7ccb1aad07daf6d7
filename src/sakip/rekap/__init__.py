"""Roll-ups over many units: an engine adds whole numbers, the core divides."""
