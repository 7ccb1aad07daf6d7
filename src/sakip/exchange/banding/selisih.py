"""What two sets of rows differ in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom
from sakip.exchange.xlsx.uraian import teks_isi
from sakip.kernel.angka import format_angka, format_rupiah
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import format_tanggal


class JenisSelisih(StrEnum):
    """What happened to a row or cell."""

    BARU = "baris baru"
    HILANG = "baris hilang"
    PINDAH = "baris pindah"
    """The row stands elsewhere among the others; the order of rows is the order of the report."""
    BERUBAH = "sel berubah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian:
    """One filled cell of a new or lost row; ``field`` of a year column is the year as text."""

    field: str
    judul: str
    teks: str
    nilai: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Selisih:
    """One difference. ``field`` and what belongs to it is set for a changed cell only, ``isi`` for a new or lost row only."""

    lembar: str
    jenis: JenisSelisih
    kunci: tuple[tuple[str, Any], ...] = ()
    """(field, value) of what names the row; empty in a form sheet and in a sheet without a key."""
    sebutan: str = ""
    """The row as a person calls it: its key, else the beginning of its first text; empty in a form sheet."""
    field: str = ""
    judul: str = ""
    """The column's header."""
    lama: str = ""
    """As displayed, "" for an empty cell; of a moved row its place."""
    baru: str = ""
    nilai_lama: Any = None
    """The domain's value, None for an empty cell; text where a cell cannot be read."""
    nilai_baru: Any = None
    isi: tuple[Isian, ...] = ()
    lokasi: Lokasi
    """The place in the new workbook; of a lost row only the sheet."""
    baris_lama: int = 0
    """The row in the old workbook as it would be written; 0 for a new row and in a form sheet."""


def teks_sel(kolom: Kolom, nilai: Any) -> str:
    """A value of a column as a page displays it, "" for an empty cell."""
    if nilai is None:
        return ""
    if isinstance(nilai, date):
        return format_tanggal(nilai)
    if isinstance(nilai, bool) or not isinstance(nilai, (int, Decimal)):
        return teks_isi(nilai)
    if kolom.jenis is JenisIsi.RUPIAH:
        return format_rupiah(nilai)
    return format_angka(nilai) if isinstance(nilai, Decimal) else str(nilai)
