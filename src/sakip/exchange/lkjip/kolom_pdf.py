"""Tables of neighbouring pages brought to the same columns, where one page shows fewer of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from sakip.cetakan.bentuk import TabelCetak
from sakip.cetakan.kepala import header_rows, is_column_numbers

TEPAT = 4.0
"""Points: edges of the same column on two pages."""


@dataclass(frozen=True, slots=True)
class TabelHalaman:
    """The part of a table on one page, with the edges of its columns and its top."""

    tabel: TabelCetak
    kolom: tuple[float, ...]
    atas: float
    tebal: bool = False
    """True where all of its first row is bold."""
    lanjutan: bool = False
    """True for the rest of the table at the end of the page before."""


B = TypeVar("B")


def align_columns(daftar: Sequence[Sequence[B | TabelHalaman]]) -> list[list[B | TabelHalaman]]:
    """Where a page ends with a table and the next begins with one of the same width, both get the columns of both.

    A page that holds only the row of totals draws fewer columns than the rows above it. The rest of a table is marked: the
    same edges, below a bold header and with no bold row at its own top, or with rows only.
    """
    hasil = [list(isi) for isi in daftar]
    for a, b in pairwise(hasil):
        if not a or not b or not isinstance(atas := a[-1], TabelHalaman) or not isinstance(bawah := b[0], TabelHalaman):
            continue
        if semua := _bersama(atas.kolom, bawah.kolom):
            atas, bawah = _lebarkan(atas, semua), _lebarkan(bawah, semua)
        if _lanjutan(atas, bawah):
            bawah = replace(bawah, tebal=atas.tebal, lanjutan=True)  # a third part continues it under the same header
        a[-1], b[0] = atas, bawah
    return hasil


def _lanjutan(atas: TabelHalaman, bawah: TabelHalaman) -> bool:
    if len(atas.kolom) != len(bawah.kolom) or any(abs(x - y) > TEPAT for x, y in zip(atas.kolom, bawah.kolom, strict=True)):
        return False
    if bawah.tebal or any(map(is_column_numbers, bawah.tabel.baris[:4])):
        return False
    return atas.tebal or (header_rows(bawah.tabel)[1] == 0 and not re.match(r"1[.,)]?$", bawah.tabel.baris[0][0]))


def _bersama(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    """The finer of two sets of edges, where the other has none besides; else nothing."""
    halus, kasar = (a, b) if len(a) >= len(b) else (b, a)
    if len(halus) == len(kasar) or abs(a[0] - b[0]) > TEPAT or abs(a[-1] - b[-1]) > TEPAT:
        return ()
    return halus if all(min(abs(k - h) for h in halus) <= TEPAT for k in kasar) else ()


def _lebarkan(bagian: TabelHalaman, kolom: tuple[float, ...]) -> TabelHalaman:
    if len(bagian.kolom) == len(kolom):
        return bagian
    ke = [min(range(len(kolom)), key=lambda n: abs(kolom[n] - k)) for k in bagian.kolom]
    lama = bagian.tabel
    baris = []
    for isi in lama.baris:
        baru = [""] * (len(kolom) - 1)
        for n, teks in enumerate(isi):
            baru[ke[n]] = teks
        baris.append(tuple(baru))
    rentang = dict(lama.rentang)
    tertutup = {(b + r, k + c) for (b, k), (rr, cc) in rentang.items() for r in range(rr) for c in range(cc)}
    ukuran = {(b, k): (1, 1) for b in range(len(baris)) for k in range(len(ke) - 1) if (b, k) not in tertutup} | rentang
    lebar = {(b, ke[k]): (r, ke[k + c] - ke[k]) for (b, k), (r, c) in ukuran.items()}
    gabung = tuple((t, u) for t, u in sorted(lebar.items()) if u != (1, 1))
    return replace(bagian, tabel=replace(lama, baris=tuple(baris), rentang=gabung), kolom=kolom)
