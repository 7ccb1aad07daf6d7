"""Search of official names, as a page and as a fragment beside the form."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode

from sakip.rencana.pohon import Jenis
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.alamat import Tempat
from sakip.web.kinerja.jenjang import INDUK_SAH, JENIS_BERNOMENKLATUR
from sakip.web.kinerja.models import Nomenklatur, Simpul
from sakip.web.kinerja.nomenklatur import BATAS, search_names
from sakip.web.kinerja.views.rencana_simpul import unit_place
from sakip.web.tampilan.bilangan import whole_number


@unit_page(Izin.RENCANA_UBAH)
def nomenklatur(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Names for a new node (``?jenis=&induk=``) or a stored one (``&simpul=``) that match ``?q=``."""
    tempat = unit_place(konteks)
    try:
        jenis = Jenis(request.GET.get("jenis", ""))
    except ValueError:
        raise Http404("jenis simpul tidak dikenal") from None
    if jenis not in JENIS_BERNOMENKLATUR:
        raise Http404("jenis simpul ini tidak bernomenklatur")
    induk = _simpul(tempat, request.GET.get("induk", ""))
    simpul = _simpul(tempat, request.GET.get("simpul", ""))
    teks = request.GET.get("q", "").strip()[:200]
    awalan = induk.kode if induk and Jenis(induk.jenis) in JENIS_BERNOMENKLATUR and Jenis(induk.jenis) in INDUK_SAH[jenis] else ""
    temuan = search_names(jenis, teks, awalan=awalan, tahun=konteks.tahun_pasti)
    isi = {
        "konteks": konteks,
        "tempat": tempat,
        "jenis": jenis.value,
        "induk": induk,
        "simpul": simpul,
        "q": teks,
        "awalan": awalan,
        "hasil": [(n, _url_pakai(tempat, jenis, induk, simpul, n.kode, n.nama)) for n in temuan],
        "batas": BATAS if len(temuan) == BATAS else 0,
        "ada_impor": Nomenklatur.objects.exists(),
    }
    templat = "kinerja/rencana/_nomenklatur.html" if request.headers.get("HX-Request") else "kinerja/rencana/nomenklatur.html"
    return render(request, templat, isi)


def _simpul(tempat: Tempat, kunci: str) -> Simpul | None:
    nomor = whole_number(kunci)
    return None if nomor is None else get_object_or_404(Simpul, pk=nomor, rencana=tempat.rencana)


def _url_pakai(tempat: Tempat, jenis: Jenis, induk: Simpul | None, simpul: Simpul | None, kode: str, nama: str) -> str:
    isi: dict[str, Any] = {"kode": kode, "nama": nama}
    if simpul:
        return f"{tempat.url('simpul_ubah', simpul=simpul.pk)}?{urlencode(isi)}"
    return f"{tempat.url('simpul_tambah')}?{urlencode({'jenis': jenis.value, 'induk': induk.pk if induk else '', **isi})}"
