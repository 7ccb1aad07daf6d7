"""The workbook door: prefilled download, upload with a preview of differences."""
