"""Downloads: the year as a filled workbook, and an empty one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from sakip.exchange.xlsx import write_template, write_workbook
from sakip.web.bukukerja.alamat import book_url
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.mapping import DataTidakTerbaca, load_dokumen
from sakip.web.kinerja.unggahan import send_bytes


@require_GET
@unit_page(Izin.LIHAT)
def unduh(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """The stored year in the workbook's sheets, drafts of PK versions included."""
    try:
        dokumen, _ = load_dokumen(year_of(konteks), semua_pk=True)
        isi = _bytes(lambda path: write_workbook(dokumen, path))
    except (DataTidakTerbaca, ValueError) as galat:
        messages.error(request, f"Buku kerja tidak dapat dibuat: {galat}. Perbaiki data itu pada halamannya.")
        return redirect(book_url(konteks, "mulai"))
    return send_bytes(f"buku-kerja-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}.xlsx", isi)


@require_GET
@unit_page(Izin.LIHAT)
def templat(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """The sheets with headers and help only, with the unit's name and year."""
    tahun_kinerja = year_of(konteks)
    isi = _bytes(lambda path: write_template(path, tahun=tahun_kinerja.tahun, nama=tahun_kinerja.nama))
    return send_bytes(f"buku-kerja-kosong-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}.xlsx", isi)


def _bytes(tulis: Callable[[Path], None]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="sakip-buku-") as folder:
        path = Path(folder) / "buku-kerja.xlsx"
        tulis(path)
        return path.read_bytes()
