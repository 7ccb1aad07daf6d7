"""The decision about an upload: apply or drop."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from sakip.web.bukukerja.actions.antre import queue_upload
from sakip.web.bukukerja.actions.terapkan import BATAS_LANGSUNG, BukuDitolak, apply_upload, remember_refusal
from sakip.web.bukukerja.actions.unggahan import drop_upload
from sakip.web.bukukerja.akses import filler_page, upload_of
from sakip.web.bukukerja.alamat import book_url
from sakip.web.bukukerja.forms import FormulirTerapkan
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.bukukerja.pratinjau import Banding
from sakip.web.bukukerja.views.pratinjau import compare, page
from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.format import tampil_angka


@require_POST
@filler_page
def terapkan(request: HttpRequest, konteks: Konteks, unggahan: int) -> HttpResponse:
    """Apply a waiting upload, at once or (a large one) in the background."""
    objek = upload_of(konteks, unggahan)
    tujuan = redirect(book_url(konteks, "pratinjau", unggahan=objek.pk))
    if not objek.terbuka:
        messages.error(request, "Unggahan ini sudah diterapkan atau dibatalkan.")
        return tujuan
    banding = compare(konteks, objek)
    formulir = FormulirTerapkan(request.POST, banding=banding, revisi=objek.tahun_kinerja.revisi)
    if not formulir.is_valid():
        return page(request, konteks, objek, formulir)
    _jalankan(request, konteks, objek, banding, formulir)
    return tujuan


def _jalankan(request: HttpRequest, konteks: Konteks, objek: UnggahanBuku, banding: Banding, formulir: FormulirTerapkan) -> None:
    revisi, ganti_nama = formulir.cleaned_data["revisi"], formulir.cleaned_data.get("ganti_nama", False)
    if banding.bobot > BATAS_LANGSUNG and not banding.daftar_rintangan:
        queue_upload(unggahan=objek, by=konteks.pengguna, revisi=revisi, ganti_nama=ganti_nama)
        return
    try:
        jumlah = apply_upload(
            unggahan=objek,
            by=konteks.pengguna,
            revisi=revisi,
            ganti_nama=ganti_nama,
            boleh_rpjmd=konteks.boleh(Izin.RPJMD_UBAH),
        )
    except BukuDitolak as tolak:
        remember_refusal(unggahan=objek, sebab=tolak.daftar_sebab)
    else:
        messages.success(request, f"Buku kerja diterapkan: {tampil_angka(jumlah)} perubahan tersimpan.")


@require_POST
@filler_page
def batalkan(request: HttpRequest, konteks: Konteks, unggahan: int) -> HttpResponse:
    """Drop a waiting upload; the stored data stays as it is."""
    objek = upload_of(konteks, unggahan)
    if drop_upload(unggahan=objek, by=konteks.pengguna):
        messages.success(request, "Unggahan dibatalkan; data tersimpan tidak berubah.")
        return redirect(book_url(konteks, "mulai"))
    messages.error(request, "Unggahan ini sudah diterapkan atau dibatalkan.")
    return redirect(book_url(konteks, "pratinjau", unggahan=objek.pk))
