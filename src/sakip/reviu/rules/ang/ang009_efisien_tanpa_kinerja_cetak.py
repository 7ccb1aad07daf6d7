"""ANG009 efisien-tanpa-kinerja, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, KolomMakna, LaporanTercetak, Narasi, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.efisiensi_cetak import performance
from sakip.reviu.temuan import Butir

_TIDAK = re.compile(r"\b(?:tidak|belum|kurang)\s+efisien|\bin-?efisien", re.I)
_SYARAT = re.compile(r"kinerja\w*\s+(?:\w+\s+)?(?:belum|tidak)|(?:belum|tidak)\s+(?:\w+\s+)?(?:tercapai|mencapai|memenuhi)", re.I)
_DISEBUT = re.compile(
    r"\b(?:sudah|telah|menunjukkan|dinyatakan|dikatakan|tergolong|termasuk|dikategorikan|cukup|sangat|berarti|adalah)"
    r"\s+(?:\w+\s+){0,2}efisien\b",
    re.I,
)


@muka_cetak("ANG009")
def efisien_tercetak_tanpa_kinerja(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Sebutan “efisien” di samping capaian di bawah 100, di kolomnya atau di uraian tabel efisiensi.

    Diam bila sebutan atau uraian itu juga mengatakan bahwa kinerja belum tercapai, dan pada “tidak efisien”.
    """
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(Peran.SEBUTAN_EFISIENSI):
            for baris in tabel.isi:
                teks = baris.sel[kolom.indeks] if kolom.indeks < len(baris.sel) else ""
                kinerja = _kurang(tabel, baris, kolom)
                if (
                    kinerja is not None
                    and re.search(r"efisien", teks, re.I)
                    and not _TIDAK.search(teks)
                    and not _SYARAT.search(teks)
                ):
                    yield Butir(
                        pesan=f"“{_nama(baris)}” disebut “{teks}”, padahal capaian kinerjanya {format_angka(kinerja)}%.",
                        saran="Sebutkan bahwa kinerja belum tercapai, atau jangan sebut efisien.",
                        at=tabel.sel(baris, kolom),
                        objek=_nama(baris),
                        fakta=(tabel.sebutan, teks, str(kinerja)),
                    )
    for narasi in laporan.daftar_narasi:
        yield from _uraian(laporan, narasi)


def _uraian(laporan: LaporanTercetak, narasi: Narasi) -> Iterator[Butir]:
    if not _DISEBUT.search(narasi.teks) or _TIDAK.search(narasi.teks) or _SYARAT.search(narasi.teks):
        return
    for tabel in (laporan.daftar_tabel[n] for n in narasi.tentang):
        if not _efisiensi(tabel):
            continue
        kolom = next(iter(tabel.kolom(Peran.EFISIENSI)), tabel.daftar_kolom[-1])
        kurang = [k for b in tabel.isi if (k := _kurang(tabel, b, kolom)) is not None]
        if not kurang:
            continue
        contoh = ", ".join(format_angka(k) for k in kurang[:3])
        yield Butir(
            pesan=f"uraian {tabel.sebutan} menyebut efisien, padahal capaian kinerja {len(kurang)} dari {len(tabel.isi)} baris "
            f"di bawah 100 ({contoh}{', …' if len(kurang) > 3 else ''}).",
            saran="Sebutkan baris yang kinerjanya belum tercapai; hemat karena kegiatan tidak terlaksana bukan efisiensi.",
            at=narasi.lokasi,
            objek=tabel.sebutan,
            fakta=(tabel.sebutan, str(len(kurang)), contoh),
        )


def _efisiensi(tabel: TabelMakna) -> bool:
    return bool(tabel.kolom(Peran.EFISIENSI)) or "efisien" in tabel.judul.casefold()


def _kurang(tabel: TabelMakna, baris: BarisMakna, kolom: KolomMakna) -> Decimal | None:
    """The achievement a cell refers to, where it is below 100 in every reading."""
    daftar = performance(tabel, baris, kolom)
    return daftar[0] if daftar and all(n < 100 for n in daftar) else None


def _nama(baris: BarisMakna) -> str:
    return next((nama for p in (Peran.PROGRAM, Peran.SASARAN, Peran.INDIKATOR) if (nama := baris.nama.get(p))), "baris itu")
