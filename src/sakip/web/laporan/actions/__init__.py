"""Actions on findings, builds and versions."""
