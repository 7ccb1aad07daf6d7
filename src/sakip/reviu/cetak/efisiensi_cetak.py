"""The efficiency a table prints, by the definition that most of its rows follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from sakip.cetakan.makna import BarisMakna, Fakta, JenisBaris, KolomMakna, Peran, TabelMakna
from sakip.reviu.cetak.hitung_ulang import cocok

Rumus = Callable[[Decimal, Decimal], Decimal]
Rentang = tuple[Decimal, Decimal]
DEFINISI: tuple[tuple[str, Rumus], ...] = (
    ("capaian kinerja ÷ serapan anggaran", lambda c, s: c / s),
    ("capaian kinerja ÷ serapan anggaran × 100", lambda c, s: c / s * 100),
    ("capaian kinerja − serapan anggaran", lambda c, s: c - s),
    ("(pagu × capaian − realisasi) ÷ (pagu × capaian) × 100", lambda c, s: (1 - s / c) * 100),
    ("50 + efisiensi ÷ 20 × 50", lambda c, s: min(Decimal(100), max(Decimal(0), 50 + (1 - s / c) * 250))),
    ("serapan anggaran ÷ capaian kinerja", lambda c, s: s / c),
    ("serapan anggaran ÷ capaian kinerja × 100", lambda c, s: s / c * 100),
    ("100 − serapan anggaran", lambda c, s: 100 - s),
)
"""Definitions in use, by achievement and absorption (domain note: rasio, selisih, PMK 214/2017; the others from practice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Efisiensi:
    """A printed efficiency with the two percentages of its row, each as the range of what it may stand for."""

    hasil: Fakta
    kinerja: Rentang
    serapan: Rentang

    def rentang(self, rumus: Rumus) -> Rentang:
        """The least and the greatest value that the formula allows."""
        nilai = [rumus(c, s) for c, s in product(self.kinerja, self.serapan)]
        return min(nilai), max(nilai)

    def menurut(self, rumus: Rumus) -> bool:
        """True where the printed value is one of them, rounded half-up or truncated."""
        bawah, atas = self.rentang(rumus)
        satuan = Decimal(1).scaleb(-self.hasil.desimal)
        nilai = self.hasil.nilai or Decimal(0)
        return bawah - satuan < nilai <= atas + satuan / 2


def deviating(tabel: TabelMakna) -> Iterator[tuple[Efisiensi, str, Decimal]]:
    """The rows that do not follow the definition of their column: with it and the value it gives.

    A definition counts where at least half of the rows follow it; where several do equally, what deviates from all of them.
    """
    for kolom in tabel.kolom(Peran.EFISIENSI):
        daftar = [e for b in tabel.daftar_baris if b.jenis is not JenisBaris.JUDUL and (e := _efisiensi(b, kolom))]
        terbaik = max((sum(e.menurut(rumus) for e in daftar) for _, rumus in DEFINISI), default=0)
        if not terbaik or terbaik * 2 < len(daftar):
            continue
        berlaku = [(nama, rumus) for nama, rumus in DEFINISI if sum(e.menurut(rumus) for e in daftar) == terbaik]
        nama, rumus = berlaku[0]
        for e in daftar:
            if not any(e.menurut(r) for _, r in berlaku):
                bawah, atas = e.rentang(rumus)
                yield e, nama, (bawah + atas) / 2


def _efisiensi(baris: BarisMakna, kolom: KolomMakna) -> Efisiensi | None:
    hasil = next((f for f in baris.daftar_fakta if f.lokasi.kolom == kolom.indeks + 1), None)
    kinerja, uang = baris.fakta(Peran.CAPAIAN), baris.fakta(Peran.SERAPAN)
    if hasil is None or hasil.nilai is None or not kinerja or not uang or not kinerja.nilai or not uang.nilai:
        return None
    if abs(hasil.nilai) >= 1000 or kinerja.nilai <= 0 or uang.nilai <= 0:
        return None
    return Efisiensi(
        hasil=hasil,
        kinerja=_mungkin(baris, kinerja, Peran.REALISASI, Peran.TARGET),
        serapan=_mungkin(baris, uang, Peran.REALISASI_ANGGARAN, Peran.ANGGARAN),
    )


def _mungkin(baris: BarisMakna, hasil: Fakta, atas: Peran, bawah: Peran) -> Rentang:
    """The printed percentage within its rounding; widened to the unrounded quotient where the operands stand in the row."""
    nilai, setengah = hasil.nilai or Decimal(0), Decimal(5).scaleb(-hasil.desimal - 1)
    a, b = baris.fakta(atas), baris.fakta(bawah)
    if a and b and a.nilai is not None and b.nilai and cocok(nilai, hasil.desimal, tepat := a.nilai / b.nilai * 100):
        return min(tepat, nilai), max(tepat, nilai)
    return max(nilai - setengah, Decimal("0.0001")), nilai + setengah
