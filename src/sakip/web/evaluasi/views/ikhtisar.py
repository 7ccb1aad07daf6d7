"""The evaluations of all units at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.web.evaluasi.models import Evaluasi, StatusEvaluasi, StatusTindak
from sakip.web.evaluasi.pemetaan import score_of
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.tahun_ditinjau import reviewed_year, year_choices
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

KOLOM = ("Unit kerja", "Tahap", "Nilai mandiri", "Nilai", "Predikat", "Tahun lalu", "Rekomendasi", "Terbuka", "Lewat batas")
BELUM = ("belum", "Belum dimulai")


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """A unit with its evaluation."""

    unit: UnitKerja
    evaluasi: Evaluasi | None
    tahap: str
    label: str
    mandiri: Decimal | None
    nilai: Decimal | None
    predikat: str
    lalu: Decimal | None
    rekomendasi: int
    terbuka: int
    lewat: int

    @property
    def sel(self) -> tuple[Any, ...]:
        """The row of a file."""
        angka = (self.mandiri, self.nilai, self.predikat, self.lalu)
        return (self.unit.nama, self.label, *angka, self.rekomendasi, self.terbuka, self.lewat)


@instansi_page(Izin.LIHAT)
def instansi(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """One year; without one in the address the last that most units opened, which is evaluated now."""
    hari = timezone.localdate()
    tahun = konteks.tahun or reviewed_year(konteks.daftar_unit, hari)
    if not 1990 <= tahun <= 2200:
        raise Http404("tahun tidak ada")
    semua = _daftar(konteks, tahun, hari)
    tahap = request.GET.get("tahap", "")
    tampil = [b for b in semua if not tahap or b.tahap == tahap]
    if (bentuk := request.GET.get("format")) in BENTUK:
        return kirim_tabel(bentuk, f"evaluasi akip {konteks.instansi.kode} {tahun}", KOLOM, [b.sel for b in tampil])
    pilihan = (BELUM, *StatusEvaluasi.choices)
    selesai = [b.nilai for b in semua if b.nilai is not None and b.tahap == StatusEvaluasi.SELESAI]
    isi = {
        "konteks": konteks,
        "tahun": tahun,
        "daftar_tahun": year_choices(konteks.daftar_unit, hari, tahun),
        "daftar": tampil,
        "banyak": len(semua),
        "tahap": tahap,
        "hitungan": [(kode, label, sum(b.tahap == kode for b in semua)) for kode, label in pilihan],
        "rata": sum(selesai, Decimal(0)) / len(selesai) if selesai else None,
        "lewat": sum(b.lewat for b in semua),
    }
    return render(request, "evaluasi/instansi.html", isi)


def _daftar(konteks: Konteks, tahun: int, hari: date) -> list[Baris]:
    unit = konteks.daftar_unit
    milik = Evaluasi.objects.filter(unit__in=unit, tahun__in=(tahun, tahun - 1))
    ada = milik.prefetch_related("daftar_nilai", "daftar_rekomendasi")
    per = {(e.unit_id, e.tahun): e for e in ada}
    return [_baris(u, per.get((u.pk, tahun)), per.get((u.pk, tahun - 1)), hari) for u in unit]


def _baris(unit: UnitKerja, evaluasi: Evaluasi | None, lalu: Evaluasi | None, hari: date) -> Baris:
    hasil = score_of(evaluasi) if evaluasi else None
    mandiri = score_of(evaluasi, mandiri=True) if evaluasi else None
    hasil_lalu = score_of(lalu) if lalu and lalu.status == StatusEvaluasi.SELESAI else None
    rekomendasi = list(evaluasi.daftar_rekomendasi.all()) if evaluasi else []
    terbuka = [r for r in rekomendasi if r.status != StatusTindak.SELESAI]
    return Baris(
        unit=unit,
        evaluasi=evaluasi,
        tahap=evaluasi.status if evaluasi else BELUM[0],
        label=evaluasi.get_status_display() if evaluasi else BELUM[1],
        mandiri=mandiri.nilai if mandiri and mandiri.lengkap else None,
        nilai=hasil.nilai if hasil and hasil.lengkap else None,
        predikat=hasil.predikat.kode if hasil else "",
        lalu=hasil_lalu.nilai if hasil_lalu and hasil_lalu.lengkap else None,
        rekomendasi=len(rekomendasi),
        terbuka=len(terbuka),
        lewat=sum(r.batas < hari for r in terbuka),
    )
