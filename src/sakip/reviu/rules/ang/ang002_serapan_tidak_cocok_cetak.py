"""ANG002 serapan-tidak-cocok, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.efisiensi_cetak import deviating
from sakip.reviu.cetak.hitung_ulang import aturan_lain, cocok, persen
from sakip.reviu.cetak.pasangan import Pasangan, pairs
from sakip.reviu.cetak.satu_fakta import other_values
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("ANG002")
def serapan_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Serapan dihitung ulang dari anggaran dan realisasi di barisnya; tingkat efisiensi dari capaian kinerja dan serapannya.

    Diam bila serapan dipotong atau dibatasi 100, dan bila anggaran atau realisasi yang tertulis di tabel lain menghasilkan
    serapan itu: selisihnya sudah ditegur ANG001. Rumus efisiensi yang dipakai sebagian besar baris tabel (rasio, selisih, rumus
    K/L, dan lainnya) dianggap rumus tabel itu.
    """
    lain = other_values(laporan, (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN))
    for p in pairs(laporan):
        if p.hasil.ukuran is not Peran.SERAPAN or p.hasil.nilai is None or not p.penyebut.nilai or p.pembilang.nilai is None:
            continue
        benar = persen(p.pembilang.nilai, p.penyebut.nilai) or Decimal(0)
        if cocok(p.hasil.nilai, p.hasil.desimal, benar) or aturan_lain(p.hasil.nilai, p.hasil.desimal, benar):
            continue
        if not _dari_tabel_lain(p, lain):
            yield _butir(p.hasil, benar, f"{p.pembilang.teks} ÷ {p.penyebut.teks} × 100", p.tabel)
    for tabel in laporan.daftar_tabel:
        for e, nama, benar in deviating(tabel):
            yield _butir(e.hasil, benar, nama, tabel)


def _dari_tabel_lain(p: Pasangan, lain: Mapping[Lokasi, frozenset[Decimal]]) -> bool:
    """True where an operand as another table prints it gives the printed absorption."""
    atas = {p.pembilang.nilai or Decimal(0), *lain.get(p.pembilang.lokasi, ())}
    bawah = {p.penyebut.nilai or Decimal(0), *lain.get(p.penyebut.lokasi, ())}
    hasil = p.hasil.nilai or Decimal(0)
    return any(cocok(hasil, p.hasil.desimal, n) for a in atas for b in bawah if (n := persen(a, b)) is not None)


def _butir(f: Fakta, benar: Decimal, asal: str, tabel: TabelMakna) -> Butir:
    tampil = format_angka(benar, max(2, f.desimal))
    return Butir(
        pesan=f"{f.ukuran.value} {name_of(f)} tertulis {f.teks}, seharusnya {tampil} ({asal}).",
        saran=f"Ganti dengan {tampil}, atau perbaiki angka yang menjadi asalnya.",
        at=f.lokasi,
        objek=f.objek,
        fakta=(tabel.sebutan, f.ukuran.value, f.teks, tampil),
    )
