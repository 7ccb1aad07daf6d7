"""Versions of a unit's Renstra: list, new version, heading, comparison."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.actions.versi import change_plan, copy_version
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.banding_rencana import compare_plans
from sakip.web.kinerja.forms.rencana import FormulirRencana, FormulirVersi
from sakip.web.kinerja.models import Rencana, StatusRencana
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.kinerja.views.rencana_kunci import unlocked
from sakip.web.tenggat.kunci import Terkunci
from sakip.web.tenggat.models import Bagian

BENTROK = "Data ini sudah diubah orang lain sejak halaman dibuka. Muat ulang halaman, lalu isi kembali."


@unit_page(Izin.LIHAT)
@need_year
def versi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Every plan of the unit with its status and the years that use it."""
    daftar = list(
        Rencana.objects.filter(unit=konteks.unit_pasti).prefetch_related("daftar_tahun").select_related("induk", "unit")
    )
    isi = {
        "konteks": konteks,
        "daftar": daftar,
        "sekarang": year_of(konteks).rencana_id,
        "boleh": konteks.boleh(Izin.RENCANA_UBAH),
        "dapat_disalin": year_of(konteks).rencana.status != StatusRencana.DIGANTI,
    }
    return render(request, "kinerja/rencana/versi.html", isi)


@unit_page(Izin.RENCANA_UBAH)
def versi_baru(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Copy the plan of the year into a new version."""
    rencana = year_of(konteks).rencana
    rencana.unit = konteks.unit_pasti
    formulir = FormulirVersi(request.POST or None, rencana=rencana, tahun=konteks.tahun_pasti)
    if rencana.status == StatusRencana.DIGANTI:
        raise Http404("versi ini sudah diganti")
    if request.method == "POST" and formulir.is_valid():
        try:
            baru = copy_version(rencana=rencana, by=konteks.pengguna, **formulir.cleaned_data)
        except RencanaDitolak as galat:
            formulir.add_error(galat.isian, galat.pesan)
        except Terkunci as galat:
            formulir.add_error("mulai_tahun", str(galat))
        else:
            messages.success(request, f"{baru} dibuat dari versi {rencana.versi} dengan status draf.")
            return redirect(unit_url(konteks, "versi"))
    return render(request, "kinerja/rencana/versi_baru.html", {"konteks": konteks, "rencana": rencana, "formulir": formulir})


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "versi")
def versi_ubah(request: HttpRequest, konteks: Konteks, rencana: int) -> HttpResponseBase:
    """Change the heading of one of the unit's plans: period, decree, status, RPJMD."""
    ada = get_object_or_404(Rencana.objects.select_related("induk"), pk=rencana, unit=konteks.unit_pasti)
    formulir = FormulirRencana(request.POST or None, instance=ada, instansi=konteks.instansi, unit=konteks.unit_pasti)
    if request.method == "POST" and formulir.is_valid():
        try:
            change_plan(rencana=ada, by=konteks.pengguna, dilihat=formulir.cleaned_data["kunci_versi"], **formulir.isi_bersih())
        except RencanaDitolak as galat:
            formulir.add_error(galat.isian, galat.pesan)
        except Bentrok:
            formulir.add_error(None, BENTROK)
        else:
            messages.success(request, f"{ada} tersimpan.")
            return redirect(unit_url(konteks, "versi"))
    return render(request, "kinerja/rencana/versi_ubah.html", {"konteks": konteks, "rencana": ada, "formulir": formulir})


@unit_page(Izin.LIHAT)
@need_year
def banding(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """What changed between two versions, ``?lama=`` and ``?baru=``."""
    daftar = list(Rencana.objects.filter(unit=konteks.unit_pasti).select_related("unit"))
    menurut = {str(r.pk): r for r in daftar}
    lama, baru = menurut.get(request.GET.get("lama", "")), menurut.get(request.GET.get("baru", ""))
    for nama, ada in (("lama", lama), ("baru", baru)):
        if request.GET.get(nama) and ada is None:
            raise Http404("rencana tidak ada")
    isi = {
        "konteks": konteks,
        "daftar": daftar,
        "lama": lama,
        "baru": baru,
        "daftar_perbedaan": compare_plans(lama, baru) if lama and baru else None,
    }
    return render(request, "kinerja/rencana/banding.html", isi)
