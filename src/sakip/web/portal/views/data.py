"""Open data: published figures as tidy CSV with a data package description."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sakip.web.instansi.models import Instansi
from sakip.web.portal.data import instansi_or_404, published_units
from sakip.web.portal.tembolok import public_page

_BERBAHAYA = ("=", "+", "-", "@", "\t", "\r", "\n")
_BILANGAN = re.compile(r"-?[0-9]+(\.[0-9]+)?")
KOLOM: tuple[tuple[str, str, str], ...] = (
    ("instansi", "string", "Nama instansi"),
    ("unit_kerja", "string", "Nama unit kerja"),
    ("kode_unit", "string", "Kode alamat unit kerja di portal"),
    ("tahun", "integer", "Tahun kinerja"),
    ("kode_indikator", "string", "Kode indikator di unit kerja itu"),
    ("indikator", "string", "Nama indikator"),
    ("tingkat", "string", "Tingkat rencana: tujuan, sasaran, program, kegiatan, sub kegiatan"),
    ("iku", "boolean", "Indikator kinerja utama"),
    ("satuan", "string", "Satuan"),
    ("target", "string", "Target: angka dengan titik desimal, atau predikat"),
    ("realisasi", "string", "Realisasi: angka dengan titik desimal, atau predikat"),
    ("capaian_persen", "number", "Capaian dalam persen; kosong bila tidak dapat dihitung"),
    ("kategori", "string", "Kategori capaian"),
    ("sidik", "string", "SHA-256 dokumen terbitan asal angka"),
)


@public_page
@require_safe
def data(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """What can be taken along, and under which licence."""
    milik = instansi_or_404(instansi)
    return render(request, "portal/data.html", {"instansi": milik, "kolom": KOLOM})


@public_page
@require_safe
def csv_capaian(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """Published achievements; ``unit`` and ``tahun`` narrow them."""
    milik = instansi_or_404(instansi)
    aliran = StringIO()
    penulis = csv.writer(aliran, lineterminator="\r\n")
    penulis.writerow([nama for nama, _, _ in KOLOM])
    penulis.writerows(_baris(milik, request.GET.get("unit", ""), request.GET.get("tahun", "")))
    jawab = HttpResponse(aliran.getvalue(), content_type="text/csv; charset=utf-8")
    jawab["Content-Disposition"] = f'attachment; filename="capaian-{milik.kode}.csv"'
    jawab["Access-Control-Allow-Origin"] = "*"
    return jawab


def _baris(instansi: Instansi, unit: str, tahun: str) -> Iterator[list[Any]]:
    for u in published_units(instansi):
        if u.lkjip is None or (unit and u.kode != unit) or (tahun and str(u.tahun) != tahun):
            continue
        for i in u.lkjip.ringkasan["indikator"]:
            isi = [instansi.nama, u.nama, u.kode, u.tahun, i["kode"], i["nama"], i["jenis"], str(i["iku"]).lower(), i["satuan"]]
            isi += [i["target"], i["realisasi"], i["capaian"], i["kategori"], u.lkjip.sidik]
            yield [safe_cell(s) for s in isi]


def safe_cell(sel: Any) -> Any:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay."""
    if isinstance(sel, str) and sel.startswith(_BERBAHAYA) and not _BILANGAN.fullmatch(sel):
        return f"'{sel}"
    return sel


@public_page
@require_safe
def paket_data(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """The description of the data by the Data Package standard."""
    milik = instansi_or_404(instansi)
    paket = {
        "profile": "tabular-data-package",
        "name": f"sakip-{milik.kode}",
        "title": f"Capaian kinerja {milik.nama}",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [
            {
                "name": "capaian",
                "path": "capaian.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "encoding": "utf-8",
                "schema": {"fields": [{"name": n, "type": t, "description": u} for n, t, u in KOLOM], "missingValues": [""]},
            }
        ],
    }
    jawab = JsonResponse(paket, json_dumps_params={"ensure_ascii": False, "indent": 2})
    jawab["Access-Control-Allow-Origin"] = "*"
    return jawab
