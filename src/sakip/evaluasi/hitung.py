"""From grades to score and predicate: weight x grade / 100, summed (PermenPANRB 88/2021, annex)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.evaluasi.kerangka import SEJAK, Komponen, Subkomponen, daftar_komponen
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, PenilaianSub
from sakip.evaluasi.nilai import Kesesuaian, NilaiHuruf, Predikat, classify_total, fit_grade, nilai_huruf, propose_grade


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSub:
    """A sub-component: the grade that counts, its score, and what the criteria alone would give."""

    sub: Subkomponen
    huruf: str
    nilai: Decimal | None
    """weight x grade / 100; None where no grade was given."""
    terpenuhi: int
    dinilai: int
    """Criteria that were answered and apply."""
    usulan: str
    """The grade their share gives, "" where none was answered."""
    belum_dijawab: int = 0
    """Criteria without an answer; while there are any, the share is not final."""

    @property
    def kesesuaian(self) -> Kesesuaian:
        """The grade against its criteria."""
        return Kesesuaian.TIDAK_DIKETAHUI if self.belum_dijawab else fit_grade(self.huruf, self.usulan)


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilKomponen:
    """A component: the sum of its sub-components that have a grade."""

    komponen: Komponen
    daftar_sub: tuple[HasilSub, ...]
    nilai: Decimal
    lengkap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilLke:
    """The whole: a total out of 100, complete only where every sub-component has a grade."""

    daftar_komponen: tuple[HasilKomponen, ...]
    nilai: Decimal
    predikat: Predikat
    """Empty while grades are missing: a part is no result."""
    belum_dinilai: tuple[str, ...]

    @property
    def lengkap(self) -> bool:
        """Whether every sub-component has a grade."""
        return not self.belum_dinilai

    def sub(self, kode: str) -> HasilSub:
        """A sub-component by its code. Raises KeyError."""
        for k in self.daftar_komponen:
            for s in k.daftar_sub:
                if s.sub.kode == kode:
                    return s
        raise KeyError(kode)


def compute_lke(lke: Lke, *, mandiri: bool = False, pada: date = SEJAK) -> HasilLke:
    """The result by the evaluators, or by the unit itself (``mandiri``). Total: what is missing is named, never zero."""
    huruf: Callable[[PenilaianSub], str] = (lambda p: p.mandiri) if mandiri else (lambda p: p.akhir)
    jawab: Callable[[JawabanKriteria], Jawab] = (lambda j: j.mandiri) if mandiri else (lambda j: j.evaluator)
    komponen = tuple(_komponen(lke, k, huruf, jawab, pada) for k in daftar_komponen(pada))
    belum = tuple(s.sub.kode for k in komponen for s in k.daftar_sub if s.nilai is None)
    total = sum((k.nilai for k in komponen), Decimal(0))
    return HasilLke(
        daftar_komponen=komponen,
        nilai=total,
        predikat=Predikat() if belum else classify_total(total, pada),
        belum_dinilai=belum,
    )


def _komponen(
    lke: Lke,
    komponen: Komponen,
    huruf: Callable[[PenilaianSub], str],
    jawab: Callable[[JawabanKriteria], Jawab],
    pada: date,
) -> HasilKomponen:
    daftar = tuple(_sub(lke, s, huruf(lke.penilaian(s.kode)), jawab, pada) for s in komponen.daftar_subkomponen)
    return HasilKomponen(
        komponen=komponen,
        daftar_sub=daftar,
        nilai=sum((s.nilai for s in daftar if s.nilai is not None), Decimal(0)),
        lengkap=all(s.nilai is not None for s in daftar),
    )


def _sub(lke: Lke, sub: Subkomponen, kode: str, jawab: Callable[[JawabanKriteria], Jawab], pada: date) -> HasilSub:
    nilai: NilaiHuruf | None = nilai_huruf(kode, pada)
    jawaban = [jawab(lke.jawaban(k.kode)) for k in sub.daftar_kriteria]
    ya, tidak = jawaban.count(Jawab.YA), jawaban.count(Jawab.TIDAK)
    usulan = propose_grade(ya, ya + tidak, pada)
    return HasilSub(
        sub=sub,
        huruf=nilai.kode if nilai else "",
        nilai=sub.bobot * nilai.angka / 100 if nilai else None,
        terpenuhi=ya,
        dinilai=ya + tidak,
        usulan=usulan.kode if usulan else "",
        belum_dijawab=jawaban.count(Jawab.BELUM),
    )
