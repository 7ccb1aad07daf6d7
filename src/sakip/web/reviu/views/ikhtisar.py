"""The reviews of all units of a year, for the inspectorate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.kinerja.tahun_ditinjau import reviewed_year, year_choices
from sakip.web.reviu.models import Penugasan, StatusReviu
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

BELUM, TAK_ADA = ("belum", "Belum ditugaskan"), ("tanpa", "Tahun belum dibuka")
KOLOM = (
    "Unit kerja",
    "Tahap",
    "Tim",
    "Batas reviu",
    "Batas perbaikan",
    "Lewat",
    "Catatan",
    "Catatan terbuka",
    "Nomor pernyataan",
)


_NADA = {
    "tanpa": "netral silang",
    "belum": "netral kosong",
    StatusReviu.BERJALAN: "info separuh",
    StatusReviu.PERBAIKAN: "perhatian separuh",
    StatusReviu.KEDUA: "info separuh",
    StatusReviu.SELESAI: "baik penuh",
}
"""The tone of each step's badge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """A unit with its review."""

    unit: UnitKerja
    penugasan: Penugasan | None
    tahap: str
    label: str
    catatan: int
    terbuka: int

    @property
    def nada(self) -> str:
        """The tone of its badge."""
        return _NADA[self.tahap]

    @property
    def sel(self) -> tuple[Any, ...]:
        """The row of a file."""
        p = self.penugasan
        batas: tuple[date | None, ...] = (p.batas, p.batas_unit) if p else (None, None)
        akhir = (self.catatan, self.terbuka, p.nomor if p else "")
        return (self.unit.nama, self.label, p.tim if p else "", *batas, bool(p and p.lewat), *akhir)


@instansi_page(Izin.LIHAT)
def instansi(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """One year; without one in the address the last that most units opened, which is reviewed now."""
    hari = timezone.localdate()
    tahun = konteks.tahun or reviewed_year(konteks.daftar_unit, hari)
    if not 1990 <= tahun <= 2200:
        raise Http404("tahun tidak ada")
    semua = _daftar(konteks, tahun)
    tahap, lewat = request.GET.get("tahap", ""), request.GET.get("lewat", "")
    tampil = [b for b in semua if (not tahap or b.tahap == tahap) and (not lewat or (b.penugasan and b.penugasan.lewat))]
    if (bentuk := request.GET.get("format")) in BENTUK:
        return kirim_tabel(bentuk, f"reviu apip {konteks.instansi.kode} {tahun}", KOLOM, [b.sel for b in tampil])
    pilihan = (TAK_ADA, BELUM, *StatusReviu.choices)
    isi = {
        "konteks": konteks,
        "tahun": tahun,
        "daftar_tahun": year_choices(konteks.daftar_unit, hari, tahun),
        "daftar": tampil,
        "banyak": len(semua),
        "tahap": tahap,
        "lewat": lewat,
        "hitungan": [(kode, label, sum(b.tahap == kode for b in semua)) for kode, label in pilihan],
        "banyak_lewat": sum(bool(b.penugasan and b.penugasan.lewat) for b in semua),
    }
    return render(request, "reviu/instansi.html", isi)


def _daftar(konteks: Konteks, tahun: int) -> list[Baris]:
    unit = konteks.daftar_unit
    dibuka = set(TahunKinerja.objects.filter(unit__in=unit, tahun=tahun).values_list("unit_id", flat=True))
    ada = (
        Penugasan.objects.filter(tahun_kinerja__unit__in=unit, tahun_kinerja__tahun=tahun)
        .select_related("tahun_kinerja")
        .defer("dokumen")
        .annotate(catatan=Count("daftar_catatan"), terbuka=Count("daftar_catatan", filter=Q(daftar_catatan__selesai=False)))
    )
    per = {p.tahun_kinerja.unit_id: p for p in ada}
    return [_baris(u, per.get(u.pk), u.pk in dibuka) for u in unit]


def _baris(unit: UnitKerja, penugasan: Any, dibuka: bool) -> Baris:
    if penugasan is None:
        kode, label = BELUM if dibuka else TAK_ADA
        return Baris(unit=unit, penugasan=None, tahap=kode, label=label, catatan=0, terbuka=0)
    return Baris(
        unit=unit,
        penugasan=penugasan,
        tahap=penugasan.status,
        label=penugasan.get_status_display(),
        catatan=penugasan.catatan,
        terbuka=penugasan.terbuka,
    )
