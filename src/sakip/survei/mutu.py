"""The quality class of an index (PermenPANRB 14/2017, annex)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from sakip.hukum.parameter import parameter
from sakip.kernel.angka import bulatkan
from sakip.survei.hasil import Kelas

_SEJAK = date(2017, 5, 9)


def classify_ikm(ikm: Decimal, pada: date = _SEJAK) -> Kelas:
    """The class of the value as displayed: rounded half-up to 2 decimals, then compared with the lower bounds."""
    tampil = bulatkan(ikm)
    skala = daftar_kelas(pada)
    return next((kelas for kelas, bawah in skala if tampil >= bawah), skala[-1][0])


@cache
def daftar_kelas(pada: date = _SEJAK) -> tuple[tuple[Kelas, Decimal], ...]:
    """The classes with their lower bounds, best first."""
    return tuple((Kelas(mutu=k["mutu"], kinerja=k["kinerja"]), Decimal(k["bawah"])) for k in parameter("survei.mutu", pada).nilai)
