"""Locks: which parts of a unit's year may not be changed any more, since when, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils import timezone

from sakip.kernel.periode import format_tanggal
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.tenggat.models import BAGIAN_TENGGAT, Bagian, PembukaanKunci, Tenggat

PEMBUKA = "Pembina (Bagian Organisasi/Bappeda) atau administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kunci:
    """One locked part; texts are for people."""

    bagian: Bagian
    alasan: str
    sejak: date
    """The first day it was locked."""
    pembuka: str = PEMBUKA
    """Who can reopen it."""


class Terkunci(Exception):
    """Something locked was about to be changed; ``str()`` says so to a person."""

    def __init__(self, kunci: Kunci) -> None:
        super().__init__(f"{kunci.alasan} Mintalah pembukaan kunci kepada {kunci.pembuka}.")
        self.kunci = kunci


@dataclass(frozen=True, slots=True, kw_only=True)
class Gembok:
    """The state of all parts of one unit's year on one day."""

    terkunci: dict[Bagian, Kunci]
    dibuka: dict[Bagian, PembukaanKunci]
    """Parts that would be locked but were reopened."""

    def kunci(self, bagian: str) -> Kunci | None:
        """The lock of a part, None while it may be changed."""
        return self.terkunci.get(Bagian(bagian))


def locked(tahun_kinerja: TahunKinerja, bagian: str, hari: date | None = None) -> Kunci | None:
    """The lock of a part of a year (``pk``, ``aksi``, ``tw1`` … ``tw4``, ``tahun``, ``anggaran``, ``laporan``), None if open."""
    return locks_of(tahun_kinerja, hari).kunci(bagian)


def require_open(tahun_kinerja: TahunKinerja, bagian: str, hari: date | None = None) -> None:
    """For actions: go on only where the part is open; writers of one year take turns from here on. Raises Terkunci."""
    if connection.in_atomic_block:
        TahunKinerja.objects.select_for_update().only("pk").get(pk=tahun_kinerja.pk)
    if kunci := locked(tahun_kinerja, bagian, hari):
        raise Terkunci(kunci)


def locks_of(tahun_kinerja: TahunKinerja, hari: date | None = None) -> Gembok:
    """All locks of a year on a day (today); two queries, three where something is locked."""
    hari = hari or timezone.localdate()
    kunci = _menurut_tenggat(tahun_kinerja, hari) | _menurut_terbitan(tahun_kinerja)
    if not kunci:
        return Gembok(terkunci={}, dibuka={})
    berlaku = PembukaanKunci.objects.filter(tahun_kinerja=tahun_kinerja, sampai__gte=hari, ditutup_pada=None)
    dibuka = {Bagian(p.bagian): p for p in berlaku.order_by("sampai")}
    return Gembok(
        terkunci={b: k for b, k in kunci.items() if b not in dibuka},
        dibuka={b: p for b, p in dibuka.items() if b in kunci},
    )


def _menurut_tenggat(tahun_kinerja: TahunKinerja, hari: date) -> dict[Bagian, Kunci]:
    lewat = {
        t.jenis: t
        for t in Tenggat.objects.filter(
            instansi=tahun_kinerja.unit.instansi_id, tahun=tahun_kinerja.tahun, mengunci=True, tanggal__lt=hari
        )
    }
    return {b: _kunci(b, lewat[jenis]) for b, jenis in BAGIAN_TENGGAT.items() if jenis in lewat}


def _kunci(bagian: Bagian, tenggat: Tenggat) -> Kunci:
    return Kunci(
        bagian=bagian,
        alasan=f"Isian {bagian.label} terkunci karena tenggat {format_tanggal(tenggat.tanggal)} telah lewat.",
        sejak=date.fromordinal(tenggat.tanggal.toordinal() + 1),
    )


def _menurut_terbitan(tahun_kinerja: TahunKinerja) -> dict[Bagian, Kunci]:
    """A published report locks the whole year."""
    terbit = (
        Publikasi.objects.filter(tahun_kinerja=tahun_kinerja, jenis=JenisPublikasi.LKJIP, ditarik_pada=None)
        .values_list("diterbitkan_pada", flat=True)
        .first()
    )
    if terbit is None:
        return {}
    sejak = timezone.localdate(terbit)
    terbitan = f"laporan kinerja tahun {tahun_kinerja.tahun} telah terbit pada {format_tanggal(sejak)}"
    return {b: Kunci(bagian=b, alasan=f"Isian {b.label} terkunci karena {terbitan}.", sejak=sejak) for b in Bagian}
