"""Deadlines, locks, reminders, the inbox."""
