"""The plan as an editable tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.rencana.pohon import Jenis
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of, year_or_none
from sakip.web.kinerja.models import Lintas, StatusRencana, TahunKinerja
from sakip.web.kinerja.periksa import plan_findings, stored_dokumen
from sakip.web.kinerja.pohon_rencana import add_url, load_tree
from sakip.web.kinerja.views.rencana_kunci import lock_notice
from sakip.web.kinerja.views.rencana_simpul import unit_place
from sakip.web.tenggat.models import Bagian

View = Callable[..., HttpResponseBase]


def need_year(view: View) -> View:
    """Where the year was not opened: a page that leads to opening it, or says who can."""

    @wraps(view)
    def bertahun(request: HttpRequest, konteks: Konteks, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if year_or_none(konteks) is not None:
            return view(request, konteks, *args, **kwargs)
        if request.method != "GET":
            raise Http404("tahun kinerja belum dibuka")
        ada = TahunKinerja.objects.filter(unit=konteks.unit_pasti).values_list("tahun", flat=True)
        isi = {
            "konteks": konteks,
            "boleh": konteks.boleh(Izin.RENCANA_UBAH),
            "tahun_lalu": konteks.tahun_pasti - 1 if konteks.tahun_pasti - 1 in ada else None,
            "daftar_tahun": list(ada),
        }
        return render(request, "kinerja/rencana/belum_dibuka.html", isi)

    return bertahun


def open_requests(unit: UnitKerja) -> QuerySet[Lintas]:
    """What other units' plans in force ask of a unit."""
    return Lintas.objects.filter(unit_lain=unit).exclude(simpul__rencana__status=StatusRencana.DIGANTI)


@unit_page(Izin.LIHAT)
@need_year
def rencana(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The tree from the region's vision down to sub activities, with indicators and the year's targets."""
    tempat = unit_place(konteks)
    tahun_kinerja = year_of(konteks)
    dokumen = stored_dokumen(tahun_kinerja)
    temuan = plan_findings(dokumen) if dokumen else ()
    isi = {
        "konteks": konteks,
        "tempat": tempat,
        "rencana": tempat.rencana,
        "pohon": load_tree(tempat, dokumen),
        "tambah_tujuan": add_url(tempat, Jenis.TUJUAN),
        "daftar_temuan": temuan,
        "banyak_diminta": open_requests(konteks.unit_pasti).filter(simpul_lain=None).count(),
    }
    return render(request, "kinerja/rencana/rencana.html", isi | lock_notice(konteks, Bagian.RENCANA))
