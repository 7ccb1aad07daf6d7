"""Periods of a year in which results are entered: quarters 1 to 4, and 0 for the whole year."""

from __future__ import annotations

from sakip.kernel.periode import ROMAWI
from sakip.web.tenggat.models import Bagian

TRIWULAN = (1, 2, 3, 4)
PERIODE = (*TRIWULAN, 0)
"""In the order of the year."""


def name_of(triwulan: int) -> str:
    """``triwulan II`` or ``setahun``."""
    return f"triwulan {ROMAWI[triwulan - 1]}" if triwulan else "setahun"


def short_name(triwulan: int) -> str:
    """``TW II`` or ``Setahun``, for table headings."""
    return f"TW {ROMAWI[triwulan - 1]}" if triwulan else "Setahun"


def field_of(triwulan: int) -> str:
    """The field of the result: ``tw2`` or ``tahunan``."""
    return f"tw{triwulan}" if triwulan else "tahunan"


def part_of(triwulan: int) -> Bagian:
    """The part of the year that is locked with it."""
    return Bagian(f"tw{triwulan}") if triwulan else Bagian.TAHUN


def figure_of(kode: str, triwulan: int) -> str:
    """The code of an indicator's achievement in the core."""
    return f"triwulan:{kode}:{triwulan}" if triwulan else f"capaian:{kode}"
