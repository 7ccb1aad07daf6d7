"""Read a report that somebody else wrote: DOCX, PDF, HTML or text."""
