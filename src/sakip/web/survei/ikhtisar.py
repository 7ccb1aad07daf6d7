"""The surveys of many units in one year: where each stands, its result, its follow-ups; eight queries however many units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add

from django.db.models import Q

from sakip.survei import compute_group
from sakip.survei.hasil import HasilKelompok
from sakip.survei.jumlah import Jumlah
from sakip.survei.survei import StatusTindakLanjut
from sakip.web.instansi.models import UnitKerja
from sakip.web.survei.models import IkmLalu, PublikasiSkm, StatusSurvei, Survei, TindakLanjut
from sakip.web.survei.nilai_unsur import UnsurTampil, lowest, unsur_of
from sakip.web.survei.ringkas import Ringkasan, summaries

_TERBUKA = (StatusTindakLanjut.RENCANA.value, StatusTindakLanjut.BERJALAN.value)
_WILAYAH = ("kabupaten", "kota", "provinsi")
"""Kinds of units that stand for the whole Instansi and serve nobody themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tindak:
    """Follow-ups of a survey, counted."""

    selesai: int = 0
    terbuka: int = 0
    lewat: int = 0
    """Of the open ones, those whose day is over."""

    @property
    def banyak(self) -> int:
        """All that were not called off."""
        return self.selesai + self.terbuka


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIkhtisar:
    """A survey of a unit; a unit without any has one row without ``r``, perhaps with the figure of an old report."""

    unit: UnitKerja
    r: Ringkasan | None = None
    lalu: IkmLalu | None = None
    daftar_unsur: tuple[UnsurTampil, ...] = ()
    tindak: Tindak = Tindak()
    terbit: bool = False

    @property
    def keadaan(self) -> str:
        """The code of the state; ``tanpa`` for a unit without a survey, ``lalu`` where only an old report is known."""
        return self.r.keadaan.kode.value if self.r else "lalu" if self.lalu else "tanpa"

    @property
    def terendah(self) -> UnsurTampil | None:
        """The unsur with the lowest mean."""
        return lowest(self.daftar_unsur)

    @property
    def nama(self) -> str:
        """The unit with the period, for the map."""
        return f"{self.unit.nama}, {self.r.survei.periode}" if self.r else self.unit.nama


@dataclass(frozen=True, slots=True, kw_only=True)
class Hitungan:
    """The figures above the table."""

    unit: int
    tanpa: int
    """Units without a survey in the year, and without the figure of an old report."""
    survei: int
    ditetapkan: int
    terbit: int
    lewat: int
    """Follow-ups whose day is over."""
    gabungan: HasilKelompok
    """All answers of the determined surveys together: not the mean of their IKM."""


def overview(daftar_unit: Iterable[UnitKerja], tahun: int, hari: date) -> list[BarisIkhtisar]:
    """Every survey of the year, units in their order; units without one have a row of their own."""
    unit = {u.pk: u for u in daftar_unit}
    semua = list(Survei.objects.filter(unit__in=unit, tahun=tahun).order_by("mulai", "pk"))
    for satu in semua:
        satu.unit = unit[satu.unit_id]
    tindak, terbit = _tindak(semua, hari), _terbit(semua)
    per_unit: dict[int, list[BarisIkhtisar]] = {}
    for r in summaries(semua, hari):
        pk = r.survei.pk
        baris = BarisIkhtisar(
            unit=unit[r.survei.unit_id], r=r, daftar_unsur=unsur_of(r), tindak=tindak.get(pk, Tindak()), terbit=pk in terbit
        )
        per_unit.setdefault(r.survei.unit_id, []).append(baris)
    lalu = {n.unit_id: n for n in IkmLalu.objects.filter(unit__in=unit, tahun=tahun).order_by("pk")}
    hasil: list[BarisIkhtisar] = []
    for satu_unit in unit.values():
        if satu_unit.pk in per_unit:
            hasil += per_unit[satu_unit.pk]
        elif satu_unit.jenis not in _WILAYAH:
            hasil.append(BarisIkhtisar(unit=satu_unit, lalu=lalu.get(satu_unit.pk)))
    return hasil


def count(daftar: Sequence[BarisIkhtisar]) -> Hitungan:
    """The figures of the rows that are shown."""
    ada = [b for b in daftar if b.r]
    tetap = [b.r for b in ada if b.r and b.r.survei.status == StatusSurvei.DITETAPKAN]
    return Hitungan(
        unit=len({b.unit.pk for b in daftar}),
        tanpa=sum(b.keadaan == "tanpa" for b in daftar),
        survei=len(ada),
        ditetapkan=len(tetap),
        terbit=sum(b.terbit for b in ada),
        lewat=sum(b.tindak.lewat for b in ada),
        gabungan=compute_group(reduce(add, (r.jumlah for r in tetap), Jumlah())),
    )


def years_with_surveys(daftar_unit: Iterable[UnitKerja]) -> list[int]:
    """The years in which any of the units has a survey, once for each survey; one query."""
    return list(Survei.objects.filter(unit__in=[u.pk for u in daftar_unit]).order_by().values_list("tahun", flat=True))


def _tindak(daftar: Sequence[Survei], hari: date) -> dict[int, Tindak]:
    hitung: dict[int, list[int]] = {}
    baris = TindakLanjut.objects.filter(survei__in=[s.pk for s in daftar]).exclude(status=StatusTindakLanjut.BATAL.value)
    for survei, status, batas in baris.order_by().values_list("survei", "status", "batas"):
        isi = hitung.setdefault(survei, [0, 0, 0])
        terbuka = status in _TERBUKA
        isi[terbuka] += 1
        isi[2] += terbuka and batas < hari
    return {k: Tindak(selesai=s, terbuka=t, lewat=n) for k, (s, t, n) in hitung.items()}


def _terbit(daftar: Sequence[Survei]) -> set[int]:
    ada = PublikasiSkm.objects.filter(Q(survei__in=[s.pk for s in daftar]), ditarik_pada=None)
    return set(ada.order_by().values_list("survei", flat=True))
