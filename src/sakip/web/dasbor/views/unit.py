"""The dashboard of a unit."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sakip.web.dasbor.bagan import chart_sasaran, chart_trend
from sakip.web.dasbor.data.unit import DasborUnit, load_unit, missing, years_of
from sakip.web.dasbor.tenggat_unit import next_deadlines
from sakip.web.dasbor.tugas import first_tasks
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.kartu import survey_card
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel


@unit_page(Izin.LIHAT)
def unit(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The year of the address, else the newest opened year up to now; an empty state where there is none."""
    daftar = years_of(konteks.unit_pasti)
    konteks.ingatan["daftar_tahun"] = [t.tahun for t in daftar]
    hari: date = timezone.localdate()
    if konteks.tahun is None:
        konteks.tahun = next((t.tahun for t in daftar if t.tahun <= hari.year), daftar[-1].tahun if daftar else hari.year)
        if not daftar:
            return render(request, "dasbor/unit_kosong.html", _dasar(konteks))
    tahun_kinerja = next((t for t in daftar if t.tahun == konteks.tahun), None)
    if tahun_kinerja is None:
        if daftar and not 2000 <= konteks.tahun_pasti <= hari.year + 5:
            raise Http404("tahun tidak ada")
        return render(request, "dasbor/unit_kosong.html", _dasar(konteks))
    data = load_unit(daftar, tahun_kinerja)
    if (bentuk := request.GET.get("format")) in BENTUK:
        return kirim_tabel(bentuk, *_tabel(request, data))
    isi = _dasar(konteks) | {
        "data": data,
        "hasil": data.hasil,
        "baris_indikator": [(i, [data.lalu.get(i.kode, {}).get(t) for t in data.tahun_lalu]) for i in data.daftar_indikator],
        "url_realisasi": reverse("kinerja:realisasi", kwargs=konteks.argumen),
        "daftar_isian": _isian(data),
        "kekurangan": missing(data),
        "tenggat": next_deadlines(konteks, tahun_kinerja, hari),
        "tugas": first_tasks(konteks, hari),
        "kartu": survey_card(konteks.unit_pasti, tahun_kinerja.tahun, hari),
        "bagan_sasaran": chart_sasaran(data),
        "bagan_tren": chart_trend(data.tren),
    }
    return render(request, "dasbor/unit.html", isi)


def _isian(data: DasborUnit) -> list[tuple[str, list[int]]]:
    """How many results are entered, of how many that are due, per quarter and for the year."""
    if data.hasil is None:
        return []
    label = {"1": "Triwulan I", "2": "Triwulan II", "3": "Triwulan III", "4": "Triwulan IV", "tahun": "Setahun"}
    return [(label[k], isi) for k, isi in data.hasil.terisi.items() if isi[1]]


def _dasar(konteks: Konteks) -> dict[str, Any]:
    return {
        "konteks": konteks,
        "unit": konteks.unit_pasti,
        "instansi": konteks.instansi,
        "tahun": konteks.tahun,
        "boleh_buka": konteks.boleh(Izin.RENCANA_UBAH),
    }


def _tabel(request: HttpRequest, data: DasborUnit) -> tuple[str, list[str], list[list[Any]]]:
    """The table named by ``tabel`` for download: indicators, groups (sasaran and programs)."""
    nama = f"{data.tahun_kinerja.nama} {data.tahun_kinerja.tahun}"
    if request.GET.get("tabel") == "gugus":
        judul = [
            "Kode",
            "Jenis",
            "Uraian",
            "Capaian (%)",
            "Kategori",
            "Anggaran (Rp)",
            "Realisasi (Rp)",
            "Serapan (%)",
            "Efisiensi",
        ]
        return (
            f"capaian sasaran dan program {nama}",
            judul,
            [
                [g.kode, g.jenis, g.nama, g.capaian, g.kategori, g.anggaran_rupiah, g.realisasi_rupiah, g.serapan, g.efisiensi]
                for g in data.daftar_gugus
            ],
        )
    judul = ["Kode", "Indikator", "IKU", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kategori", "Keterangan"]
    return (
        f"capaian indikator {nama}",
        judul,
        [
            [i.kode, i.nama, "ya" if i.iku else "", i.satuan, i.target, i.realisasi, i.capaian, i.kategori, i.alasan]
            for i in data.daftar_indikator
        ],
    )
