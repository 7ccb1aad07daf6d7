"""Crosscutting links between units: what this unit asks, and what others ask of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.lintas import add_link, answer_link, remove_link
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.lintas import FormulirJawaban, FormulirLintas
from sakip.web.kinerja.models import Lintas
from sakip.web.kinerja.views.rencana import need_year, open_requests
from sakip.web.kinerja.views.rencana_simpul import unit_place
from sakip.web.kinerja.views.rencana_versi import BENTROK
from sakip.web.tampilan.bilangan import seen_version


@unit_page(Izin.LIHAT)
@need_year
def lintas(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Both lists; with permission forms to ask and to answer."""
    tempat = unit_place(konteks)
    masuk = (
        open_requests(konteks.unit_pasti)
        .select_related("simpul__rencana__unit", "simpul_lain")
        .order_by("simpul__rencana__unit__nama", "id")
    )
    jawaban = [
        (
            x,
            FormulirJawaban(
                rencana=tempat.rencana, prefix=f"j{x.pk}", initial={"simpul_lain": x.simpul_lain_id, "kunci_versi": x.kunci_versi}
            ),
        )
        for x in masuk
    ]
    isi = {
        "konteks": konteks,
        "tempat": tempat,
        "daftar_keluar": Lintas.objects.filter(simpul__rencana=tempat.rencana).select_related(
            "simpul", "unit_lain", "simpul_lain"
        ),
        "daftar_masuk": jawaban,
    }
    return render(request, "kinerja/rencana/lintas.html", isi)


@unit_page(Izin.RENCANA_UBAH)
def lintas_tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Ask another unit for a condition."""
    tempat = unit_place(konteks)
    formulir = FormulirLintas(request.POST or None, rencana=tempat.rencana, unit=konteks.unit_pasti)
    if request.method == "POST" and formulir.is_valid():
        try:
            add_link(by=konteks.pengguna, **formulir.cleaned_data)
        except RencanaDitolak as galat:
            formulir.add_error(galat.isian, galat.pesan)
        else:
            messages.success(request, "Permintaan tersimpan dan tampak pada unit kerja yang diminta.")
            return redirect(unit_url(konteks, "lintas"))
    return render(request, "kinerja/rencana/lintas_tambah.html", {"konteks": konteks, "formulir": formulir})


@unit_page(Izin.RENCANA_UBAH)
def lintas_hapus(request: HttpRequest, konteks: Konteks, lintas: int) -> HttpResponseBase:
    """Confirm and take a request back."""
    ada = get_object_or_404(
        Lintas.objects.select_related("simpul__rencana", "unit_lain"), pk=lintas, simpul__rencana=year_of(konteks).rencana
    )
    kembali = unit_url(konteks, "lintas")
    if request.method == "POST":
        try:
            remove_link(lintas=ada, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except RencanaDitolak as galat:
            messages.error(request, galat.pesan)
        except Bentrok:
            messages.error(request, BENTROK)
        else:
            messages.success(request, "Permintaan lintas unit sudah dihapus.")
        return redirect(kembali)
    isi = {
        "apa": f"permintaan kepada {ada.unit_lain}",
        "nama": ada.uraian,
        "kunci_versi": ada.kunci_versi,
        "kembali": kembali,
        "induk_url": kembali,
        "induk_judul": "Lintas unit kerja",
    }
    return render(request, "kinerja/rencana/hapus.html", isi)


@require_POST
@unit_page(Izin.RENCANA_UBAH)
def lintas_jawab(request: HttpRequest, konteks: Konteks, lintas: int) -> HttpResponseBase:
    """Name the own node that answers a request of another unit."""
    ada = get_object_or_404(Lintas.objects.select_related("simpul__rencana"), pk=lintas, unit_lain=konteks.unit_pasti)
    formulir = FormulirJawaban(request.POST, rencana=year_of(konteks).rencana, prefix=f"j{ada.pk}")
    if not formulir.is_valid():
        messages.error(request, "Jawaban tidak tersimpan: pilih simpul dari rencana unit kerja Anda.")
        return redirect(unit_url(konteks, "lintas"))
    isi = formulir.cleaned_data
    try:
        answer_link(lintas=ada, simpul=isi["simpul_lain"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
    except RencanaDitolak as galat:
        messages.error(request, galat.pesan)
    except Bentrok:
        messages.error(request, BENTROK)
    else:
        messages.success(request, "Jawaban tersimpan.")
    return redirect(unit_url(konteks, "lintas"))
