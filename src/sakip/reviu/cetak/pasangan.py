"""The figures of a row that are computed from one another: numerator, denominator and the printed result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Peran, TabelMakna

RUMUS: tuple[tuple[Peran, Peran, Peran], ...] = (
    (Peran.CAPAIAN, Peran.REALISASI, Peran.TARGET),
    (Peran.KEMAJUAN, Peran.REALISASI, Peran.TARGET_AKHIR),
    (Peran.TERHADAP_STANDAR, Peran.REALISASI, Peran.STANDAR),
    (Peran.SERAPAN, Peran.REALISASI_ANGGARAN, Peran.ANGGARAN),
)
"""(result, numerator, denominator): each result is numerator / denominator x 100 (domain notes on 53/2014 and 86/2017)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasangan:
    """A printed percentage with its printed operands, all of one row and one group of columns."""

    tabel: TabelMakna
    baris: BarisMakna
    hasil: Fakta
    pembilang: Fakta
    penyebut: Fakta


def pairs(laporan: LaporanTercetak) -> Iterator[Pasangan]:
    """Every percentage whose two operands stand in the same row; total rows too."""
    for tabel in laporan.daftar_tabel:
        for baris in tabel.daftar_baris:
            for hasil in baris.daftar_fakta:
                yield from _satu(tabel, baris, hasil)


def _satu(tabel: TabelMakna, baris: BarisMakna, hasil: Fakta) -> Iterator[Pasangan]:
    for ukuran, atas, bawah in RUMUS:
        if hasil.ukuran is not ukuran or hasil.nilai is None:
            continue
        pembilang, penyebut = _operan(baris, hasil, atas), _operan(baris, hasil, bawah)
        if pembilang and penyebut and pembilang.nilai is not None and penyebut.nilai is not None:
            yield Pasangan(tabel=tabel, baris=baris, hasil=hasil, pembilang=pembilang, penyebut=penyebut)


def _operan(baris: BarisMakna, hasil: Fakta, ukuran: Peran) -> Fakta | None:
    """The operand of the same group of columns; from another one only where the row holds a single figure of that measure.

    A column for the replaced value (before a change, of a quarter) is none. Progress is measured by the results of all years
    together where the row prints them.
    """
    if hasil.ukuran is Peran.KEMAJUAN:
        kumulatif = [f for f in baris.daftar_fakta if f.ukuran is ukuran and f.keadaan == "kumulatif"]
        if len(kumulatif) == 1:
            return kumulatif[0]
    calon = [f for f in baris.daftar_fakta if f.ukuran is ukuran and f.keadaan == hasil.keadaan and f.triwulan == hasil.triwulan]
    sendiri = [f for f in calon if f.kelompok == hasil.kelompok]
    return sendiri[0] if len(sendiri) == 1 else (calon[0] if len(calon) == 1 and not sendiri else None)
