"""All indicators of a quarter (0: the year) in one table, saved all or nothing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.realisasi import SebagianBentrok, save_quarter
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.realisasi import BarisRealisasi
from sakip.web.kinerja.ikhtisar_realisasi import SaringanRealisasi, flat, overview
from sakip.web.kinerja.mapping import DataTidakTerbaca
from sakip.web.kinerja.models import Indikator, Realisasi, TahunKinerja
from sakip.web.kinerja.sumber_luar import DariSumberLuar, external_sources
from sakip.web.kinerja.triwulan import PERIODE, name_of, part_of, short_name
from sakip.web.kinerja.views.realisasi_indikator import check_period
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tenggat.kunci import Terkunci, locks_of


@unit_page(Izin.REALISASI_UBAH)
@need_year
def realisasi_triwulan(request: HttpRequest, konteks: Konteks, triwulan: int) -> HttpResponseBase:
    """The dense entry form of one quarter."""
    check_period(triwulan)
    tahun_kinerja = year_of(konteks)
    gembok = locks_of(tahun_kinerja)
    kunci = gembok.kunci(part_of(triwulan))
    daftar = _baris(request, tahun_kinerja, triwulan)
    galat_umum: str | None = ""
    if request.method == "POST":
        galat_umum = _simpan(konteks, triwulan, [b["formulir"] for b in daftar])
        if galat_umum is None:
            messages.success(request, f"Realisasi {name_of(triwulan)} tersimpan.")
            return redirect(unit_url(konteks, "realisasi_triwulan", triwulan=triwulan))
    isi = {
        "konteks": konteks,
        "triwulan": triwulan,
        "nama_periode": name_of(triwulan),
        "daftar_baris": daftar,
        "daftar_formulir": [b["formulir"] for b in daftar],
        "galat_umum": galat_umum,
        "kunci": kunci,
        "bagian": part_of(triwulan),
        "dibuka": gembok.dibuka.get(part_of(triwulan)),
        "tab": [
            {"nama": short_name(t), "url": unit_url(konteks, "realisasi_triwulan", triwulan=t), "sekarang": t == triwulan}
            for t in PERIODE
        ],
    }
    return render(request, "kinerja/realisasi/triwulan.html", isi)


def _baris(request: HttpRequest, tahun_kinerja: TahunKinerja, triwulan: int) -> list[dict[str, Any]]:
    """Each measured indicator with its figures and its form."""
    daftar_gugus, _ = overview(tahun_kinerja, SaringanRealisasi(triwulan=triwulan))
    indikator = {i.pk: i for i in Indikator.objects.filter(rencana=tahun_kinerja.rencana_id)}
    tersimpan = {r.indikator_id: r for r in Realisasi.objects.filter(tahun_kinerja=tahun_kinerja)}
    luar = external_sources(tahun_kinerja)
    data = request.POST if request.method == "POST" else None
    return [
        {
            "hasil": baris.hasil,
            "indikator": indikator[baris.hasil.indikator_id],
            "sel": baris.daftar_sel[0],
            "formulir": BarisRealisasi(
                data,
                indikator=indikator[baris.hasil.indikator_id],
                triwulan=triwulan,
                objek=tersimpan.get(baris.hasil.indikator_id),
                luar=luar.get((baris.hasil.indikator_id, triwulan)),
                prefix=f"i{baris.hasil.indikator_id}",
            ),
        }
        for baris in flat(daftar_gugus)
    ]


def _simpan(konteks: Konteks, triwulan: int, daftar_formulir: list[BarisRealisasi]) -> str | None:
    """None when stored; else what concerns the whole table ("" where the rows say it)."""
    diubah = [f for f in daftar_formulir if f.terisi]
    if not all([f.is_valid() for f in diubah]):
        return ""
    try:
        save_quarter(tahun_kinerja=year_of(konteks), triwulan=triwulan, daftar=[f.isian() for f in diubah], by=konteks.pengguna)
    except SebagianBentrok as galat:
        for formulir in diubah:
            if bentrok := galat.daftar.get(formulir.indikator.pk):
                formulir.mark_clash(bentrok)
        return ""
    except (Terkunci, DariSumberLuar, DataTidakTerbaca) as galat:
        return str(galat)
    return None
