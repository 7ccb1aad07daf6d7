"""Keep an uploaded workbook, apply it, drop it."""
