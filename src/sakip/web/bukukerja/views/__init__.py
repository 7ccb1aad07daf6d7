"""Pages of the workbook door."""
