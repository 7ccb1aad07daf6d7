"""The report as a page: every figure leads to its trace, findings stand beside the place they concern."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django_htmx.middleware import HtmxDetails

from sakip.laporan import compose_lkjip
from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.naskah.sebutan import daftar_sebutan
from sakip.naskah.simpul import Tabel
from sakip.pengukuran import measure
from sakip.render.lembar import baris_tabel
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.laporan.isi import IsiLaporan, load_data, load_dokumen_hasil, load_isi
from sakip.web.laporan.jejak import Sumber, indicator_keys, sources_of, trace
from sakip.web.laporan.keadaan import keadaan_of
from sakip.web.laporan.pandangan import PILIHAN_TINGKAT, BarisTemuan, alamat_of, count_levels, rows_of_findings, template_base
from sakip.web.laporan.tempat import BLOK_BAGIAN
from sakip.web.tampilan.unduh import kirim_tabel

_BAGIAN_BLOK = {BLOK_BAGIAN[b.kode]: b for b in DAFTAR_BAGIAN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """A part of the report with what stands behind it: findings, and the section whose text a planner may write."""

    html: str
    id: str
    daftar_temuan: tuple[BarisTemuan, ...]
    kode_bagian: str
    judul_bagian: str


@unit_page(Izin.LIHAT)
def lkjip(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The whole report; ``?jejak=`` opens a figure's trace, ``?temuan=`` chooses the level of the findings shown."""
    tahun_kinerja = year_of(konteks)
    kode = request.GET.get("jejak", "")
    sumber = sources_of(tahun_kinerja) if kode else Sumber(kunci=indicator_keys(tahun_kinerja))
    panel: dict[str, Any] = {"kode_jejak": kode}
    if kode:
        panel["jejak"] = trace(load_data(tahun_kinerja), kode, alamat_of(konteks), sumber)
    if cast(HtmxDetails, request.htmx).target == "jejak":  # type: ignore[attr-defined]
        return render(request, "laporan/_jejak.html", template_base(konteks) | panel)
    isi = load_isi(tahun_kinerja)
    semua = rows_of_findings(tahun_kinerja, isi, alamat_of(konteks), sumber.kunci)
    pilihan = request.GET.get("temuan", "")
    tampil = [b for b in semua if pilihan in ("", b.isi.temuan.tingkat.value)]
    lanjut = {
        "isi": isi,
        "daftar_bagian": tuple(_bagian(isi, tampil)),
        "umum": [b for b in tampil if not b.isi.blok],
        "jumlah": count_levels(semua),
        "ada_temuan": bool(semua),
        "daftar_tampil": tampil,
        "pilihan": pilihan,
        "pilihan_tingkat": PILIHAN_TINGKAT,
        "boleh_narasi": konteks.boleh(Izin.LAPORAN_UBAH),
        "keadaan": keadaan_of(tahun_kinerja),
    }
    return render(request, "laporan/lkjip.html", template_base(konteks) | panel | lanjut)


@unit_page(Izin.LIHAT)
def tabel(request: HttpRequest, konteks: Konteks, kode: str, bentuk: str) -> HttpResponseBase:
    """A table of the report as CSV or XLSX."""
    dokumen = load_dokumen_hasil(year_of(konteks))
    naskah = compose_lkjip(dokumen, measure(dokumen))
    semua = (b for bagian in naskah.daftar_bagian for b in bagian.isi)
    ada = next((b for b in semua if isinstance(b, Tabel) and b.kode == kode), None)
    if ada is None:
        raise Http404("tabel tidak ada")
    judul, baris = baris_tabel(ada, daftar_sebutan(naskah))
    nama = f"{kode.replace('.', '-')} {konteks.unit_pasti.nama} {konteks.tahun_pasti}"
    return kirim_tabel(bentuk, nama, judul, baris)


def _bagian(isi: IsiLaporan, temuan: Iterable[BarisTemuan]) -> Iterable[Bagian]:
    menurut: dict[str, list[BarisTemuan]] = {}
    for b in temuan:
        menurut.setdefault(b.isi.blok, []).append(b)
    for p in isi.daftar_potongan:
        bagian = _BAGIAN_BLOK.get(p.kode)
        yield Bagian(
            html=p.html,
            id=p.id,
            daftar_temuan=tuple(menurut.get(p.kode, ())) if p.kode else (),
            kode_bagian=bagian.kode if bagian else "",
            judul_bagian=bagian.judul if bagian else "",
        )
