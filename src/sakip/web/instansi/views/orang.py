"""One person of an Instansi: roles, name and address, stop, let in again, help with log-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.actions import pengguna as tindakan
from sakip.web.instansi.actions.keanggotaan import PeranDitolak, change_role, give_role, take_role
from sakip.web.instansi.actions.penjagaan import AdministratorTerakhir
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.forms.anggota import FormulirOrang, FormulirPeran
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.models import Keanggotaan, Pengguna
from sakip.web.instansi.peran import Izin

ADMINISTRATOR_TERAKHIR = "Instansi harus mempunyai administrator yang aktif. Angkat dahulu administrator lain, lalu ulangi."
INSTANSI_LAIN = "Orang ini juga bertugas di instansi lain; Anda hanya dapat mengatur perannya di sini."
_JALAN: dict[str, tuple[Callable[..., Any], str]] = {
    "nonaktifkan": (tindakan.deactivate_person, "Akun dinonaktifkan dan semua sesinya berakhir."),
    "aktifkan": (tindakan.activate_person, "Akun aktif kembali."),
    "hapus_dua_langkah": (tindakan.remove_second_step, "Verifikasi dua langkah dihapus; orang ini masuk dengan kata sandi saja."),
}


def person_of(konteks: Konteks, kunci: int) -> Pengguna:
    """A person with a role in the Instansi. Raises Http404."""
    ada = Keanggotaan.objects.filter(instansi=konteks.instansi, pengguna=kunci).select_related("pengguna").first()
    if ada is None:
        raise Http404("orang tidak ada")
    return ada.pengguna


def role_of(konteks: Konteks, kunci: int) -> Keanggotaan:
    """A role in the Instansi. Raises Http404."""
    ada = Keanggotaan.objects.filter(instansi=konteks.instansi, pk=kunci).select_related("pengguna", "unit", "instansi").first()
    if ada is None:
        raise Http404("peran tidak ada")
    return ada


@instansi_page(Izin.ANGGOTA_UBAH)
def rinci(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """Roles, name and address of a person."""
    orang = person_of(konteks, kunci)
    formulir = FormulirOrang(request.POST or None, initial={"nama": orang.nama, "email": orang.email})
    if request.method == "POST" and formulir.is_valid():
        try:
            tindakan.change_person(pengguna=orang, instansi=konteks.instansi, by=konteks.pengguna, **formulir.cleaned_data)
        except tindakan.OrangInstansiLain:
            formulir.add_error(None, INSTANSI_LAIN)
        except tindakan.SurelTerpakai:
            formulir.add_error("email", "Alamat ini sudah dipakai orang lain.")
        else:
            messages.success(request, "Data orang tersimpan.")
            return redirect("instansi:orang", instansi=konteks.instansi.kode, kunci=orang.pk)
    isi = {
        "orang": orang,
        "formulir": formulir,
        "daftar": Keanggotaan.objects.filter(instansi=konteks.instansi, pengguna=orang).select_related("unit"),
        "dua_langkah": Authenticator.objects.filter(user_id=orang.pk).exists(),
        "sendiri": orang.pk == konteks.pengguna.pk,
    }
    return render(request, "instansi/anggota/orang.html", isi)


@instansi_page(Izin.ANGGOTA_UBAH)
def jalankan(request: HttpRequest, konteks: Konteks, kunci: int, apa: str) -> HttpResponseBase:
    """Stop, let in again, remove the second step: after a confirmation."""
    orang = person_of(konteks, kunci)
    if apa not in _JALAN:
        raise Http404("tindakan tidak ada")
    if request.method == "POST":
        jalan, pesan = _JALAN[apa]
        try:
            jalan(pengguna=orang, instansi=konteks.instansi, by=konteks.pengguna)
        except tindakan.OrangInstansiLain:
            messages.error(request, INSTANSI_LAIN)
        except AdministratorTerakhir:
            messages.error(request, ADMINISTRATOR_TERAKHIR)
        else:
            messages.success(request, pesan)
        return redirect("instansi:orang", instansi=konteks.instansi.kode, kunci=orang.pk)
    return render(request, "instansi/anggota/jalankan.html", {"orang": orang, "apa": apa})


@never_cache
@instansi_page(Izin.ANGGOTA_UBAH)
def setel_ulang(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """A one-time link for somebody who forgot the password; shown once, as the answer to the button."""
    orang, tautan = person_of(konteks, kunci), ""
    if request.method == "POST":
        try:
            tautan = request.build_absolute_uri(
                tindakan.reset_path(pengguna=orang, instansi=konteks.instansi, by=konteks.pengguna)
            )
        except tindakan.OrangInstansiLain:
            messages.error(request, INSTANSI_LAIN)
            return redirect("instansi:orang", instansi=konteks.instansi.kode, kunci=orang.pk)
    return render(request, "instansi/anggota/setel_ulang.html", {"orang": orang, "tautan": tautan})


@instansi_page(Izin.ANGGOTA_UBAH)
def peran_tambah(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """One more role for a person."""
    orang = person_of(konteks, kunci)
    formulir = FormulirPeran(request.POST or None, instansi=konteks.instansi)
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            give_role(pengguna=orang, instansi=konteks.instansi, peran=isi["peran"], unit=isi["unit"], by=konteks.pengguna)
        except PeranDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        else:
            messages.success(request, "Peran diberikan.")
            return redirect("instansi:orang", instansi=konteks.instansi.kode, kunci=orang.pk)
    return render(request, "instansi/anggota/peran.html", {"orang": orang, "formulir": formulir, "keanggotaan": None})


@instansi_page(Izin.ANGGOTA_UBAH)
def peran_ubah(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """Another role or unit instead of this one."""
    peran = role_of(konteks, kunci)
    formulir, status = FormulirPeran(request.POST or None, instansi=konteks.instansi, keanggotaan=peran), 200
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            change_role(keanggotaan=peran, peran=isi["peran"], unit=isi["unit"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
        except PeranDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        except AdministratorTerakhir:
            formulir.add_error("peran", ADMINISTRATOR_TERAKHIR)
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Peran tersimpan.")
            return redirect("instansi:orang", instansi=konteks.instansi.kode, kunci=peran.pengguna_id)
    isi_halaman = {"orang": peran.pengguna, "formulir": formulir, "keanggotaan": peran}
    return render(request, "instansi/anggota/peran.html", isi_halaman, status=status)


@instansi_page(Izin.ANGGOTA_UBAH)
def peran_hapus(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """Take a role away, after a confirmation."""
    peran = role_of(konteks, kunci)
    if request.method == "POST":
        try:
            take_role(keanggotaan=peran, by=konteks.pengguna)
        except AdministratorTerakhir:
            messages.error(request, ADMINISTRATOR_TERAKHIR)
        except Bentrok:
            messages.error(request, "Peran ini sudah dihapus orang lain.")
        else:
            messages.success(request, f"Peran {peran.get_peran_display()} dicabut dari {peran.pengguna.nama}.")
        return redirect("instansi:anggota", instansi=konteks.instansi.kode)
    return render(request, "instansi/anggota/peran_hapus.html", {"peran": peran})
