"""Means over indicators: what a sasaran, tujuan, program or the unit achieved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator, Operan, TidakDapatDihitung
from sakip.pengukuran.pecahan import rerata
from sakip.rencana.indikator import Indikator

RUJUKAN = ("perpres-29-2014#pengukuran", "permenpanrb-53-2014#lampiran-ii-bab-iii")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggota:
    """One indicator of a group with its result."""

    indikator: Indikator
    hasil: HasilIndikator

    @property
    def operan(self) -> Operan:
        """Its achievement as an operand; None where there is no percentage."""
        capaian = self.hasil.capaian
        return Operan(nama=f"{self.indikator.kode} {self.indikator.nama}", nilai=capaian.angka, kode=capaian.kode)


def rerata_indikator(kode: str, judul: str, anggota: Sequence[Anggota]) -> AngkaTerhitung:
    """The mean of the achievements; those without a percentage are operands without a value and named in the formula."""
    return _rerata(kode, judul, "indikator", [a.operan for a in anggota])


def rerata_gugus(kode: str, judul: str, gugus: Sequence[tuple[str, AngkaTerhitung]]) -> AngkaTerhitung:
    """The mean of groups' achievements (setting ``agregasi`` = ``sasaran``), each group with its name."""
    return _rerata(kode, judul, "sasaran", [Operan(nama=nama, nilai=g.angka, kode=g.kode) for nama, g in gugus])


def tidak_dihitung(anggota: Sequence[Anggota]) -> tuple[str, ...]:
    """The codes of the indicators without a percentage."""
    return tuple(a.indikator.kode for a in anggota if a.hasil.capaian.angka is None)


def _rerata(kode: str, judul: str, apa: str, operan: list[Operan]) -> AngkaTerhitung:
    ada = [o.nilai for o in operan if isinstance(o.nilai, Decimal)]
    kurang = len(operan) - len(ada)
    nilai: Decimal | TidakDapatDihitung
    if ada:
        nilai = rerata(ada)
    else:
        nilai = TidakDapatDihitung(f"tidak satu pun {apa} dapat dihitung" if operan else f"tidak ada {apa} yang diukur")
    catatan = f" ({kurang} dari {len(operan)} tidak dapat dihitung dan tidak ikut)" if kurang and ada else ""
    return AngkaTerhitung(
        kode=kode,
        judul=judul,
        nilai=nilai,
        rumus=f"rata-rata = jumlah capaian {apa} ÷ banyaknya {apa}{catatan}",
        operan=tuple(operan),
        rujukan=RUJUKAN,
    )
