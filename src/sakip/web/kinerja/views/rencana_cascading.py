"""Cascading to posts as a table."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.pembagian import BagianJabatan, share_by_post
from sakip.web.kinerja.periksa import stored_dokumen
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

_JUDUL = ("Jabatan", "Pejabat", "Jenis", "Kode", "Uraian")


@unit_page(Izin.LIHAT)
@need_year
def cascading(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Post by post: nodes and indicators; then what no known post answers for."""
    dokumen = stored_dokumen(year_of(konteks))
    jabatan, lain = share_by_post(dokumen) if dokumen else ([], [])
    if (bentuk := request.GET.get("format")) in BENTUK:
        nama = f"cascading {konteks.unit_pasti.kode} {konteks.tahun}"
        return kirim_tabel(bentuk, nama, _JUDUL, list(_baris([*jabatan, *lain])))
    return render(request, "kinerja/rencana/cascading.html", {"konteks": konteks, "daftar_jabatan": jabatan, "daftar_lain": lain})


def _baris(daftar: list[BagianJabatan]) -> Iterator[tuple[str, ...]]:
    for satu in daftar:
        kepala = (satu.nama or "belum ada penanggung jawab", satu.jabatan.pejabat if satu.jabatan else "")
        for simpul in satu.daftar_simpul:
            yield (*kepala, simpul.jenis.value, simpul.kode, simpul.nama)
        for indikator in satu.daftar_indikator:
            yield (*kepala, "indikator", indikator.kode, indikator.nama)
        if satu.kosong:
            yield (*kepala, "", "", "")
