"""The review of the report by the inspectorate: assignment, checklist, notes and replies, second look, statement."""
