"""The workbook door: one definition of sheets and columns makes the template, reads, writes and documents the workbook."""

from __future__ import annotations

from sakip.exchange.xlsx.baca import read_rows, read_workbook

__all__ = ["read_rows", "read_workbook"]
