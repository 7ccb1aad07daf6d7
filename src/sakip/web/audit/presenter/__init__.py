"""Audit events in words: who did what to what, from what to what."""
