"""Open data: published survey results as tidy CSV with a data package description. No answers of single persons."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from sakip.web.instansi.models import Instansi
from sakip.web.portal.data import instansi_or_404
from sakip.web.portal.tembolok import public_page
from sakip.web.portal.views.data import safe_cell
from sakip.web.survei.penyamaran import ATURAN
from sakip.web.survei.publik import HasilTerbit, published_of

KOLOM: tuple[tuple[str, str, str], ...] = (
    ("instansi", "string", "Nama instansi"),
    ("unit_kerja", "string", "Nama unit kerja"),
    ("kode_unit", "string", "Kode alamat unit kerja di portal"),
    ("kode_survei", "string", "Kode alamat survei di portal"),
    ("tahun", "integer", "Tahun survei"),
    ("periode", "string", "Periode survei"),
    ("dimensi", "string", "Seluruh responden, Unsur, Layanan, atau nama profil responden"),
    ("kelompok", "string", "Kelompok dalam dimensi itu; kelompok kecil digabung"),
    ("responden", "integer", "Banyaknya responden; kosong untuk unsur"),
    ("nrr", "number", "Nilai rata-rata 1 sampai 4; hanya untuk unsur"),
    ("indeks", "number", "IKM, atau nilai konversi unsur, 25 sampai 100"),
    ("mutu", "string", "Mutu A sampai D"),
    ("kinerja", "string", "Kinerja dalam kata"),
    ("sidik", "string", "SHA-256 terbitan asal angka"),
)


@public_page
@require_safe
def csv_skm(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """All published results; ``unit`` and ``tahun`` narrow them."""
    milik = instansi_or_404(instansi)
    unit, tahun = request.GET.get("unit", ""), request.GET.get("tahun", "")
    aliran = StringIO()
    penulis = csv.writer(aliran, lineterminator="\r\n")
    penulis.writerow([nama for nama, _, _ in KOLOM])
    for h in published_of(milik):
        if (not unit or h.p.survei.unit.kode == unit) and (not tahun or str(h.p.survei.tahun) == tahun):
            penulis.writerows([safe_cell(s) for s in baris] for baris in _rows(milik, h))
    jawab = HttpResponse(aliran.getvalue(), content_type="text/csv; charset=utf-8")
    jawab["Content-Disposition"] = f'attachment; filename="skm-{milik.kode}.csv"'
    jawab["Access-Control-Allow-Origin"] = "*"
    return jawab


def _rows(instansi: Instansi, h: HasilTerbit) -> Iterator[list[Any]]:
    s, isi = h.p.survei, h.isi
    awal = [instansi.nama, h.unit, s.unit.kode, s.kode, s.tahun, s.periode]
    yield [*awal, "Seluruh responden", "Seluruh responden", *_group(isi), h.p.sidik]
    for u in isi["unsur"]:
        yield [*awal, "Unsur", f"{u['kode']} {u['nama']}", "", u["nrr"], u["konversi"], u["mutu"], u["kinerja"], h.p.sidik]
    for g in isi["layanan"]:
        yield [*awal, "Layanan", g["nama"], *_group(g), h.p.sidik]
    for g in isi["profil"]:
        yield [*awal, g["profil"], g["nama"], *_group(g), h.p.sidik]


def _group(g: dict[str, Any]) -> list[Any]:
    return [g["responden"], "", g["ikm"], g["mutu"], g["kinerja"]]


@public_page
@require_safe
def paket_data(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """The description of the data by the Data Package standard."""
    milik = instansi_or_404(instansi)
    paket = {
        "profile": "tabular-data-package",
        "name": f"skm-{milik.kode}",
        "title": f"Hasil Survei Kepuasan Masyarakat {milik.nama}",
        "description": f"Hasil yang telah diterbitkan. {ATURAN} Jawaban perorangan tidak diterbitkan.",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [
            {
                "name": "skm",
                "path": "skm.csv",
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
