"""What is evaluated: components, sub-components and criteria with their weights (PermenPANRB 88/2021, annex)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache

from sakip.hukum.parameter import parameter

SEJAK = date(2021, 12, 31)


class Dimensi(StrEnum):
    """What a sub-component looks at."""

    KEBERADAAN = "keberadaan"
    KUALITAS = "kualitas"
    PEMANFAATAN = "pemanfaatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kriteria:
    """One criterion. ``kode``: component, sub-component, number: ``1.a.3``."""

    kode: str
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subkomponen:
    """A sub-component: ``kode`` ``1.a``, its weight out of 100, its criteria."""

    kode: str
    nama: str
    dimensi: Dimensi
    bobot: Decimal
    daftar_kriteria: tuple[Kriteria, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Komponen:
    """A component: ``kode`` ``1`` to ``4``, its weight out of 100, its sub-components."""

    kode: str
    nama: str
    bobot: Decimal
    daftar_subkomponen: tuple[Subkomponen, ...]


@cache
def daftar_komponen(pada: date = SEJAK) -> tuple[Komponen, ...]:
    """The components in force at a date. Raises ParameterTidakDikenal before the regulation."""
    return tuple(_komponen(str(n), isi) for n, isi in enumerate(parameter("evaluasi.lke", pada).nilai, 1))


def _komponen(kode: str, isi: dict[str, object]) -> Komponen:
    sub = isi["subkomponen"]
    assert isinstance(sub, list)
    return Komponen(
        kode=kode,
        nama=str(isi["nama"]),
        bobot=Decimal(str(isi["bobot"])),
        daftar_subkomponen=tuple(_sub(f"{kode}.{'abc'[n]}", s) for n, s in enumerate(sub)),
    )


def _sub(kode: str, isi: dict[str, object]) -> Subkomponen:
    kriteria = isi["kriteria"]
    assert isinstance(kriteria, list)
    return Subkomponen(
        kode=kode,
        nama=str(isi["nama"]),
        dimensi=Dimensi(str(isi["dimensi"])),
        bobot=Decimal(str(isi["bobot"])),
        daftar_kriteria=tuple(Kriteria(kode=f"{kode}.{n}", teks=str(t)) for n, t in enumerate(kriteria, 1)),
    )


def daftar_subkomponen(pada: date = SEJAK) -> tuple[Subkomponen, ...]:
    """All sub-components in order."""
    return tuple(s for k in daftar_komponen(pada) for s in k.daftar_subkomponen)


def daftar_kriteria(pada: date = SEJAK) -> tuple[Kriteria, ...]:
    """All criteria in order."""
    return tuple(kr for s in daftar_subkomponen(pada) for kr in s.daftar_kriteria)
