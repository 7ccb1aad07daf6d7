"""The overview of a year's results, on the page and as a file."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.ikhtisar_realisasi import BarisIkhtisar, SaringanRealisasi, filled, flat, overview
from sakip.web.kinerja.triwulan import PERIODE, part_of, short_name
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tampilan import unduh
from sakip.web.tenggat.kunci import locks_of

_JUDUL = ("Kode", "Indikator", "Satuan", "IKU", "Periode", "Target", "Realisasi", "Capaian (%)", "Bukti")


@unit_page(Izin.LIHAT)
@need_year
def realisasi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Indicators × quarters with target, result, achievement and evidence; ``?format=csv|xlsx`` gives the same rows."""
    tahun_kinerja = year_of(konteks)
    saringan = _saringan(request)
    daftar_gugus, daftar_simpul = overview(tahun_kinerja, saringan)
    baris = flat(daftar_gugus)
    if (bentuk := request.GET.get("format")) in unduh.BENTUK:
        return unduh.kirim_tabel(
            bentuk, f"realisasi-{konteks.unit_pasti.kode}-{konteks.tahun_pasti}", _JUDUL, _baris_unduh(baris)
        )
    gembok = locks_of(tahun_kinerja)
    terisi = filled(baris)
    periode = PERIODE if saringan.triwulan is None else (saringan.triwulan,)
    isi = {
        "konteks": konteks,
        "daftar_gugus": daftar_gugus,
        "daftar_simpul": daftar_simpul,
        "saringan": saringan,
        "disaring": saringan != SaringanRealisasi(),
        "banyak": len(baris),
        "daftar_periode": [
            {"triwulan": t, "nama": short_name(t), "terisi": terisi[t], "kunci": gembok.kunci(part_of(t))} for t in periode
        ],
        "pilihan_periode": [(t, short_name(t)) for t in PERIODE],
        "lebar": len(periode) + 1,
        "boleh_isi": konteks.boleh(Izin.REALISASI_UBAH),
    }
    return render(request, "kinerja/realisasi/ikhtisar.html", isi)


def _saringan(request: HttpRequest) -> SaringanRealisasi:
    tw = request.GET.get("triwulan", "")
    return SaringanRealisasi(
        iku=request.GET.get("iku") == "1",
        simpul=request.GET.get("simpul", ""),
        triwulan=int(tw) if tw in map(str, PERIODE) else None,
        belum=request.GET.get("belum") == "1",
    )


def _baris_unduh(baris: list[BarisIkhtisar]) -> Iterator[list[unduh.Sel]]:
    for b in baris:
        for s in b.daftar_sel:
            yield [
                b.hasil.kode,
                b.hasil.nama,
                b.hasil.satuan,
                b.hasil.iku,
                short_name(s.triwulan),
                s.target,
                s.realisasi,
                s.capaian,
                s.bukti.teks,
            ]
