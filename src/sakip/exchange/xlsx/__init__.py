"""The workbook door: one definition of sheets and columns makes the template, reads, writes and documents the workbook."""

from __future__ import annotations

from pathlib import Path

from sakip.exchange.xlsx.baca import read_rows, read_workbook
from sakip.exchange.xlsx.dokumentasi import describe
from sakip.exchange.xlsx.uraian import places_of, rows_of
from sakip.rencana.dokumen import Dokumen

__all__ = ["describe", "places_of", "read_rows", "read_workbook", "rows_of", "write_template", "write_workbook"]


def write_workbook(dokumen: Dokumen, path: str | Path) -> None:
    """Write a filled workbook, whole or not at all. Raises OSError, and ValueError for text longer than a cell can hold."""
    from sakip.exchange.xlsx.tulis import write_workbook as tulis  # the writing library is loaded only by those who write

    tulis(dokumen, path)


def write_template(path: str | Path, *, tahun: int | None = None, nama: str = "") -> None:
    """Write an empty workbook; with a year given, sheet Target gets columns around it. Raises OSError."""
    from sakip.exchange.xlsx.tulis import write_template as tulis

    tulis(path, tahun=tahun, nama=nama)
