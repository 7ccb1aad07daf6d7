"""What is locked in a unit's year, who asked for opening, and opening it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.tenggat.actions.kunci import close_lock, open_lock, request_opening
from sakip.web.tenggat.forms.kunci import FormulirBuka, FormulirMinta
from sakip.web.tenggat.kunci import Gembok, locks_of
from sakip.web.tenggat.models import BAGIAN_TENGGAT, Bagian, PembukaanKunci

PEMINTA = (
    Izin.REALISASI_UBAH,
    Izin.RENCANA_UBAH,
    Izin.PK_UBAH,
    Izin.LAPORAN_UBAH,
    Izin.PK_SETUJUI,
    Izin.LAPORAN_AJUKAN,
)
"""Whoever works on the unit's data may ask."""


@unit_page(Izin.LIHAT)
def kunci(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The state of every part, with the forms a person may use."""
    return _halaman(request, konteks, locks_of(year_of(konteks)))


@require_POST
@unit_page(Izin.LIHAT)
def kunci_minta(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Ask the pembina to open a part."""
    if not _boleh_minta(konteks):
        raise PermissionDenied("Hanya yang mengisi data unit kerja ini yang dapat meminta pembukaan kunci.")
    gembok = locks_of(year_of(konteks))
    formulir = FormulirMinta(request.POST, terkunci=tuple(gembok.terkunci))
    if not formulir.is_valid():
        return _halaman(request, konteks, gembok, minta=formulir)
    bagian = Bagian(formulir.cleaned_data["bagian"])
    request_opening(tahun_kinerja=year_of(konteks), bagian=bagian, alasan=formulir.cleaned_data["alasan"], by=konteks.pengguna)
    messages.success(request, f"Permintaan pembukaan kunci {bagian.label} dikirim kepada pembina.")
    return redirect(_alamat(konteks))


@require_POST
@unit_page(Izin.KUNCI_BUKA)
def kunci_buka(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Open a part until a day."""
    gembok = locks_of(year_of(konteks))
    formulir = FormulirBuka(request.POST, terkunci=tuple(gembok.terkunci), prefix="buka")
    if not formulir.is_valid():
        return _halaman(request, konteks, gembok, buka=formulir)
    isi = formulir.cleaned_data | {"bagian": Bagian(formulir.cleaned_data["bagian"])}
    open_lock(tahun_kinerja=year_of(konteks), by=konteks.pengguna, **isi)
    messages.success(request, f"Kunci {isi['bagian'].label} dibuka.")
    return redirect(_alamat(konteks))


@require_POST
@unit_page(Izin.KUNCI_BUKA)
def kunci_tutup(request: HttpRequest, konteks: Konteks, pembukaan: int) -> HttpResponseBase:
    """End an opening early."""
    ada = PembukaanKunci.objects.filter(pk=pembukaan, tahun_kinerja=year_of(konteks), ditutup_pada=None).first()
    if ada is None:
        raise Http404("pembukaan kunci tidak ada")
    ada.tahun_kinerja = year_of(konteks)
    try:
        close_lock(pembukaan=ada, by=konteks.pengguna)
    except Bentrok:
        messages.error(request, "Pembukaan kunci ini sudah diubah orang lain; periksa keadaannya sekarang.")
    else:
        messages.success(request, f"Kunci {ada.get_bagian_display()} ditutup kembali.")
    return redirect(_alamat(konteks))


def _alamat(konteks: Konteks) -> str:
    return reverse("tenggat:kunci", kwargs=konteks.argumen)


def _boleh_minta(konteks: Konteks) -> bool:
    return any(konteks.boleh(i) for i in PEMINTA)


def _halaman(
    request: HttpRequest,
    konteks: Konteks,
    gembok: Gembok,
    minta: FormulirMinta | None = None,
    buka: FormulirBuka | None = None,
) -> HttpResponseBase:
    terkunci = tuple(gembok.terkunci)
    awal: dict[str, Any] = {"bagian": request.GET.get("bagian", "")}
    riwayat = PembukaanKunci.objects.filter(tahun_kinerja=year_of(konteks)).select_related("dibuka_oleh")
    isi = {
        "konteks": konteks,
        "daftar_bagian": [
            {"bagian": b, "tenggat": BAGIAN_TENGGAT[b], "kunci": gembok.kunci(b), "dibuka": gembok.dibuka.get(b)} for b in Bagian
        ],
        "terkunci": terkunci,
        "riwayat": riwayat,
        "berlaku": {p.pk for p in gembok.dibuka.values()},
        "minta": (minta or FormulirMinta(terkunci=terkunci, initial=awal)) if _boleh_minta(konteks) else None,
        "buka": (buka or FormulirBuka(terkunci=terkunci, initial=awal, prefix="buka"))
        if konteks.boleh(Izin.KUNCI_BUKA)
        else None,
    }
    return render(request, "tenggat/kunci.html", isi)
