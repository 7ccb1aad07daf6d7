"""Notes, replies and the steps of a review; everything by POST."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.reviu.actions.reviu import Ditolak, ask_correction, drop_note, finish, hand_back, note, reopen, reply, settle
from sakip.web.reviu.akses import note_of, review_of
from sakip.web.reviu.forms import FormulirAlasan, FormulirBatas, FormulirCatatan, FormulirCatatanBaru
from sakip.web.reviu.views.lembar import to_sheet

ISI_DAHULU = "Isi kolomnya dahulu; paling banyak 2.000 huruf."


def _coba(request: HttpRequest, konteks: Konteks, kerja: Callable[[], object], pesan: str) -> HttpResponse:
    try:
        kerja()
    except Ditolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, pesan)
    return to_sheet(konteks)


@unit_page(Izin.EVALUASI_NILAI)
def catat(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """A note to the unit."""
    penugasan, formulir = review_of(konteks), FormulirCatatanBaru(request.POST)
    if request.method != "POST":
        return to_sheet(konteks)
    if not formulir.is_valid():
        messages.error(request, ISI_DAHULU)
        return to_sheet(konteks)
    isi = {"uraian": formulir.cleaned_data["teks"], "butir": formulir.cleaned_data["butir"]}
    return _coba(request, konteks, lambda: note(penugasan=penugasan, by=konteks.pengguna, **isi), "Catatan tersimpan.")


@unit_page(Izin.LIHAT)
def balas(request: HttpRequest, konteks: Konteks, catatan: int) -> HttpResponse:
    """A reply by the unit or the reviewer."""
    ada, formulir = note_of(konteks, catatan), FormulirCatatan(request.POST)
    if request.method != "POST":
        return to_sheet(konteks)
    if not (konteks.boleh(Izin.LAPORAN_UBAH) or konteks.boleh(Izin.EVALUASI_NILAI)):
        raise PermissionDenied("Catatan ditanggapi oleh perencana unit kerja atau Inspektorat.")
    if not formulir.is_valid():
        messages.error(request, ISI_DAHULU)
        return to_sheet(konteks)
    teks = formulir.cleaned_data["teks"]
    return _coba(request, konteks, lambda: reply(catatan=ada, teks=teks, by=konteks.pengguna), "Tanggapan tersimpan.")


@unit_page(Izin.EVALUASI_NILAI)
def catatan(request: HttpRequest, konteks: Konteks, catatan: int, langkah: str) -> HttpResponse:
    """Settle a note, open it again, or take it back."""
    ada, by = note_of(konteks, catatan), konteks.pengguna
    if request.method != "POST":
        return to_sheet(konteks)
    if langkah == "hapus":
        return _coba(request, konteks, lambda: drop_note(catatan=ada, by=by), "Catatan dihapus.")
    selesai = langkah == "selesai"
    return _coba(request, konteks, lambda: settle(catatan=ada, selesai=selesai, by=by), "Tersimpan.")


@unit_page(Izin.EVALUASI_NILAI)
def minta(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Ask the unit for corrections."""
    penugasan, formulir = review_of(konteks), FormulirBatas(request.POST)
    if request.method != "POST":
        return to_sheet(konteks)
    if not formulir.is_valid():
        messages.error(request, "Isi batas waktu perbaikan.")
        return to_sheet(konteks)
    batas = formulir.cleaned_data["batas_unit"]
    kerja = partial(ask_correction, penugasan=penugasan, batas_unit=batas, by=konteks.pengguna)
    return _coba(request, konteks, kerja, "Catatan diserahkan kepada unit kerja.")


@unit_page(Izin.LAPORAN_UBAH)
def serahkan(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """The unit hands the corrected report back."""
    penugasan = review_of(konteks)
    if request.method != "POST":
        return to_sheet(konteks)
    return _coba(request, konteks, lambda: hand_back(penugasan=penugasan, by=konteks.pengguna), "Diserahkan kepada Inspektorat.")


@unit_page(Izin.EVALUASI_NILAI)
def selesai(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Finish the review."""
    penugasan = review_of(konteks)
    if request.method != "POST":
        return to_sheet(konteks)
    return _coba(request, konteks, lambda: finish(penugasan=penugasan, by=konteks.pengguna), "Laporan dinyatakan telah direviu.")


@unit_page(Izin.EVALUASI_NILAI)
def buka(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Open a finished review again."""
    penugasan, formulir = review_of(konteks), FormulirAlasan(request.POST)
    if request.method != "POST":
        return to_sheet(konteks)
    alasan = formulir.cleaned_data["alasan"] if formulir.is_valid() else ""
    return _coba(
        request, konteks, lambda: reopen(penugasan=penugasan, alasan=alasan, by=konteks.pengguna), "Reviu dibuka kembali."
    )
