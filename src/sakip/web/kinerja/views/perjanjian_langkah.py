"""The steps of a PK version; each has a page that says what follows, and happens on POST."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.perjanjian import (
    LangkahDitolak,
    approve,
    attach_signed,
    give_back,
    previous_of,
    reopen,
    submit,
    targets_of,
)
from sakip.web.kinerja.actions.perjanjian_isi import delete_draft
from sakip.web.kinerja.forms.perjanjian import FormulirCatatan, FormulirLangkah, FormulirUnggah
from sakip.web.kinerja.jenis_berkas import media_type_of
from sakip.web.kinerja.models import PerjanjianKinerja
from sakip.web.kinerja.syarat_pk import missing_of
from sakip.web.kinerja.unggahan import kirim_berkas
from sakip.web.kinerja.views.perjanjian import pk_url, to_version, version_of
from sakip.web.kinerja.views.perjanjian_isi import refuse

BERUBAH = "Perjanjian kinerja ini sudah diubah orang lain sejak halaman dibuka. Periksa keadaannya yang sekarang, lalu ulangi."


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """A step in words; ``%d`` is the version."""

    judul: str
    akibat: str
    tombol: str
    ikon: str
    selesai: str
    bahaya: bool = False
    formulir: type[forms.Form] = FormulirLangkah
    berkas: bool = False


AJUKAN = Langkah(
    judul="Ajukan versi %d",
    akibat="Selama diajukan, isinya tidak dapat diubah. Kepala unit kerja menyetujui atau mengembalikannya dengan catatan.",
    tombol="Ajukan",
    ikon="kirim",
    selesai="Versi %d diajukan kepada kepala unit kerja.",
)
SETUJUI = Langkah(
    judul="Setujui versi %d",
    akibat="Setelah disetujui, isi versi ini beku. Perbaikan sesudahnya hanya melalui perubahan perjanjian kinerja.",
    tombol="Setujui",
    ikon="centang",
    selesai="Versi %d disetujui.",
)
KEMBALIKAN = Langkah(
    judul="Kembalikan versi %d",
    akibat="Versi ini kembali kepada perencana untuk diperbaiki, beserta catatan Anda.",
    tombol="Kembalikan",
    ikon="kembalikan",
    selesai="Versi %d dikembalikan dengan catatan.",
    formulir=FormulirCatatan,
)
BUKA = Langkah(
    judul="Buka kembali versi %d",
    akibat=(
        "Versi yang sudah disetujui ini kembali menjadi dapat diubah dan harus diajukan serta disetujui lagi. Salinan bertanda "
        "tangannya dilepas dari versi ini; sidiknya tetap tercatat dalam jejak audit."
    ),
    tombol="Buka kembali",
    ikon="buka_kunci",
    selesai="Versi %d dibuka kembali.",
    bahaya=True,
    formulir=FormulirCatatan,
)
UNGGAH = Langkah(
    judul="Unggah salinan bertanda tangan versi %d",
    akibat="Unggah hasil pindai perjanjian kinerja yang sudah ditandatangani kedua pihak. Salinan yang sudah ada digantikan.",
    tombol="Unggah",
    ikon="unggah",
    selesai="Salinan bertanda tangan versi %d disimpan.",
    formulir=FormulirUnggah,
    berkas=True,
)
HAPUS = Langkah(
    judul="Hapus draf versi %d",
    akibat="Draf beserta seluruh targetnya dihapus. Penghapusan tidak dapat dibatalkan, tetapi tercatat dalam jejak audit.",
    tombol="Hapus draf",
    ikon="hapus",
    selesai="Draf versi %d dihapus.",
    bahaya=True,
)


def _step(
    request: HttpRequest,
    konteks: Konteks,
    versi: int,
    langkah: Langkah,
    lakukan: Callable[[PerjanjianKinerja, dict[str, Any]], Any],
) -> HttpResponseBase:
    pk = version_of(konteks, versi)
    data, berkas = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    formulir = langkah.formulir(data, berkas, initial={"kunci_versi": pk.kunci_versi})
    if formulir.is_bound and formulir.is_valid():
        try:
            lakukan(pk, dict(formulir.cleaned_data))
        except LangkahDitolak as galat:
            refuse(formulir, galat)
        except Bentrok:
            messages.error(request, BERUBAH)
            return redirect(pk_url(konteks, "pk"))
        else:
            messages.success(request, langkah.selesai % pk.versi)
            return redirect(pk_url(konteks, "pk")) if langkah is HAPUS else to_version(konteks, pk)
    isi = {"konteks": konteks, "pk": pk, "langkah": langkah, "formulir": formulir, "judul": langkah.judul % pk.versi}
    if langkah is AJUKAN and not formulir.is_bound:
        isi["daftar_kurang"] = _missing(pk)
    return render(request, "kinerja/perjanjian/langkah.html", isi)


def _missing(pk: PerjanjianKinerja) -> tuple[str, ...]:
    lama = previous_of(pk)
    return missing_of(pk, targets_of(pk), lama, targets_of(lama) if lama else ())


@unit_page(Izin.PK_UBAH)
def ajukan(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Submit; what is missing is listed."""
    return _step(request, konteks, versi, AJUKAN, lambda pk, isi: submit(pk=pk, dilihat=isi["kunci_versi"], by=konteks.pengguna))


@unit_page(Izin.PK_SETUJUI)
def setujui(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Approve."""
    return _step(
        request, konteks, versi, SETUJUI, lambda pk, isi: approve(pk=pk, dilihat=isi["kunci_versi"], by=konteks.pengguna)
    )


@unit_page(Izin.PK_SETUJUI)
def kembalikan(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Give back with a note."""

    def lakukan(pk: PerjanjianKinerja, isi: dict[str, Any]) -> None:
        give_back(pk=pk, dilihat=isi["kunci_versi"], catatan=isi["catatan"], by=konteks.pengguna)

    return _step(request, konteks, versi, KEMBALIKAN, lakukan)


@unit_page(Izin.KUNCI_BUKA)
def buka(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Open an approved version again, with a reason; for whoever may approve and unlock: the administrator."""
    if not konteks.boleh(Izin.PK_SETUJUI):
        raise PermissionDenied("Membuka kembali perjanjian kinerja hanya untuk administrator.")

    def lakukan(pk: PerjanjianKinerja, isi: dict[str, Any]) -> None:
        reopen(pk=pk, dilihat=isi["kunci_versi"], catatan=isi["catatan"], by=konteks.pengguna)

    return _step(request, konteks, versi, BUKA, lakukan)


@unit_page(Izin.PK_UBAH)
def unggah(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Store the signed copy."""

    def lakukan(pk: PerjanjianKinerja, isi: dict[str, Any]) -> None:
        attach_signed(pk=pk, dilihat=isi["kunci_versi"], berkas=isi["berkas"], by=konteks.pengguna)

    return _step(request, konteks, versi, UNGGAH, lakukan)


@unit_page(Izin.PK_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Delete the last draft."""
    return _step(
        request, konteks, versi, HAPUS, lambda pk, isi: delete_draft(pk=pk, dilihat=isi["kunci_versi"], by=konteks.pengguna)
    )


@unit_page(Izin.LIHAT)
def berkas(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """The signed copy."""
    pk = version_of(konteks, versi)
    return kirim_berkas(pk.berkas_ttd, pk.nama_berkas_ttd, media_type_of(str(pk.berkas_ttd.name)))
