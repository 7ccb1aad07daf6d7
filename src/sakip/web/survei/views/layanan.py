"""The services of a unit."""

from __future__ import annotations

from typing import Literal

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.layanan import (
    add_service,
    is_used,
    move_service,
    remove_service,
    rename_service,
    resume_service,
    stop_service,
)
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.layanan import FormulirLayanan
from sakip.web.survei.models import Layanan, LayananSurvei
from sakip.web.tampilan.bilangan import seen_version
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

JUDUL = ("Nomor", "Layanan", "Keadaan", "Jumlah survei")
BERUBAH = "Layanan ini sudah diubah orang lain; periksa dahulu keadaannya sekarang."


def service_of(konteks: Konteks, kunci: int) -> Layanan:
    """A service of the unit. Raises Http404."""
    layanan = Layanan.objects.filter(unit=konteks.unit_pasti, pk=kunci).first()
    if layanan is None:
        raise Http404("layanan tidak ada")
    layanan.unit = konteks.unit_pasti
    return layanan


@unit_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The services, in the order in which citizens see them."""
    semua = list(Layanan.objects.filter(unit=konteks.unit_pasti))
    dipakai: dict[int, int] = {}
    for kunci in LayananSurvei.objects.filter(layanan__in=semua).values_list("layanan", flat=True):
        dipakai[kunci] = dipakai.get(kunci, 0) + 1
    baris = [{"layanan": n, "dipakai": dipakai.get(n.pk, 0)} for n in semua]
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        sel = [(i, n.nama, "masih diberikan" if n.aktif else "dihentikan", dipakai.get(n.pk, 0)) for i, n in enumerate(semua, 1)]
        return kirim_tabel(bentuk, f"layanan {konteks.unit_pasti.kode}", JUDUL, sel)
    return render(request, "survei/layanan/daftar.html", {"daftar": baris, "mengubah": konteks.boleh(Izin.SURVEI_UBAH)})


@unit_page(Izin.SURVEI_UBAH)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A new service."""
    formulir = FormulirLayanan(request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulir.is_valid():
        try:
            layanan = add_service(unit=konteks.unit_pasti, nama=formulir.cleaned_data["nama"], by=konteks.pengguna)
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        else:
            messages.success(request, f"Layanan “{layanan.nama}” tersimpan.")
            return to_desk(konteks, "layanan_tambah" if "lanjut" in request.POST else "layanan")
    return render(request, "survei/layanan/formulir.html", {"formulir": formulir, "layanan": None})


@unit_page(Izin.SURVEI_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, layanan: int) -> HttpResponseBase:
    """Another name."""
    satu = service_of(konteks, layanan)
    formulir, status = FormulirLayanan(request.POST if request.method == "POST" else None, layanan=satu), 200
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            rename_service(layanan=satu, nama=isi["nama"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Layanan tersimpan.")
            return to_desk(konteks, "layanan")
    isi_halaman = {"formulir": formulir, "layanan": satu, "dipakai": is_used(satu)}
    return render(request, "survei/layanan/formulir.html", isi_halaman, status=status)


@unit_page(Izin.SURVEI_UBAH)
def status(request: HttpRequest, konteks: Konteks, layanan: int) -> HttpResponseBase:
    """Stop a service or take it up again, after a confirmation."""
    satu = service_of(konteks, layanan)
    if request.method == "POST":
        tindakan = stop_service if satu.aktif else resume_service
        try:
            hasil = tindakan(layanan=satu, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            kini = "aktif kembali" if hasil.aktif else "dihentikan; survei baru tidak menawarkannya"
            messages.success(request, f"Layanan “{satu.nama}” {kini}.")
        return to_desk(konteks, "layanan")
    return render(request, "survei/layanan/status.html", {"layanan": satu})


@unit_page(Izin.SURVEI_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, layanan: int) -> HttpResponseBase:
    """Remove a service no survey asks about, after a confirmation."""
    satu = service_of(konteks, layanan)
    if request.method == "POST":
        try:
            remove_service(layanan=satu, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Layanan “{satu.nama}” dihapus.")
        return to_desk(konteks, "layanan")
    return render(request, "survei/layanan/hapus.html", {"layanan": satu, "dipakai": is_used(satu)})


@require_POST
@unit_page(Izin.SURVEI_UBAH)
def geser(request: HttpRequest, konteks: Konteks, layanan: int, arah: str) -> HttpResponseBase:
    """One place up or down."""
    move_service(layanan=service_of(konteks, layanan), arah=direction(arah), by=konteks.pengguna)
    return to_desk(konteks, "layanan")


def direction(arah: str) -> Literal["naik", "turun"]:
    """The direction of an address. Raises Http404."""
    match arah:
        case "naik":
            return "naik"
        case "turun":
            return "turun"
        case _:
            raise Http404("arah tidak ada")
