"""Grids: what a sheet holds before any meaning, whether it comes from a workbook or from rows of dicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from sakip.exchange.xlsx.bentuk import Lembar

_BATAS_BULAT = 10**30


@dataclass(frozen=True, slots=True, kw_only=True)
class Kisi:
    """The cells of one sheet from ``A1``; all rows have the same width, an empty cell is ``""`` or None."""

    nama: str
    daftar_baris: Sequence[Sequence[Any]]


def sel_polos(nilai: Any) -> Any:
    """A value a cell could hold; other shapes become text, and a whole number beyond all use becomes infinite."""
    if isinstance(nilai, int) and abs(nilai) >= _BATAS_BULAT:
        return float("inf")
    return nilai if nilai is None or isinstance(nilai, (str, int, float, Decimal, date, time)) else str(nilai)


def kisi_dari_isian(lembar: Lembar, isian: Mapping[Any, Any]) -> Kisi:
    """A form sheet from field -> value, in the places where the written workbook has them."""
    dikenal = [k.field for k in lembar.daftar_kolom]
    urut = [*dikenal, *(str(f) for f in isian if f not in dikenal)]
    return Kisi(nama=lembar.nama, daftar_baris=[["", ""], *([f, sel_polos(isian.get(f))] for f in urut)])


def tahun_periode(awal: Any, akhir: Any) -> range:
    """The years of a period, at most 20; none where a bound is no year."""
    if not str(awal).isdecimal() or not str(akhir).isdecimal() or not 1900 <= int(awal) <= int(akhir):
        return range(0)
    return range(int(awal), min(int(akhir), int(awal) + 20) + 1)


def kisi_dari_baris(lembar: Lembar, daftar: Sequence[Mapping[Any, Any]], tahun_renstra: Iterable[int] = ()) -> Kisi:
    """A table sheet from row dicts (field or year -> value), in the places where the written workbook has them."""
    dikenal: list[Any] = [k.field for k in lembar.daftar_kolom]
    lain = {f: None for baris in daftar for f in baris if f not in dikenal}
    tahun = {str(t): t for t in (tahun_renstra if lembar.kolom_tahun else ())} | {
        str(f): int(f) for f in lain if str(f).isdecimal()
    }
    judul = [*dikenal, *(tahun[t] for t in sorted(tahun)), *(f for f in lain if str(f) not in tahun)]
    return Kisi(
        nama=lembar.nama, daftar_baris=[judul, *([sel_polos(baris.get(f, baris.get(str(f)))) for f in judul] for baris in daftar)]
    )
