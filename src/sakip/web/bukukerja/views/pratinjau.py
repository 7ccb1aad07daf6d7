"""The preview of an upload: differences cell by cell, what they change, what forbids them."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR
from sakip.web.bukukerja.akses import filler_page, upload_of
from sakip.web.bukukerja.forms import FormulirTerapkan
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.bukukerja.pratinjau import Banding, compare_upload
from sakip.web.bukukerja.saringan import JUDUL_JENIS, JUDUL_KOLOM, KODE_JENIS, Saringan, by_sheet, file_rows
from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

PER_HALAMAN = 100
BATAS_RINTANGAN = 50
BATAS_INDIKATOR = 30
_JUDUL_MASALAH = ("Lembar", "Sel", "Yang ditemukan", "Cara memperbaiki", "Bobot")


@require_GET
@filler_page
def pratinjau(request: HttpRequest, konteks: Konteks, unggahan: int) -> HttpResponse:
    """The differences of an upload that waits, or what became of it."""
    objek = upload_of(konteks, unggahan)
    return page(request, konteks, objek)


def page(request: HttpRequest, konteks: Konteks, objek: UnggahanBuku, formulir: FormulirTerapkan | None = None) -> HttpResponse:
    """The page of an upload; ``formulir`` with errors when applying was not confirmed."""
    isi: dict[str, Any] = {
        "konteks": konteks,
        "unggahan": objek,
        "daftar_galat": [m for m in objek.daftar_masalah if m[4] == "galat"],
        "daftar_peringatan": [m for m in objek.daftar_masalah if m[4] != "galat"],
    }
    if not objek.terbuka:
        return render(request, "bukukerja/keadaan.html", isi)
    banding = compare(konteks, objek)
    saringan = Saringan.dari(request.GET)
    halaman = Paginator(saringan.saring(banding.daftar_selisih), PER_HALAMAN).get_page(request.GET.get("halaman"))
    dampak = banding.dampak()
    isi |= {
        "banding": banding,
        "jumlah": [(JUDUL_JENIS[j], kode, banding.jumlah[j]) for kode, j in _urut_jenis()],
        "saringan": saringan,
        "daftar_lembar": _lembar(banding),
        "page_obj": halaman,
        "daftar_kelompok": by_sheet(halaman.object_list),
        "dampak": dampak,
        "dampak_indikator": dampak.indikator[:BATAS_INDIKATOR],
        "rintangan": banding.daftar_rintangan[:BATAS_RINTANGAN],
        "formulir": formulir or FormulirTerapkan(banding=banding, revisi=objek.tahun_kinerja.revisi),
        "basi": objek.revisi != objek.tahun_kinerja.revisi,
    }
    return render(request, "bukukerja/pratinjau.html", isi)


def compare(konteks: Konteks, objek: UnggahanBuku) -> Banding:
    """The upload against the year as the person may change it."""
    return compare_upload(objek, boleh_rpjmd=konteks.boleh(Izin.RPJMD_UBAH))


def _urut_jenis() -> list[tuple[str, Any]]:
    kode = {j: k for k, j in KODE_JENIS.items()}
    return [(kode[j], j) for j in JUDUL_JENIS]


def _lembar(banding: Banding) -> list[tuple[str, int]]:
    banyak: dict[str, int] = {}
    for selisih in banding.daftar_selisih:
        banyak[selisih.lembar] = banyak.get(selisih.lembar, 0) + 1
    return [(lembar.nama, banyak[lembar.nama]) for lembar in DAFTAR_LEMBAR if lembar.nama in banyak]


@require_GET
@filler_page
def unduh_selisih(request: HttpRequest, konteks: Konteks, unggahan: int, bentuk: str) -> HttpResponse:
    """The (filtered) differences as CSV or XLSX."""
    objek = upload_of(konteks, unggahan)
    if bentuk not in BENTUK or not objek.terbuka:
        raise Http404("tabel tidak ada")
    daftar = Saringan.dari(request.GET).saring(compare(konteks, objek).daftar_selisih)
    nama = f"perubahan-buku-kerja-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}"
    return kirim_tabel(bentuk, nama, JUDUL_KOLOM, file_rows(daftar))


@require_GET
@filler_page
def unduh_masalah(request: HttpRequest, konteks: Konteks, unggahan: int, bentuk: str) -> HttpResponse:
    """The problems of the workbook as CSV or XLSX."""
    objek = upload_of(konteks, unggahan)
    nama = f"masalah-buku-kerja-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}"
    return kirim_tabel(bentuk, nama, _JUDUL_MASALAH, objek.daftar_masalah)
