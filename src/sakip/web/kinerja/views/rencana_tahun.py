"""Opening a year: empty under a plan, or from the year before."""

from __future__ import annotations

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.baris import batch
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.actions.salin_tahun import copy_year
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.kinerja.actions.versi import create_plan
from sakip.web.kinerja.akses import year_of, year_or_none
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.rencana import FormulirBukaTahun
from sakip.web.kinerja.models import Rencana, TahunKinerja


@unit_page(Izin.RENCANA_UBAH)
def buka_tahun(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Open the year of the address under a plan of the unit, new or existing."""
    if year_or_none(konteks):
        messages.info(request, f"Tahun {konteks.tahun_pasti} sudah dibuka.")
        return redirect(unit_url(konteks, "rencana"))
    formulir = FormulirBukaTahun(request.POST or None, konteks=konteks)
    if request.method == "POST" and formulir.is_valid() and _buka(konteks, formulir):
        messages.success(request, f"Tahun {konteks.tahun_pasti} sudah dibuka. Lengkapi rencana dan identitasnya.")
        return redirect(unit_url(konteks, "rencana"))
    return render(request, "kinerja/rencana/buka_tahun.html", {"konteks": konteks, "formulir": formulir})


def _buka(konteks: Konteks, formulir: FormulirBukaTahun) -> bool:
    isi = formulir.cleaned_data
    try:
        with batch():
            rencana = isi["rencana"] or create_plan(
                rencana=Rencana(
                    instansi=konteks.instansi,
                    unit=konteks.unit_pasti,
                    induk=isi["induk"],
                    tahun_awal=isi["tahun_awal"],
                    tahun_akhir=isi["tahun_akhir"],
                ),
                by=konteks.pengguna,
            )
            open_year(unit=konteks.unit_pasti, tahun=konteks.tahun_pasti, rencana=rencana, by=konteks.pengguna)
    except RencanaDitolak as galat:
        formulir.add_error(galat.isian, galat.pesan)
        return False
    except IntegrityError:
        formulir.add_error(None, "Tahun ini baru saja dibuka orang lain; muat ulang halaman.")
        return False
    return True


@unit_page(Izin.RENCANA_UBAH)
def salin(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Confirm and open the next year from the year of the address."""
    asal = year_of(konteks)
    berikut = asal.tahun + 1
    if request.method == "POST":
        try:
            copy_year(asal=asal, by=konteks.pengguna)
        except (RencanaDitolak, IntegrityError) as galat:
            messages.error(request, galat.pesan if isinstance(galat, RencanaDitolak) else f"Tahun {berikut} sudah dibuka.")
            return redirect(unit_url(konteks, "salin"))
        messages.success(
            request, f"Tahun {berikut} sudah dibuka dengan isi dari tahun {asal.tahun}. Periksa target dan identitasnya."
        )
        return redirect(unit_url(konteks, "rencana", tahun=berikut))
    isi = {
        "konteks": konteks,
        "asal": asal,
        "berikut": berikut,
        "sudah_dibuka": TahunKinerja.objects.filter(unit=konteks.unit_pasti, tahun=berikut).exists(),
        "di_luar": berikut > asal.rencana.tahun_akhir,
        "url_berikut": unit_url(konteks, "rencana", tahun=berikut),
    }
    return render(request, "kinerja/rencana/salin.html", isi)
