"""The targets that one row of a multi-year plan prints, year by year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from sakip.cetakan.makna import BarisMakna, Fakta, JenisTabel, LaporanTercetak, Peran

_PERSEN = re.compile(r"%|\bpersen(?:tase)?\b", re.I)
_MUTU = re.compile(r"^(?:nilai|indeks|skor|poin|angka)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lompatan:
    """The one target of a row that goes against all others: with the value before it."""

    fakta: Fakta
    sebelum: Fakta


def is_share(baris: BarisMakna, fakta: Fakta) -> bool:
    """True where the row's unit is per cent, or, without a unit, its indicator is named so."""
    satuan = baris.nama.get(Peran.SATUAN, "")
    return bool(_PERSEN.search(satuan)) if satuan.strip() else fakta.objek.casefold().startswith("persentase")


def setbacks(laporan: LaporanTercetak) -> Iterator[Lompatan]:
    """Rows of percentages and indices with exactly one step against the direction of the whole series.

    Numbers of documents or events vary from year to year and are left out.
    """
    for tabel in laporan.tabel(JenisTabel.RENSTRA, JenisTabel.RPJMD):
        for baris in tabel.isi:
            deret = _deret(baris)
            mundur = [(a, b) for a, b in pairwise(deret) if _arah(b.nilai, a.nilai) == -_tujuan(deret)]
            if len(deret) >= 4 and len(mundur) == 1 and _tujuan(deret):
                yield Lompatan(fakta=mundur[0][1], sebelum=mundur[0][0])


def _deret(baris: BarisMakna) -> list[Fakta]:
    """The base value and the targets in the order of their years; empty where the row's unit is a count."""
    satuan = baris.nama.get(Peran.SATUAN, "")
    daftar = [
        f
        for f in baris.daftar_fakta
        if f.nilai is not None and (f.ukuran is Peran.BASELINE or (f.ukuran is Peran.TARGET and f.tahun and not f.triwulan))
    ]
    if not daftar or not (is_share(baris, daftar[0]) or _MUTU.match(satuan.strip())):
        return []
    return sorted(daftar, key=lambda f: (f.ukuran is Peran.TARGET, f.tahun))


def _tujuan(deret: list[Fakta]) -> int:
    """1 for a rising series, -1 for a falling one: the direction of most of its steps; 0 where they are even."""
    langkah = [_arah(b.nilai, a.nilai) for a, b in pairwise(deret)]
    naik, turun = langkah.count(1), langkah.count(-1)
    return (naik > turun) - (naik < turun)


def _arah(baru: Decimal | None, lama: Decimal | None) -> int:
    if baru is None or lama is None:
        return 0
    return (baru > lama) - (baru < lama)
