"""The pohon kinerja as a drawing, with its text alternative and files."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.text import slugify

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.web.grafik.kotak import Kotak
from sakip.web.grafik.pohon import gambar_pohon
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.berkas_pohon import drawing_file
from sakip.web.kinerja.kotak_pohon import PilihanPohon, tree_boxes
from sakip.web.kinerja.models import JENIS_DAERAH, Lintas, Simpul
from sakip.web.kinerja.periksa import plan_findings, stored_dokumen
from sakip.web.kinerja.pohon_rencana import load_tree
from sakip.web.kinerja.unggahan import secure_download
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.kinerja.views.rencana_simpul import unit_place
from sakip.web.tampilan.bilangan import whole_number

DAFTAR_ZOOM = (25, 40, 60, 80, 100, 130, 170)
_BAWAAN = 100
_UKURAN = re.compile(r' (width|height)="([\d.]+)"')


def _pilihan(request: HttpRequest, dokumen: Dokumen) -> PilihanPohon:
    sampai = request.GET.get("sampai", "")
    daftar = [j.value for j in Jenis if j not in JENIS_DAERAH]
    sasaran = request.GET.get("sasaran", "")
    return PilihanPohon(
        sasaran=sasaran if any(s.kode == sasaran for s in dokumen.pohon.per_jenis(Jenis.SASARAN)) else "",
        sampai=Jenis(sampai) if sampai in daftar else Jenis.SUB_KEGIATAN,
        daerah=request.GET.get("daerah") == "ya",
    )


def _kotak(konteks: Konteks, dokumen: Dokumen, pilihan: PilihanPohon, *, bertanda: bool) -> list[Kotak]:
    rencana = year_of(konteks).rencana
    lintas: dict[str, tuple[str, ...]] = {}
    for x in Lintas.objects.filter(simpul__rencana=rencana).select_related("simpul", "unit_lain"):
        lintas[x.simpul.kode] = (*lintas.get(x.simpul.kode, ()), x.unit_lain.nama)
    if not bertanda:
        return tree_boxes(dokumen, pilihan, lintas=lintas)
    dasar = unit_url(konteks, "rencana")
    tautan = {s.kode: f"{dasar}#s{s.pk}" for s in Simpul.objects.filter(rencana__in=[rencana.pk, rencana.induk_id])}
    return tree_boxes(dokumen, pilihan, temuan=plan_findings(dokumen), lintas=lintas, tautan=tautan)


def _judul(konteks: Konteks) -> str:
    return f"Pohon kinerja {konteks.unit_pasti.nama} tahun {konteks.tahun}"


@unit_page(Izin.LIHAT)
@need_year
def pohon(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The drawing; ``?sasaran=``, ``?sampai=``, ``?daerah=`` choose what it shows, ``?zoom=`` how large."""
    dokumen = stored_dokumen(year_of(konteks))
    if dokumen is None:
        raise Http404("tahun ini belum dihitung")
    pilihan = _pilihan(request, dokumen)
    kotak = _kotak(konteks, dokumen, pilihan, bertanda=True)
    svg = gambar_pohon(kotak, judul=_judul(konteks))
    zoom = _zoom(request.GET.get("zoom", ""))
    tempat = unit_place(konteks)
    nomor = DAFTAR_ZOOM.index(zoom)
    isi: dict[str, Any] = {
        "konteks": konteks,
        "tempat": tempat,
        "pilihan": pilihan,
        "banyak": len(kotak),
        "svg": mark_safe(scale(svg, zoom)) if kotak else "",
        "zoom": zoom,
        "perbesar": DAFTAR_ZOOM[nomor + 1] if nomor + 1 < len(DAFTAR_ZOOM) else 0,
        "perkecil": DAFTAR_ZOOM[nomor - 1] if nomor else 0,
        "daftar_sasaran": dokumen.pohon.per_jenis(Jenis.SASARAN),
        "daftar_sampai": [j for j in Jenis if j not in JENIS_DAERAH],
        "pohon": load_tree(tempat, dokumen),
    }
    return render(request, "kinerja/rencana/pohon.html", isi)


def _zoom(teks: str) -> int:
    """The nearest step to what is asked for; without that letters of their own size, in a box that scrolls."""
    ingin = whole_number(teks)
    return _BAWAAN if ingin is None else min(DAFTAR_ZOOM, key=lambda z: abs(z - ingin))


def scale(svg: str, persen: int) -> str:
    """The drawing with its own size changed; the viewBox stays."""

    def ubah(cocok: re.Match[str]) -> str:
        return f' {cocok[1]}="{float(cocok[2]) * persen / 100:.1f}"'

    kepala, sisa = svg.split(">", 1)
    return f"{_UKURAN.sub(ubah, kepala)}>{sisa}"


@unit_page(Izin.LIHAT)
def pohon_berkas(request: HttpRequest, konteks: Konteks, bentuk: str) -> HttpResponseBase:
    """The drawing as a file: ``svg``, ``png`` or ``pdf``, with the same filters, without marks of findings."""
    dokumen = stored_dokumen(year_of(konteks))
    if dokumen is None:
        raise Http404("tahun ini belum dihitung")
    svg = gambar_pohon(_kotak(konteks, dokumen, _pilihan(request, dokumen), bertanda=False), judul=_judul(konteks))
    isi, jenis = drawing_file(svg, bentuk, _judul(konteks))
    respons = HttpResponse(isi, content_type=jenis)
    respons["Content-Disposition"] = f'attachment; filename="{slugify(_judul(konteks))}.{bentuk}"'
    secure_download(respons)
    return respons
