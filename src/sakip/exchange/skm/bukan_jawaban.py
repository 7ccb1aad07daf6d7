"""Rows of a sheet of answers that are no answers: the numbers of the columns below the header, and the sums below the data.

The sheet in the annex of the regulation ends with the sum, NRR and weighted NRR of every unsur and the IKM.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sakip.exchange.skm.nilai import teks_sel
from sakip.survei.unsur import KODE_UNSUR

_REKAP = re.compile(
    r"\W*(?:[σ∑]|jumlah|jml|total|nrr|rata[\s-]*rata|nilai (?:rata|indeks|ikm|skm|unsur|interval|konversi)|ikm|indeks|tertimbang"
    r"|bobot|mutu|kinerja|average|sum)(?![a-z])",
    re.I,
)
_NOMOR_KOLOM = re.compile(r"\(?(\d{1,2})\)?")
_BANYAK_NOMOR = 9
_PANJANG = 60


def summary_rows(data: Sequence[tuple[int, Sequence[Any]]], posisi: Mapping[str, int]) -> Iterator[int]:
    """Of (row number, cells), the numbers of rows that sum up or number; ``posisi``: field to 0-based column.

    What a row is says a short text to the left of the unsur, in a column that is not read.
    """
    unsur = min((n for bidang, n in posisi.items() if bidang in KODE_UNSUR), default=0)
    kiri = sorted(set(range(unsur)) - set(posisi.values()))
    for urutan, (nomor, baris) in enumerate(data):
        teks = [s for n in kiri if n < len(baris) and isinstance(s := baris[n], str) and len(s) <= _PANJANG]
        if any(map(_REKAP.match, teks)) or (urutan == 0 and _bernomor(baris)):
            yield nomor


def _bernomor(baris: Sequence[Any]) -> bool:
    """Whether the cells count on by one, beyond what an answer may hold."""
    cocok = [_NOMOR_KOLOM.fullmatch(t) for sel in baris if (t := teks_sel(sel)[:9])]
    angka = [int(c[1]) for c in cocok if c]
    return len(angka) == len(cocok) >= _BANYAK_NOMOR and angka == list(range(angka[0], angka[0] + len(angka)))
