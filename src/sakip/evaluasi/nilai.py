"""Grades of sub-components and predicates of the whole (PermenPANRB 88/2021, annex)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from sakip.evaluasi.kerangka import SEJAK
from sakip.hukum.parameter import parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiHuruf:
    """A grade: its letters, its value out of 100, what it means."""

    kode: str
    angka: Decimal
    arti: str
    lebih_dari: Fraction | None
    """The share of criteria that must be exceeded; None where the share does not decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predikat:
    """The predicate of a total; both "" where there is none."""

    kode: str = ""
    sebutan: str = ""


@cache
def daftar_nilai(pada: date = SEJAK) -> tuple[NilaiHuruf, ...]:
    """The grades, best first."""
    return tuple(
        NilaiHuruf(
            kode=n["kode"],
            angka=Decimal(n["nilai"]),
            arti=n["arti"],
            lebih_dari=Fraction(n["lebih_dari"]) if n["lebih_dari"] else None,
        )
        for n in parameter("evaluasi.nilai", pada).nilai
    )


def nilai_huruf(kode: str, pada: date = SEJAK) -> NilaiHuruf | None:
    """The grade of a code in any case, None for an unknown one."""
    return next((n for n in daftar_nilai(pada) if n.kode == kode.strip().upper()), None)


def propose_grade(terpenuhi: int, dinilai: int, pada: date = SEJAK) -> NilaiHuruf | None:
    """The grade that a share of met criteria gives: BB at most, E at least; None where nothing was judged."""
    if dinilai <= 0:
        return None
    bagian = Fraction(terpenuhi, dinilai)
    if bagian == 1:
        return nilai_huruf("BB", pada)
    return next((n for n in daftar_nilai(pada) if n.lebih_dari is not None and bagian > n.lebih_dari), nilai_huruf("E", pada))


def classify_total(total: Decimal, pada: date = SEJAK) -> Predikat:
    """The predicate of an unrounded total, 0 to 100; a bound belongs to the lower class (80,00 is BB)."""
    for p in parameter("evaluasi.predikat", pada).nilai:
        if not p["lebih_dari"] or total > Decimal(p["lebih_dari"]):
            return Predikat(kode=p["predikat"], sebutan=p["sebutan"])
    return Predikat()
