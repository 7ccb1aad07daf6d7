"""Recommendations, their follow-up, and the head of the report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.web.audit.terjaga import BERUBAH, Bentrok
from sakip.web.evaluasi.actions.isi import (
    Ditolak,
    add_recommendation,
    change_recommendation,
    remove_recommendation,
    save_head,
)
from sakip.web.evaluasi.akses import evaluation_of, recommendation_of
from sakip.web.evaluasi.forms import FormulirKepala, FormulirRekomendasi, FormulirTindak
from sakip.web.evaluasi.hak import rights_of
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.simpan import refusals


def _ke(konteks: Konteks) -> HttpResponse:
    return redirect(reverse("evaluasi:lembar", kwargs=konteks.argumen))


def _halaman(request: HttpRequest, konteks: Konteks, judul: str, formulir: forms.Form, **lain: Any) -> HttpResponse:
    isi = {"konteks": konteks, "judul": judul, "formulir": formulir, **lain}
    return render(request, "evaluasi/formulir.html", isi, status=422 if formulir.is_bound else 200)


def _penilai(konteks: Konteks, evaluasi: Evaluasi) -> None:
    hak = rights_of(konteks, evaluasi)
    if not (hak.menilai or hak.mengendalikan):
        raise PermissionDenied("Pada tahap ini hanya evaluator yang dapat mengubahnya.")


@unit_page(Izin.EVALUASI_NILAI)
def kepala(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Number, date, scope and signatory of the LHE."""
    evaluasi = evaluation_of(konteks)
    formulir = FormulirKepala(request.POST if request.method == "POST" else None, obyek=evaluasi)
    if formulir.is_bound and formulir.is_valid():
        _penilai(konteks, evaluasi)
        with refusals(formulir, Ditolak):
            save_head(
                evaluasi=evaluasi, dilihat=formulir.cleaned_data["kunci_versi"], by=konteks.pengguna, **formulir.isi_bersih()
            )
        if formulir.is_valid():
            messages.success(request, "Identitas LHE tersimpan.")
            return _ke(konteks)
    return _halaman(request, konteks, "Identitas LHE", formulir)


@unit_page(Izin.EVALUASI_NILAI)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """A new recommendation."""
    evaluasi = evaluation_of(konteks)
    formulir = FormulirRekomendasi(request.POST if request.method == "POST" else None)
    if formulir.is_bound and formulir.is_valid():
        _penilai(konteks, evaluasi)
        with refusals(formulir, Ditolak):
            add_recommendation(evaluasi=evaluasi, by=konteks.pengguna, **formulir.isi_bersih())
        if formulir.is_valid():
            messages.success(request, "Rekomendasi tersimpan.")
            return _ke(konteks)
    return _halaman(request, konteks, "Tambah rekomendasi", formulir)


@unit_page(Izin.EVALUASI_NILAI)
def ubah(request: HttpRequest, konteks: Konteks, rekomendasi: int) -> HttpResponse:
    """Change or drop a recommendation."""
    evaluasi = evaluation_of(konteks)
    ada = recommendation_of(evaluasi, rekomendasi)
    formulir = FormulirRekomendasi(request.POST if request.method == "POST" else None, rekomendasi=ada)
    if request.method == "POST" and "hapus" in request.POST:
        _penilai(konteks, evaluasi)
        return _hapus(request, konteks, ada)
    if formulir.is_bound and formulir.is_valid():
        _penilai(konteks, evaluasi)
        with refusals(formulir, Ditolak):
            change_recommendation(
                rekomendasi=ada, dilihat=formulir.cleaned_data["kunci_versi"], by=konteks.pengguna, **formulir.isi_bersih()
            )
        if formulir.is_valid():
            messages.success(request, "Rekomendasi tersimpan.")
            return _ke(konteks)
    return _halaman(request, konteks, "Ubah rekomendasi", formulir, boleh_hapus=True)


def _hapus(request: HttpRequest, konteks: Konteks, rekomendasi: RekomendasiLke) -> HttpResponse:
    try:
        remove_recommendation(rekomendasi=rekomendasi, by=konteks.pengguna)
    except Bentrok:
        messages.error(request, BERUBAH)
    except Ditolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, "Rekomendasi dihapus.")
    return _ke(konteks)


@unit_page(Izin.LAPORAN_UBAH)
def tindak(request: HttpRequest, konteks: Konteks, rekomendasi: int) -> HttpResponse:
    """What the unit did about a recommendation."""
    evaluasi = evaluation_of(konteks)
    ada = recommendation_of(evaluasi, rekomendasi)
    formulir = FormulirTindak(request.POST if request.method == "POST" else None, rekomendasi=ada)
    if formulir.is_bound and formulir.is_valid():
        if not rights_of(konteks, evaluasi).menindaklanjuti:
            raise PermissionDenied("Tindak lanjut dicatat setelah evaluasi selesai.")
        with refusals(formulir, Ditolak):
            change_recommendation(
                rekomendasi=ada, dilihat=formulir.cleaned_data["kunci_versi"], by=konteks.pengguna, **formulir.isi_bersih()
            )
        if formulir.is_valid():
            messages.success(request, "Tindak lanjut tersimpan.")
            return _ke(konteks)
    return _halaman(request, konteks, "Tindak lanjut rekomendasi", formulir, keterangan=ada.uraian)
