"""Forms; the sheets of the workbook give their fields."""
