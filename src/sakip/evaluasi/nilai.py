"""Grades of sub-components and predicates of the whole (PermenPANRB 88/2021, annex)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
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


class Kesesuaian(StrEnum):
    """Whether a grade is the one that the share of met criteria gives."""

    SESUAI = "sesuai"
    MELEBIHI = "melebihi kriteria"
    DI_BAWAH = "di bawah kriteria"
    TIDAK_DIKETAHUI = ""
    """No grade, or not every criterion was answered."""


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


def grade_steps(satu: str, dua: str, pada: date = SEJAK) -> int:
    """How many grades the first stands above the second; negative where it is below. Raises ValueError for an unknown one."""
    urutan = [n.kode for n in daftar_nilai(pada)]
    return urutan.index(dua) - urutan.index(satu)


def fit_grade(huruf: str, usulan: str, pada: date = SEJAK) -> Kesesuaian:
    """A grade against the one its criteria give; above BB the share does not decide, so BB carries A and AA too."""
    if not huruf or not usulan:
        return Kesesuaian.TIDAK_DIKETAHUI
    langkah = grade_steps(huruf, usulan, pada)
    if langkah < 0:
        return Kesesuaian.DI_BAWAH
    return Kesesuaian.SESUAI if langkah == 0 or usulan == "BB" else Kesesuaian.MELEBIHI


def daftar_predikat(pada: date = SEJAK) -> tuple[str, ...]:
    """The codes of the predicates, best first."""
    return tuple(p["predikat"] for p in parameter("evaluasi.predikat", pada).nilai)


def classify_total(total: Decimal, pada: date = SEJAK) -> Predikat:
    """The predicate of an unrounded total, 0 to 100; a bound belongs to the lower class (80,00 is BB)."""
    for p in parameter("evaluasi.predikat", pada).nilai:
        if not p["lebih_dari"] or total > Decimal(p["lebih_dari"]):
            return Predikat(kode=p["predikat"], sebutan=p["sebutan"])
    return Predikat()
