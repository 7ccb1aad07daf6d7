"""The list of all indicators of an Instansi."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.dasbor.baris_indikator import rows_html
from sakip.web.dasbor.data.indikator import KOLOM, list_indicators, read_filter
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

UKURAN = {"50": 50, "100": 100, "semua": 100_000}
_KATEGORI = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")


@instansi_page(Izin.LIHAT)
def indikator(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Filtered, ordered, in pages; CSV and XLSX with the same filters."""
    tahun, saring = konteks.tahun_pasti, read_filter(request.GET)
    daftar = list_indicators(konteks.daftar_unit, tahun, saring).values_list(*KOLOM)
    if (bentuk := request.GET.get("format")) in BENTUK:
        judul = [
            "Unit kerja",
            "Kode",
            "Indikator",
            "IKU",
            "Satuan",
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Kategori",
            "Keterangan",
        ]
        baris = ([b[11], b[0], b[1], "ya" if b[3] else "", b[2], b[4], b[5], b[6], b[7], b[8]] for b in daftar)
        return kirim_tabel(bentuk, f"indikator {konteks.instansi.nama} {tahun}", judul, baris)
    ukuran = request.GET.get("tampil", "50")
    halaman = Paginator(daftar, UKURAN.get(ukuran, 50)).get_page(request.GET.get("halaman"))
    isi = {
        "instansi": konteks.instansi,
        "tahun": tahun,
        "saring": saring,
        "daftar_unit": konteks.daftar_unit,
        "daftar_kategori": _KATEGORI,
        "halaman_ini": halaman,
        "baris": rows_html(halaman, konteks.instansi.kode, tahun),
        "tampil": ukuran if ukuran in UKURAN else "50",
        "daftar_ukuran": UKURAN,
    }
    return render(request, "dasbor/indikator.html", isi)
