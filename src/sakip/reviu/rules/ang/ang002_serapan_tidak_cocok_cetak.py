"""ANG002 serapan-tidak-cocok, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, JenisBaris, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.hitung_ulang import aturan_lain, cocok, persen
from sakip.reviu.cetak.pasangan import pairs
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_SELISIH = Decimal("0.02")
"""Two printed quotients of rounded percentages may differ that much from the exact one (practice)."""


@muka_cetak("ANG002")
def serapan_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Serapan dihitung ulang dari anggaran dan realisasi di barisnya; tingkat efisiensi dari capaian kinerja dan serapannya.

    Diam bila serapan dipotong atau dibatasi 100, dan bila tabel memakai rumus efisiensi lain (selisih atau rumus K/L).
    """
    for p in pairs(laporan):
        if p.hasil.ukuran is not Peran.SERAPAN or p.hasil.nilai is None or not p.penyebut.nilai or p.pembilang.nilai is None:
            continue
        benar = persen(p.pembilang.nilai, p.penyebut.nilai) or Decimal(0)
        lain = aturan_lain(p.hasil.nilai, p.hasil.desimal, benar)
        if cocok(p.hasil.nilai, p.hasil.desimal, benar) or lain:
            continue
        yield _butir(p.hasil, benar, f"{p.pembilang.teks} ÷ {p.penyebut.teks} × 100", p.tabel)
    for tabel in laporan.daftar_tabel:
        yield from _efisiensi(tabel)


def _efisiensi(tabel: TabelMakna) -> Iterator[Butir]:
    """The ratio only where most rows of the table follow it: other definitions are in use."""
    daftar = [(f, benar) for b in tabel.daftar_baris if b.jenis is JenisBaris.ISI for f, benar in _rasio(b)]
    baik = [f for f, benar in daftar if _rasio_cocok(f, benar)]
    if not baik or len(baik) * 2 < len(daftar):
        return
    for f, benar in daftar:
        if f not in baik:
            yield _butir(f, benar, "capaian kinerja ÷ serapan anggaran", tabel)


def _rasio(baris: BarisMakna) -> Iterator[tuple[Fakta, Decimal]]:
    hasil, kinerja, uang = (baris.fakta(u) for u in (Peran.EFISIENSI, Peran.CAPAIAN, Peran.SERAPAN))
    if hasil and kinerja and uang and hasil.nilai is not None and kinerja.nilai is not None and uang.nilai and not hasil.persen:
        yield hasil, _tepat(baris, kinerja) / _tepat(baris, uang)


def _tepat(baris: BarisMakna, hasil: Fakta) -> Decimal:
    """The percentage from its operands in the row, unrounded; the printed one where they are missing or give another."""
    atas, bawah = (Peran.REALISASI_ANGGARAN, Peran.ANGGARAN) if hasil.ukuran is Peran.SERAPAN else (Peran.REALISASI, Peran.TARGET)
    a, b = baris.fakta(atas), baris.fakta(bawah)
    if a and b and a.nilai is not None and b.nilai:
        benar = a.nilai / b.nilai * 100
        if cocok(hasil.nilai or Decimal(0), hasil.desimal, benar) and benar:
            return benar
    return hasil.nilai or Decimal(1)


def _rasio_cocok(f: Fakta, benar: Decimal) -> bool:
    nilai = f.nilai or Decimal(0)
    return cocok(nilai, f.desimal, benar) or bool(aturan_lain(nilai, f.desimal, benar)) or abs(nilai - benar) <= _SELISIH


def _butir(f: Fakta, benar: Decimal, asal: str, tabel: TabelMakna) -> Butir:
    tampil = format_angka(benar, max(2, f.desimal))
    return Butir(
        pesan=f"{f.ukuran.value} {name_of(f)} tertulis {f.teks}, seharusnya {tampil} ({asal}).",
        saran=f"Ganti dengan {tampil}, atau perbaiki angka yang menjadi asalnya.",
        at=f.lokasi,
        objek=f.objek,
        fakta=(tabel.sebutan, f.ukuran.value, f.teks, tampil),
    )
