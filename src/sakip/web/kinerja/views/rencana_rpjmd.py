"""The region's plan: visi, misi, tujuan and sasaran daerah."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render

from sakip.rencana.pohon import Jenis
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.actions.versi import change_plan, create_plan
from sakip.web.kinerja.alamat import Tempat
from sakip.web.kinerja.forms.rencana import FormulirRencana
from sakip.web.kinerja.models import Rencana
from sakip.web.kinerja.pohon_rencana import add_url, load_tree
from sakip.web.kinerja.views.rencana_versi import BENTROK


@instansi_page(Izin.LIHAT)
def rpjmd(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The tree of a period (``?rencana=``), by default the latest."""
    daftar = list(Rencana.objects.filter(instansi=konteks.instansi, unit=None))
    pilih = request.GET.get("rencana", "")
    kini = next((r for r in daftar if str(r.pk) == pilih), None) if pilih else next(iter(daftar), None)
    if pilih and kini is None:
        raise Http404("RPJMD tidak ada")
    tempat = Tempat(konteks=konteks, rencana=kini) if kini else None
    isi = {
        "konteks": konteks,
        "daftar": daftar,
        "rencana": kini,
        "tempat": tempat,
        "pohon": load_tree(tempat) if tempat else None,
        "daftar_tambah": [(j.value, add_url(tempat, j)) for j in (Jenis.VISI, Jenis.MISI)] if tempat else [],
        "boleh": konteks.boleh(Izin.RPJMD_UBAH),
    }
    return render(request, "kinerja/rencana/rpjmd.html", isi)


@instansi_page(Izin.RPJMD_UBAH)
def rpjmd_tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A new period of the region's plan."""
    return _kepala(request, konteks, Rencana(instansi=konteks.instansi))


@instansi_page(Izin.RPJMD_UBAH)
def rpjmd_ubah(request: HttpRequest, konteks: Konteks, rencana: int) -> HttpResponseBase:
    """Period, decree and status of a plan."""
    return _kepala(request, konteks, get_object_or_404(Rencana, pk=rencana, instansi=konteks.instansi, unit=None))


def _kepala(request: HttpRequest, konteks: Konteks, rencana: Rencana) -> HttpResponseBase:
    formulir = FormulirRencana(request.POST or None, instance=rencana, instansi=konteks.instansi, unit=None)
    if request.method == "POST" and formulir.is_valid():
        try:
            tersimpan = _simpan(konteks, rencana, formulir)
        except RencanaDitolak as galat:
            formulir.add_error(galat.isian, galat.pesan)
        except Bentrok:
            formulir.add_error(None, BENTROK)
        else:
            messages.success(request, f"{tersimpan} tersimpan.")
            return redirect(Tempat(konteks=konteks, rencana=tersimpan).beranda)
    return render(request, "kinerja/rencana/rpjmd_ubah.html", {"konteks": konteks, "rencana": rencana, "formulir": formulir})


def _simpan(konteks: Konteks, rencana: Rencana, formulir: FormulirRencana) -> Rencana:
    isi = formulir.isi_bersih()
    if rencana.pk:
        return change_plan(rencana=rencana, by=konteks.pengguna, dilihat=formulir.cleaned_data["kunci_versi"], **isi)
    return create_plan(rencana=Rencana(instansi=konteks.instansi, **isi), by=konteks.pengguna)
