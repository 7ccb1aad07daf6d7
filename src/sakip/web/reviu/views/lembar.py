"""The review of a unit's report: overview, assignment, checklist, statement, documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.reviu.apip.naskah import compose_record, compose_statement
from sakip.web.audit.terjaga import BERUBAH, Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.reviu.actions.reviu import PERNYATAAN, Ditolak, answer, assign, change_assignment, version_of
from sakip.web.reviu.akses import review_of, review_or_none
from sakip.web.reviu.forms import FormulirBatas, FormulirCatatanBaru, FormulirPeriksa, FormulirPernyataan, FormulirTugas
from sakip.web.reviu.models import Penugasan, StatusReviu
from sakip.web.reviu.pemetaan import changes_since, load_sheet, proposals
from sakip.web.tampilan.simpan import refusals

SELISIH_TAMPIL = 100


def to_sheet(konteks: Konteks) -> HttpResponse:
    """Back to the page of the review."""
    return redirect(reverse("reviu:lembar", kwargs=konteks.argumen))


@unit_page(Izin.LIHAT)
def lembar(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Status, checklist with proposals and evidence, notes with replies, what has changed."""
    penugasan = review_or_none(konteks)
    mereviu = konteks.boleh(Izin.EVALUASI_NILAI)
    isi: dict[str, Any] = {"konteks": konteks, "penugasan": penugasan, "mereviu": mereviu, "tahap": StatusReviu.choices}
    if penugasan:
        isi |= _isi(konteks, penugasan, mereviu)
    return render(request, "reviu/lembar.html", isi)


def _isi(konteks: Konteks, penugasan: Penugasan, mereviu: bool) -> dict[str, Any]:
    jawaban = {j.butir: j for j in penugasan.daftar_jawaban.all()}
    usulan = proposals(penugasan.tahun_kinerja)
    selisih = changes_since(penugasan)
    return {
        "baris": [(u, jawaban.get(u.butir.kode)) for u in usulan],
        "dijawab": (dijawab := sum(bool(j.jawaban) for j in jawaban.values())),
        "belum_dijawab": len(usulan) - dijawab,
        "pernyataan_lengkap": all(getattr(penugasan, n) for n in PERNYATAAN),
        "daftar_catatan": penugasan.daftar_catatan.prefetch_related("daftar_balasan__oleh"),
        "selisih": selisih[:SELISIH_TAMPIL],
        "banyak_selisih": len(selisih),
        "formulir_catatan": FormulirCatatanBaru(),
        "formulir_batas": FormulirBatas(),
        "terbuka": penugasan.status != StatusReviu.SELESAI,
        "menanggapi": konteks.boleh(Izin.LAPORAN_UBAH) and penugasan.status != StatusReviu.SELESAI,
        "mereviu": mereviu,
    }


def _halaman(request: HttpRequest, konteks: Konteks, judul: str, formulir: forms.Form) -> HttpResponse:
    isi = {"konteks": konteks, "judul": judul, "formulir": formulir}
    return render(request, "reviu/formulir.html", isi, status=422 if formulir.is_bound else 200)


@unit_page(Izin.EVALUASI_NILAI)
def tugaskan(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Assign the review, or change the assignment."""
    tahun, penugasan = year_of(konteks), review_or_none(konteks)
    formulir = FormulirTugas(request.POST if request.method == "POST" else None, penugasan=penugasan)
    if formulir.is_bound and formulir.is_valid():
        try:
            with transaction.atomic():
                if penugasan is None:
                    assign(tahun_kinerja=tahun, by=konteks.pengguna, **formulir.isi_bersih())
                else:
                    dilihat = formulir.cleaned_data["kunci_versi"]
                    change_assignment(penugasan=penugasan, dilihat=dilihat, by=konteks.pengguna, **formulir.isi_bersih())
        except (Bentrok, IntegrityError):
            formulir.add_error(None, BERUBAH)
        except Ditolak as galat:
            formulir.add_error(None, str(galat))
        else:
            messages.success(request, "Penugasan reviu tersimpan.")
            return to_sheet(konteks)
    return _halaman(request, konteks, "Penugasan reviu", formulir)


@unit_page(Izin.EVALUASI_NILAI)
def pernyataan(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Number, date and signatory of the statement."""
    penugasan = review_of(konteks)
    formulir = FormulirPernyataan(request.POST if request.method == "POST" else None, obyek=penugasan)
    if formulir.is_bound and formulir.is_valid():
        with refusals(formulir, Ditolak):
            dilihat = formulir.cleaned_data["kunci_versi"]
            change_assignment(penugasan=penugasan, dilihat=dilihat, by=konteks.pengguna, **formulir.isi_bersih())
        if formulir.is_valid():
            messages.success(request, "Keterangan pernyataan tersimpan.")
            return to_sheet(konteks)
    return _halaman(request, konteks, "Pernyataan telah direviu", formulir)


@unit_page(Izin.LIHAT)
def periksa(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Decide the checklist; the proposals stand beside each item."""
    penugasan = review_of(konteks)
    jawaban = {j.butir: j for j in penugasan.daftar_jawaban.all()}
    data = request.POST if request.method == "POST" else None
    usulan, versi = proposals(penugasan.tahun_kinerja), version_of(penugasan)
    formulir = FormulirPeriksa(data, usulan=usulan, jawaban=jawaban, versi=versi)
    boleh = konteks.boleh(Izin.EVALUASI_NILAI) and penugasan.status != StatusReviu.SELESAI
    if request.method == "POST":
        if not konteks.boleh(Izin.EVALUASI_NILAI):
            raise PermissionDenied("Daftar periksa dijawab oleh Inspektorat.")
        if formulir.is_valid():
            try:
                dilihat = formulir.cleaned_data["versi"]
                answer(penugasan=penugasan, jawaban=formulir.isi(), by=konteks.pengguna, dilihat=dilihat)
            except Ditolak as galat:
                formulir.add_error(None, str(galat))
            else:
                messages.success(request, "Daftar periksa tersimpan.")
                return to_sheet(konteks)
    isi = {"konteks": konteks, "penugasan": penugasan, "formulir": formulir, "boleh": boleh}
    return render(request, "reviu/periksa.html", isi, status=422 if formulir.is_bound else 200)


_DOKUMEN = {"pernyataan": compose_statement, "catatan": compose_record}


@unit_page(Izin.LIHAT)
def dokumen(request: HttpRequest, konteks: Konteks, jenis: str, bentuk: str) -> HttpResponseBase:
    """The statement (of a finished review) or the record as a file."""
    from sakip.render import RENDERER

    penugasan = review_of(konteks)
    if jenis not in _DOKUMEN or bentuk not in ("docx", "pdf", "html"):
        raise Http404("dokumen tidak ada")
    if jenis == "pernyataan" and penugasan.status != StatusReviu.SELESAI and not konteks.boleh(Izin.EVALUASI_NILAI):
        raise Http404("pernyataan belum ditetapkan")
    isi = RENDERER[bentuk].render(_DOKUMEN[jenis](load_sheet(penugasan)))
    return send_bytes(f"{jenis}-reviu-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}.{bentuk}", isi)
