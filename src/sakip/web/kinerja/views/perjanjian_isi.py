"""Begin a Perjanjian Kinerja, revise it, write its draft."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.forms.bentrok import stored_message
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.perjanjian import STATUS_PK_TERBUKA, LangkahDitolak, lock_of, previous_of, targets_of
from sakip.web.kinerja.actions.perjanjian_isi import create_first, create_revision, head_indicators, last_of, save_draft
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.forms.perjanjian import FormulirPerubahan, FormulirPkAwal, KepalaPk
from sakip.web.kinerja.forms.perjanjian_target import TabelTarget
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, TargetPk, TargetRkt, TargetTahunan
from sakip.web.kinerja.views.perjanjian import pk_url, to_version, version_of
from sakip.web.tenggat.kunci import Terkunci


def refuse(formulir: forms.Form, galat: LangkahDitolak) -> None:
    """Put the reasons of a refused step on the form."""
    for sebab in galat.daftar_sebab:
        formulir.add_error(None, sebab)


@unit_page(Izin.PK_UBAH)
def baru(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Begin version 1."""
    tahun_kinerja = year_of(konteks)
    if last_of(tahun_kinerja):
        return redirect(pk_url(konteks, "pk"))
    ada_iku = bool(head_indicators(tahun_kinerja, iku_saja=True))
    awal = {"muatan": "iku" if ada_iku else "sasaran"}
    formulir = FormulirPkAwal(request.POST or None, tahun=tahun_kinerja.tahun, initial=awal)
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            pk = create_first(
                tahun_kinerja=tahun_kinerja, tanggal=isi["tanggal"], iku_saja=isi["muatan"] == "iku", by=konteks.pengguna
            )
        except LangkahDitolak as galat:
            refuse(formulir, galat)
        else:
            messages.success(request, "Draf perjanjian kinerja dibuat. Periksa pihak dan targetnya, lalu ajukan.")
            return redirect(pk_url(konteks, "pk_ubah", pk))
    return render(request, "kinerja/perjanjian/baru.html", {"konteks": konteks, "formulir": formulir})


@unit_page(Izin.PK_UBAH)
def perubahan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Begin a revision of the approved version."""
    tahun_kinerja = year_of(konteks)
    lama = last_of(tahun_kinerja)
    if lama is None or lama.status not in STATUS_PK_BERLAKU:
        messages.error(request, "Perubahan hanya dapat dibuat atas perjanjian kinerja yang sudah disetujui.")
        return redirect(pk_url(konteks, "pk"))
    formulir = FormulirPerubahan(
        request.POST or None, tahun=tahun_kinerja.tahun, sebelumnya=lama, initial={"dasar_anggaran": lama.dasar_anggaran}
    )
    if request.method == "POST" and formulir.is_valid():
        try:
            pk = create_revision(tahun_kinerja=tahun_kinerja, by=konteks.pengguna, **formulir.isi())
        except LangkahDitolak as galat:
            refuse(formulir, galat)
        else:
            messages.success(request, f"Draf versi {pk.versi} dibuat dari versi {lama.versi}. Ubah yang perlu, lalu ajukan.")
            return redirect(pk_url(konteks, "pk_ubah", pk))
    return render(request, "kinerja/perjanjian/perubahan.html", {"konteks": konteks, "formulir": formulir, "lama": lama})


@unit_page(Izin.PK_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """Write a draft: header and targets in one form."""
    pk = version_of(konteks, versi)
    if pk.status not in STATUS_PK_TERBUKA:
        messages.error(request, f"Versi {pk.versi} tidak dapat diubah lagi karena {pk.get_status_display().lower()}.")
        return to_version(konteks, pk)
    if request.method != "POST" and (kunci := lock_of(pk.tahun_kinerja, pk.versi)):
        messages.error(request, str(Terkunci(kunci)))
        return to_version(konteks, pk)
    lama = previous_of(pk)
    data = request.POST if request.method == "POST" else None
    kepala = KepalaPk(data, pk=pk, sebelumnya=lama)
    tabel = TabelTarget(data, pk=pk, ada=targets_of(pk), dulu=targets_of(lama) if lama else ())
    if data is not None and all([kepala.is_valid(), tabel.is_valid()]):
        try:
            dilihat = kepala.cleaned_data["kunci_versi"]
            save_draft(pk=pk, dilihat=dilihat, isi=kepala.isi(), janji=tabel.janji(), by=konteks.pengguna)
        except Bentrok as galat:
            if galat.terbaru is None:
                messages.error(request, f"Versi {pk.versi} sudah dihapus orang lain; isian Anda tidak disimpan.")
                return redirect(pk_url(konteks, "pk"))
            _show_conflict(pk, kepala, tabel)
        except LangkahDitolak as galat:
            refuse(kepala, galat)
        else:
            messages.success(request, f"Draf versi {pk.versi} disimpan.")
            return to_version(konteks, pk)
    return render(request, "kinerja/perjanjian/ubah.html", _edit_page(konteks, pk, lama, kepala, tabel))


def _show_conflict(pk: PerjanjianKinerja, kepala: KepalaPk, tabel: TabelTarget) -> None:
    """Name what somebody else stored meanwhile, where it differs."""
    kini = PerjanjianKinerja.objects.get(pk=pk.pk)
    kepala.add_error(
        None,
        "Draf ini sudah diubah orang lain sejak halaman dibuka. Isian Anda belum disimpan. Periksa nilai yang tersimpan di "
        "bawah tiap isian; bila Anda menyimpan sekali lagi, isian Anda menggantikan nilai itu.",
    )
    for nama, nilai in kepala.isi().items():
        if getattr(kini, nama) != nilai and nama in kepala.fields:
            kepala.add_error(nama, stored_message(kepala.fields[nama], getattr(kini, nama)))
    tersimpan = {t.indikator_id: t for t in TargetPk.objects.filter(pk_versi=kini)}
    for baris in tabel.baris:
        baris.mark_conflict(tersimpan.get(baris.indikator.pk))
    kepala.renew_lock(kini.kunci_versi)


def _edit_page(
    konteks: Konteks, pk: PerjanjianKinerja, lama: PerjanjianKinerja | None, kepala: KepalaPk, tabel: TabelTarget
) -> dict[str, Any]:
    rkt = {r.indikator_id: r.target for r in TargetRkt.objects.filter(tahun_kinerja=pk.tahun_kinerja)}
    tahunan = TargetTahunan.objects.filter(indikator__rencana=pk.tahun_kinerja.rencana_id, tahun=pk.tahun_kinerja.tahun)
    renstra = {t.indikator_id: t.nilai for t in tahunan}
    for baris in tabel.baris:
        baris.acuan = {"rkt": rkt.get(baris.indikator.pk), "renstra": renstra.get(baris.indikator.pk)}
    return {"konteks": konteks, "pk": pk, "lama": lama, "kepala": kepala, "tabel": tabel, "semua": [kepala, *tabel.baris]}
