"""For citizens: the published results of an Instansi, and one of them in plain words."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from sakip.survei.survei import StatusTindakLanjut
from sakip.web.grafik.batang import Batang
from sakip.web.portal.data import instansi_or_404
from sakip.web.portal.tembolok import public_page
from sakip.web.survei.daftar_tindak import rows_of
from sakip.web.survei.hasil_bagan import draw_bars, draw_trend
from sakip.web.survei.penyamaran import ATURAN
from sakip.web.survei.publik import HasilTerbit, latest_of_each_unit, number_of, published_of, rank_of, result_or_404
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

_KOLOM = ("Unit kerja", "Tahun", "Periode", "Responden", "IKM", "Mutu", "Kinerja")


@public_page
@require_safe
def daftar(request: HttpRequest, instansi: str) -> HttpResponseBase:
    """The newest result of each unit, of one year or of all."""
    milik = instansi_or_404(instansi)
    semua = published_of(milik)
    pilih = request.GET.get("tahun", "")
    daftar_tahun = sorted({h.p.survei.tahun for h in semua}, reverse=True)
    tahun = next((t for t in daftar_tahun if str(t) == pilih), None)
    tampil = latest_of_each_unit(h for h in semua if tahun is None or h.p.survei.tahun == tahun)
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        baris = [
            (h.unit, h.p.survei.tahun, h.p.survei.periode, h.responden, h.ikm, h.isi["mutu"], h.isi["kinerja"]) for h in tampil
        ]
        return kirim_tabel(bentuk, f"ikm {milik.kode} {tahun or 'terbaru'}", _KOLOM, baris)
    isi = {"instansi": milik, "daftar": tampil, "daftar_tahun": daftar_tahun, "tahun": tahun, "aturan": ATURAN}
    return render(request, "survei/publik/daftar.html", isi)


@public_page
@require_safe
def hasil(request: HttpRequest, instansi: str, survei: str) -> HttpResponseBase:
    """One published result."""
    milik = instansi_or_404(instansi)
    satu = result_or_404(milik, survei)
    tindak = satu.p.survei.daftar_tindak_lanjut.exclude(status=StatusTindakLanjut.BATAL.value).select_related("survei")
    lain = [h for h in published_of(milik) if h.p.survei.unit_id == satu.p.survei.unit_id and h.p.pk != satu.p.pk]
    isi: dict[str, Any] = {
        "instansi": milik,
        "h": satu,
        "bagan": mark_safe(draw_bars(_bars(satu))),
        "bagan_tren": mark_safe(draw_trend(_trend(satu))),
        "tren": _trend(satu),
        "daftar_unsur": [{**u, "peringkat": rank_of(u["mutu"]), **_angka(u, "nrr", "konversi")} for u in satu.isi["unsur"]],
        "daftar_kelompok": [
            (judul, [{**g, **_angka(g, "ikm", "responden")} for g in satu.isi[kunci]])
            for judul, kunci in (("Hasil tiap layanan", "layanan"), ("Hasil menurut kelompok responden", "profil"))
            if satu.isi[kunci]
        ],
        "galat": number_of(satu.isi["galat"]),
        "populasi": number_of(satu.isi["populasi"]),
        "target": number_of(satu.isi["target"]),
        "daftar_tindak": rows_of(tindak, timezone.localdate()),
        "lain": lain,
        "aturan": ATURAN,
    }
    return render(request, "survei/publik/hasil.html", isi)


@public_page
@require_safe
def berkas(request: HttpRequest, instansi: str, survei: str, jenis: str) -> HttpResponseBase:
    """The published report or poster, as it was frozen."""
    satu = result_or_404(instansi_or_404(instansi), survei)
    simpanan = {"laporan": satu.p.berkas_laporan, "poster": satu.p.berkas_poster}.get(jenis)
    if not simpanan:
        raise Http404("berkas tidak diterbitkan")
    jawab = FileResponse(simpanan.open("rb"), filename=f"{jenis}-skm-{survei}.pdf", content_type="application/pdf")
    jawab["X-Content-Type-Options"] = "nosniff"
    return jawab


def _angka(baris: dict[str, Any], *nama: str) -> dict[str, Any]:
    return {n: number_of(baris.get(n)) for n in nama}


def _bars(h: HasilTerbit) -> list[Batang]:
    return [
        Batang(label=u["nama"], nilai=number_of(u["konversi"]), kategori=u["kinerja"], alasan="tidak ada yang menjawab")
        for u in h.isi["unsur"]
    ]


def _trend(h: HasilTerbit) -> list[tuple[str, Any]]:
    semua = [(n["periode"], number_of(n["ikm"])) for n in h.isi["tren"]] + [(h.p.survei.periode, h.ikm)]
    return [(p, n) for p, n in semua if n is not None]
