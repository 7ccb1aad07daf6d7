"""The findings on one report, its files, its deletion."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from sakip.hukum.rujukan import sebut
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.periksa.actions.pemeriksaan import delete_check
from sakip.web.periksa.akses import check_of, may_delete
from sakip.web.periksa.models import Pemeriksaan
from sakip.web.tampilan.unduh import kirim_tabel

KOLOM = ("Nomor", "Kode", "Tingkat", "Tempat", "Temuan", "Perbaikan", "Dasar")


@unit_page(Izin.LIHAT)
def hasil(request: HttpRequest, konteks: Konteks, pemeriksaan: int) -> HttpResponse:
    """The report with its marks and the list of findings."""
    ada = check_of(konteks, pemeriksaan)
    return render(
        request,
        "periksa/hasil.html",
        {
            "konteks": konteks,
            "pemeriksaan": ada,
            "isi": mark_safe(ada.halaman),  # escaped when it was made (exchange.lkjip.tanda)
            "boleh_hapus": may_delete(konteks, ada),
            "ada_komentar": bool(ada.komentar),
            "argumen": {**konteks.argumen, "pemeriksaan": ada.pk},
        },
    )


@unit_page(Izin.LIHAT)
def unduh_temuan(request: HttpRequest, konteks: Konteks, pemeriksaan: int, bentuk: str) -> HttpResponse:
    """The findings as CSV or XLSX."""
    ada = check_of(konteks, pemeriksaan)
    if bentuk not in ("csv", "xlsx"):
        raise Http404("bentuk tidak ada")
    return kirim_tabel(bentuk, f"temuan-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}", KOLOM, list(_baris(ada)))


def _baris(pemeriksaan: Pemeriksaan) -> Iterator[tuple[int | str, ...]]:
    for n, t in enumerate(pemeriksaan.hasil["temuan"], 1):
        dasar = "; ".join(sebut(r) for r in t["rujukan"])
        yield n, t["kode"], t["tingkat"], t["tempat"], t["pesan"], t["saran"], dasar


@unit_page(Izin.LIHAT)
def unduh_komentar(request: HttpRequest, konteks: Konteks, pemeriksaan: int) -> HttpResponseBase:
    """The DOCX with the findings as Word comments."""
    ada = check_of(konteks, pemeriksaan)
    if not ada.komentar:
        raise Http404("hanya laporan DOCX yang dapat diberi komentar")
    return send_bytes(f"komentar-{ada.nama_berkas}", bytes(ada.komentar))


@unit_page(Izin.LIHAT)
def unduh_berkas(request: HttpRequest, konteks: Konteks, pemeriksaan: int) -> HttpResponseBase:
    """The report itself, where it was kept."""
    ada = check_of(konteks, pemeriksaan)
    if not ada.disimpan:
        raise Http404("berkas tidak disimpan")
    return send_bytes(ada.nama_berkas, bytes(ada.berkas))


@unit_page(Izin.LIHAT)
def hapus(request: HttpRequest, konteks: Konteks, pemeriksaan: int) -> HttpResponse:
    """Delete a check."""
    ada = check_of(konteks, pemeriksaan)
    if request.method == "POST":
        if not may_delete(konteks, ada):
            raise PermissionDenied("Pemeriksaan hanya dapat dihapus oleh yang mengunggahnya atau perencana unit kerja ini.")
        delete_check(pemeriksaan=ada, by=konteks.pengguna)
        messages.success(request, "Pemeriksaan dihapus beserta berkasnya.")
    return redirect(reverse("periksa:daftar", kwargs=konteks.argumen))
