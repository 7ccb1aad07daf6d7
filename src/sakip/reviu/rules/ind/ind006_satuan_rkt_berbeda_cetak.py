"""IND006 satuan-rkt-berbeda, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.kernel.kosakata import daftar_kata, ratakan
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import BarisIndikator, texts_beside
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_UKUR = re.compile(r"detik|menit|jam|hari|minggu|bulan|tahun|ton|kg|kwintal|km|meter|hektar|ha|orang|kali|unit", re.I)


@muka_cetak("IND006")
def satuan_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Satuan satu indikator dibandingkan di semua tabel; "%", "persen", dan "persentase" dianggap sama.

    Satuan waktu, berat, panjang, dan orang di belakang target ("60 menit") dibandingkan juga.
    """
    pertama: dict[int, BarisIndikator] = {}
    for b in texts_beside(laporan, Peran.SATUAN):
        if b.entitas < 0 or b.teks[0].isdigit():
            continue
        acuan = pertama.setdefault(b.entitas, b)
        if _rata(acuan.teks) != _rata(b.teks):
            yield Butir(
                pesan=f"Satuan “{b.indikator.nama}” {b.teks}, sedangkan di {acuan.lokasi} {acuan.teks}.",
                saran="Pakai satu satuan di semua tabel.",
                at=b.lokasi,
                objek=b.indikator.nama,
                fakta=(b.teks, acuan.teks),
            )
    for f in laporan.fakta(Peran.TARGET):
        satuan, asal = _di_belakang(f), pertama.get(f.entitas)
        if satuan and asal and (lain := _UKUR.fullmatch(asal.teks.strip())) and lain[0].casefold() != satuan:
            yield Butir(
                pesan=f"satuan target {name_of(f)} {f.teks}, sedangkan di {asal.lokasi} {asal.teks}.",
                saran="Pakai satu satuan di semua tabel.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(f.teks, asal.teks),
            )


def _di_belakang(f: Fakta) -> str:
    """The unit of measure behind a target, "" where it is none that can be told from another."""
    cocok = re.fullmatch(rf"[<>≤≥\s]*\d[\d.,]*\s*({_UKUR.pattern})", f.teks.strip(), re.I)
    return cocok[1].casefold() if cocok and f.jenis_objek is Peran.INDIKATOR else ""


def _rata(teks: str) -> str:
    kata = ratakan(teks)
    return "%" if kata in {ratakan(k) for k in daftar_kata("satuan_persen")} else kata
