"""UKR001 capaian-tidak-cocok, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import Fakta, JenisBaris, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_value
from sakip.reviu.cetak.cara_lain import by_minimum, cap_stated
from sakip.reviu.cetak.hitung_ulang import aturan_lain, cocok, persen
from sakip.reviu.cetak.pasangan import Pasangan, pairs
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("UKR001")
def capaian_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Capaian, kemajuan, perbandingan dengan standar, dan rata-rata dihitung ulang dari angka di baris atau kolomnya.

    Diam bila angkanya dipotong, dibatasi (100, 110, 120, 150), dihitung dari operan yang belum dibulatkan, atau memakai rumus
    polaritas minimum; hal itu disebut aturan UKR002 sebagai saran.
    """
    terbesar = max((f.nilai for f in laporan.fakta(Peran.CAPAIAN) if f.nilai is not None), default=None)
    dibatasi = cap_stated(laporan)
    for p in pairs(laporan):
        benar = None if p.hasil.ukuran is Peran.SERAPAN else salah(p, terbesar, dibatasi)
        if benar is not None:
            yield _butir(p.hasil, benar, f"{p.pembilang.teks} ÷ {p.penyebut.teks} × 100", p.tabel.sebutan)
    for tabel in laporan.daftar_tabel:
        yield from _predikat(tabel)
        yield from _rata(tabel)


def salah(p: Pasangan, terbesar: Decimal | None, dibatasi: bool) -> Decimal | None:
    """The exact percentage where no known rule explains the printed one, else None."""
    if p.hasil.nilai is None or p.pembilang.nilai is None or p.penyebut.nilai is None:
        return None
    benar = persen(p.pembilang.nilai, p.penyebut.nilai)
    if benar is None or cocok(p.hasil.nilai, p.hasil.desimal, benar):
        return None
    operan = ((p.pembilang.nilai, p.pembilang.desimal), (p.penyebut.nilai, p.penyebut.desimal))
    if aturan_lain(p.hasil.nilai, p.hasil.desimal, benar, operan, terbesar) or by_minimum(p, dibatasi=dibatasi):
        return None
    return benar


def _predikat(tabel: TabelMakna) -> Iterator[Butir]:
    """A label reached is 100: ``BB`` against ``BB``."""
    for baris in tabel.isi:
        for hasil in baris.daftar_fakta:
            if hasil.ukuran is not Peran.CAPAIAN or hasil.nilai in (None, Decimal(100)):
                continue
            target, realisasi = baris.fakta(Peran.TARGET, hasil.kelompok), baris.fakta(Peran.REALISASI, hasil.kelompok)
            if (
                target
                and realisasi
                and target.nilai is None
                and re.match(r"[A-Za-z]", target.teks)
                and same_value(target, realisasi)
            ):
                yield _butir(hasil, Decimal(100), f"{realisasi.teks} terhadap target {target.teks}", tabel.sebutan)


def _rata(tabel: TabelMakna) -> Iterator[Butir]:
    """An average row is the mean of the rows above it: of its goal, since the last average, of all, or of the averages."""
    for kolom in tabel.kolom(Peran.CAPAIAN):
        semua: list[tuple[str, Fakta]] = []
        bagian: list[Fakta] = []
        rata: list[Fakta] = []
        for baris in tabel.daftar_baris:
            f = next((g for g in baris.daftar_fakta if g.lokasi.kolom == kolom.indeks + 1 and g.nilai is not None), None)
            if f is None or baris.jenis not in (JenisBaris.ISI, JenisBaris.RATA):
                continue
            if baris.jenis is JenisBaris.ISI:
                semua.append((baris.nama.get(Peran.SASARAN) or baris.nama.get(Peran.PROGRAM, ""), f))
                bagian.append(f)
                continue
            satu = [g for nama, g in semua if nama == semua[-1][0]]
            calon = [c for c in (bagian, satu, [g for _, g in semua], rata) if c]
            if len(semua) >= 2 and not any(_rata_cocok(f, c) for c in calon):
                yield _butir(f, _mean(calon[0]), f"rata-rata {len(calon[0])} baris di atasnya", tabel.sebutan)
            rata.append(f)
            bagian = []


def _mean(daftar: list[Fakta]) -> Decimal:
    return sum((g.nilai or Decimal(0) for g in daftar), Decimal(0)) / len(daftar)


def _rata_cocok(f: Fakta, daftar: list[Fakta]) -> bool:
    """The mean of rounded achievements may be off by a hundredth."""
    benar = _mean(daftar)
    return abs(benar - (f.nilai or Decimal(0))) <= Decimal("0.011") or cocok(f.nilai or Decimal(0), f.desimal, benar)


def _butir(f: Fakta, benar: Decimal, asal: str, sebutan: str) -> Butir:
    tampil = format_angka(benar, max(2, f.desimal))
    return Butir(
        pesan=f"{f.ukuran.value} {name_of(f)} tertulis {f.teks}, seharusnya {tampil} ({asal}).",
        saran=f"Ganti dengan {tampil}, atau perbaiki angka yang menjadi asalnya.",
        at=f.lokasi,
        objek=f.objek,
        fakta=(sebutan, f.ukuran.value, f.teks, tampil),
    )
