"""The dashboard of an Instansi."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from sakip.web.dasbor.bagan import chart_categories, chart_trend, unit_url
from sakip.web.dasbor.data.instansi import BarisUnit, DasborInstansi, extremes, load_instansi, year_ids
from sakip.web.dasbor.peta import heat_map, map_table
from sakip.web.dasbor.rata import RUMUS_RATA, count_categories, mean_of
from sakip.web.dasbor.saringan import LIHAT, SaringanUnit, read_filter
from sakip.web.dasbor.tugas import first_tasks
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel


@instansi_page(Izin.LIHAT)
def instansi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Every unit the person may see, in one year."""
    saring = read_filter(request.GET)
    daftar_unit = [u for u in konteks.daftar_unit if u.jenis not in ("kabupaten", "kota", "provinsi")]
    tahun, data = load_instansi(daftar_unit, konteks.tahun, iku=saring.lihat == "iku")
    dasar = {"instansi": konteks.instansi, "tahun": tahun, "konteks": konteks, "boleh_unit": konteks.boleh(Izin.UNIT_UBAH)}
    if tahun is None:
        return render(request, "dasbor/instansi_kosong.html", dasar)
    daftar = saring.sort([b for b in data.daftar if saring.matches(b)])
    if (bentuk := request.GET.get("format")) in BENTUK:
        return kirim_tabel(bentuk, *_tabel(request, konteks, tahun, data, daftar, saring))
    return render(request, "dasbor/instansi.html", dasar | _isi(konteks, tahun, data, daftar, saring))


def _isi(konteks: Konteks, tahun: int, data: DasborInstansi, daftar: list[BarisUnit], saring: SaringanUnit) -> dict[str, Any]:
    terpilih = year_ids(DasborInstansi(daftar=daftar, daftar_tahun=[], skala=[]))
    dibuka = [b for b in daftar if b.hasil]
    tren = [
        (
            t,
            mean_of(b.tren[t][0] for b in data.daftar if t in b.tren).nilai,
            mean_of(b.serapan[t] for b in data.daftar if t in b.serapan).nilai,
        )
        for t in sorted(data.daftar_tahun)
        if t <= tahun
    ]
    return {
        "tugas": first_tasks(konteks, timezone.localdate()),
        "data": data,
        "daftar": daftar,
        "saring": saring,
        "daftar_lihat": LIHAT.items(),
        "daftar_jenis": sorted({b.unit.jenis for b in data.daftar if b.unit.jenis}),
        "rata": mean_of(b.hasil["capaian"] for b in dibuka if b.hasil),
        "rata_serapan": mean_of(b.hasil["serapan"] for b in dibuka if b.hasil),
        "rumus_rata": RUMUS_RATA,
        "lengkap": sum(b.lengkap for b in daftar),
        "belum_buka": len(daftar) - len(dibuka),
        "pk_disetujui": sum(b.pk in ("disetujui", "ditandatangani") for b in daftar),
        "laporan_diajukan": sum(b.laporan in ("diajukan", "direviu", "terbit") for b in daftar),
        "kategori": chart_categories(count_categories(b.hasil["kategori"] for b in dibuka if b.hasil), data.skala),
        "peta": heat_map(konteks.instansi.kode, tahun, data, daftar, saring.lihat),
        "url_unit": unit_url(konteks.instansi.kode, "UNIT", tahun).partition("UNIT"),
        "bagan_tren": chart_trend(tren),
        "terbaik": extremes(terpilih, terbaik=True),
        "terburuk": extremes(terpilih, terbaik=False),
        "terlambat": [(b, b.terlambat) for b in daftar if b.terlambat],
    }


def _tabel(
    request: HttpRequest, konteks: Konteks, tahun: int, data: DasborInstansi, daftar: list[BarisUnit], saring: SaringanUnit
) -> tuple[str, list[str], list[list[Any]]]:
    nama = f"{konteks.instansi.nama} {tahun}"
    if request.GET.get("tabel") == "peta":
        kolom, baris = map_table(tahun, data, daftar, saring.lihat)
        return f"peta {saring.lihat} {nama}", ["Unit kerja", *kolom], [[b.unit.nama, *(s.nilai for s in sel)] for b, sel in baris]
    judul = [
        "Unit kerja",
        "Jenis",
        "Capaian (%)",
        "Kategori",
        "Capaian IKU (%)",
        "Serapan (%)",
        "Efisiensi",
        "Terisi",
        "Jatuh tempo",
        "PK",
        "LKjIP",
    ]
    return (
        f"unit kerja {nama}",
        judul,
        [
            [b.unit.nama, b.unit.jenis, *(h.get(k) for k in ("capaian", "kategori", "capaian_iku", "serapan", "efisiensi")),
             *b.isian("tahun"), b.pk, b.laporan]
            for b in daftar for h in [b.hasil or {}]
        ],
    )  # fmt: skip
