"""Invitations: written by an administrator, accepted by whoever holds the link."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from sakip.web.instansi.actions.keanggotaan import PeranDitolak
from sakip.web.instansi.actions.undangan import (
    UndanganTidakBerlaku,
    accept,
    accept_as_new,
    cancel,
    digest,
    invite,
    is_open,
    renew,
    secret_of,
    send_invitation,
)
from sakip.web.instansi.akses import Konteks, instansi_page, open_page
from sakip.web.instansi.forms.anggota import FormulirSandiBaru, FormulirUndangan
from sakip.web.instansi.models import Pengguna, Undangan
from sakip.web.instansi.peran import DAFTAR_PERAN, Izin

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def _link(request: HttpRequest, undangan: Undangan) -> str:
    return request.build_absolute_uri(reverse("instansi:terima", kwargs={"rahasia": secret_of(undangan)}))


def _invitation_of(konteks: Konteks, kunci: int) -> Undangan:
    ada = Undangan.objects.filter(instansi=konteks.instansi, pk=kunci).select_related("unit", "instansi").first()
    if ada is None:
        raise Http404("undangan tidak ada")
    return ada


@instansi_page(Izin.ANGGOTA_UBAH)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Invite somebody."""
    formulir = FormulirUndangan(request.POST or None, instansi=konteks.instansi)
    if request.method == "POST" and formulir.is_valid():
        isi = {n: formulir.cleaned_data[n] for n in ("nama", "email", "peran", "unit")}
        try:
            undangan = invite(instansi=konteks.instansi, by=konteks.pengguna, **isi)
        except PeranDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        else:
            _tell(request, undangan, send_invitation(undangan, _link(request, undangan)))
            return redirect("instansi:undangan", instansi=konteks.instansi.kode, kunci=undangan.pk)
    return render(request, "instansi/anggota/undang.html", {"formulir": formulir, "daftar_peran": DAFTAR_PERAN})


def _tell(request: HttpRequest, undangan: Undangan, terkirim: bool) -> None:
    if terkirim:
        messages.success(request, f"Undangan dikirim ke {undangan.email}.")
    else:
        messages.success(request, "Undangan dibuat. Salin tautannya dan sampaikan sendiri kepada yang diundang.")


@never_cache
@instansi_page(Izin.ANGGOTA_UBAH)
def rinci(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """An invitation with its link to copy."""
    undangan = _invitation_of(konteks, kunci)
    terbuka = is_open(undangan)
    isi = {"undangan": undangan, "terbuka": terbuka, "tautan": _link(request, undangan) if terbuka else ""}
    return render(request, "instansi/anggota/undangan.html", isi)


@require_POST
@instansi_page(Izin.ANGGOTA_UBAH)
def kirim_ulang(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """A new link; the old one dies."""
    undangan = _invitation_of(konteks, kunci)
    try:
        undangan = renew(undangan=undangan, by=konteks.pengguna)
    except UndanganTidakBerlaku:
        messages.error(request, "Undangan ini sudah diterima atau dibatalkan; buat undangan baru.")
    else:
        _tell(request, undangan, send_invitation(undangan, _link(request, undangan)))
    return redirect("instansi:undangan", instansi=konteks.instansi.kode, kunci=undangan.pk)


@require_POST
@instansi_page(Izin.ANGGOTA_UBAH)
def batal(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """The link no longer works."""
    try:
        cancel(undangan=_invitation_of(konteks, kunci), by=konteks.pengguna)
    except UndanganTidakBerlaku:
        messages.error(request, "Undangan ini sudah diterima; cabut perannya bila perlu.")
    else:
        messages.success(request, "Undangan dibatalkan.")
    return redirect("instansi:anggota", instansi=konteks.instansi.kode)


@never_cache
@open_page
@sensitive_post_parameters("sandi", "ulang")
def terima(request: HttpRequest, rahasia: str) -> HttpResponseBase:
    """The page behind the link: a new person sets name and password; a known one logs in and takes the role."""
    undangan = Undangan.objects.filter(token=digest(rahasia)).select_related("instansi", "unit").first()
    if undangan is None or not is_open(undangan):
        return render(request, "instansi/undangan/tidak_berlaku.html", status=404)
    ada = Pengguna.objects.filter(email=undangan.email).first()
    try:
        if ada:
            return _known(request, undangan, ada)
        return _new(request, undangan)
    except UndanganTidakBerlaku:
        return render(request, "instansi/undangan/tidak_berlaku.html", status=404)
    except PeranDitolak as galat:
        messages.error(request, str(galat))
        return redirect("beranda")


def _known(request: HttpRequest, undangan: Undangan, ada: Pengguna) -> HttpResponseBase:
    if request.user.is_authenticated and request.user.pk == ada.pk:
        if request.method == "POST":
            accept(undangan=undangan, pengguna=request.user)
            messages.success(request, f"Anda sekarang {undangan.get_peran_display()} di {undangan.unit or undangan.instansi}.")
            return redirect("beranda")
        return render(request, "instansi/undangan/terima.html", {"undangan": undangan})
    masuk = f"{reverse('account_login')}?{urlencode({'next': request.path})}"
    return render(request, "instansi/undangan/masuk_dahulu.html", {"undangan": undangan, "masuk": masuk})


def _new(request: HttpRequest, undangan: Undangan) -> HttpResponseBase:
    formulir = FormulirSandiBaru(request.POST or None, email=undangan.email, nama=undangan.nama)
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        orang = accept_as_new(undangan=undangan, nama=isi["nama"], sandi=isi["sandi"])
        login(request, orang, backend=BACKEND)
        messages.success(request, f"Selamat datang, {orang.nama}. Akun Anda sudah siap dipakai.")
        return redirect("beranda")
    return render(request, "instansi/undangan/baru.html", {"undangan": undangan, "formulir": formulir})
