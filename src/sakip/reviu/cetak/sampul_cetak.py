"""The year a cover prints below the year reported on."""

from __future__ import annotations

import re

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.cetak.baris_teks import BarisTeks, lines

_TAHUN = re.compile(r"^(?:.{0,60}\bTAHUN\s+)?(20\d\d)$")
_LAPORAN = re.compile(r"LAPORAN\s+(?:AKUNTABILITAS\s+)?KINERJA|LKJ?IP|LAKIP", re.I)
_LAIN = re.compile(r"20\d\d|\(?LKjIP\)?.{0,20}")
_PALING_PANJANG = 80


def cover(laporan: LaporanTercetak) -> tuple[BarisTeks, ...]:
    """The lines of the cover: short lines in capitals one after another, one of which names the report."""
    kumpulan: list[BarisTeks] = []
    for baris in [b for b in lines(laporan) if not b.dalam_sel]:
        if (baris.teks.isupper() and len(baris.teks) <= _PALING_PANJANG) or _LAIN.fullmatch(baris.teks):
            kumpulan.append(baris)
            continue
        if _is_cover(kumpulan):
            return tuple(kumpulan)
        kumpulan = []
    return tuple(kumpulan) if _is_cover(kumpulan) else ()


def _is_cover(baris: list[BarisTeks]) -> bool:
    return len(baris) >= 3 and any(_LAPORAN.search(b.teks) for b in baris)


def cover_year(laporan: LaporanTercetak) -> tuple[int, BarisTeks] | None:
    """The year of issue: the last year of the cover where it is not the reported one, and its line; None where it prints none."""
    tahun = [(int(m[1]), b) for b in cover(laporan) if (m := _TAHUN.match(b.teks))]
    if not tahun or not laporan.tahun or tahun[-1][0] == laporan.tahun:
        return None
    return tahun[-1]
