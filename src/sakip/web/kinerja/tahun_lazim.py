"""Which year a page about many units shows first. No Django."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def usual_year(daftar_tahun: Iterable[int], kini: int) -> int | None:
    """The newest year up to ``kini`` that at least half as many units opened as the fullest year; None where none is open.

    ``daftar_tahun`` names a year once for each unit that opened it. A year that one unit opened ahead of the others does not
    push the year in which all of them work off the first page.
    """
    banyak = Counter(daftar_tahun)
    calon = {t: n for t, n in banyak.items() if t <= kini} or banyak
    return max((t for t, n in calon.items() if 2 * n >= max(calon.values())), default=None)
