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

_SETENGAH = Decimal("0.005")
"""What an average of rounded achievements may be off (two decimals)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Efisiensi:
    """A printed efficiency with the two percentages of its row, each as the range of what it may stand for."""

    hasil: Fakta
    daftar_kinerja: tuple[Rentang, ...]
    """The achievement of the row; where it stands for several rows also their average, which then comes first."""
    serapan: Rentang

    def rentang(self, rumus: Rumus) -> tuple[Rentang, ...]:
        """The least and the greatest value that the formula allows, for each achievement."""
        semua = [[rumus(c, s) for c, s in product(kinerja, self.serapan)] for kinerja in self.daftar_kinerja]
        return tuple((min(nilai), max(nilai)) for nilai in semua)

    def menurut(self, rumus: Rumus) -> bool:
        """True where the printed value is one of them, rounded half-up or truncated."""
        satuan = Decimal(1).scaleb(-self.hasil.desimal)
        nilai = self.hasil.nilai or Decimal(0)
        return any(bawah - satuan < nilai <= atas + satuan / 2 for bawah, atas in self.rentang(rumus))


def deviating(tabel: TabelMakna) -> Iterator[tuple[Efisiensi, str, Decimal]]:
    """The rows that do not follow the definition of their column: with it and the value it gives.

    A definition counts where at least half of the rows follow it; where several do equally, what deviates from all of them.
    """
    for kolom in tabel.kolom(Peran.EFISIENSI):
        daftar = [e for b in tabel.daftar_baris if b.jenis is not JenisBaris.JUDUL and (e := _efisiensi(tabel, b, kolom))]
        terbaik = max((sum(e.menurut(rumus) for e in daftar) for _, rumus in DEFINISI), default=0)
        if not terbaik or terbaik * 2 < len(daftar):
            continue
        berlaku = [(nama, rumus) for nama, rumus in DEFINISI if sum(e.menurut(rumus) for e in daftar) == terbaik]
        nama, rumus = berlaku[0]
        for e in daftar:
            if not any(e.menurut(r) for _, r in berlaku):
                bawah, atas = e.rentang(rumus)[0]
                yield e, nama, (bawah + atas) / 2


def rows_together(tabel: TabelMakna, baris: BarisMakna, kolom: KolomMakna) -> list[BarisMakna]:
    """The row and those below it that its cell in a column stands for: they print nothing there, and no wider name."""
    semua = list(tabel.daftar_baris)
    hasil = [baris]
    for b in semua[semua.index(baris) + 1 :]:
        kosong = kolom.indeks >= len(b.sel) or not b.sel[kolom.indeks]
        lebar = b.tertulis.get(Peran.SASARAN) or b.tertulis.get(Peran.PROGRAM) or b.nomor
        if not kosong or b.jenis not in (JenisBaris.ISI, JenisBaris.RATA) or (lebar and b.jenis is JenisBaris.ISI):
            break
        hasil.append(b)
    return hasil


def performance(tabel: TabelMakna, baris: BarisMakna, kolom: KolomMakna) -> tuple[Decimal, ...]:
    """The achievements a cell may refer to: the printed average or the mean of its rows, then the row's own."""
    bersama = rows_together(tabel, baris, kolom) if baris.jenis is JenisBaris.ISI else [baris]
    isi = [f.nilai for b in bersama if b.jenis is not JenisBaris.RATA and (f := b.fakta(Peran.CAPAIAN)) and f.nilai is not None]
    rata = [f.nilai for b in bersama[1:] if b.jenis is JenisBaris.RATA and (f := b.fakta(Peran.CAPAIAN)) and f.nilai is not None]
    sendiri = baris.fakta(Peran.CAPAIAN)
    hasil = [*rata, *([sum(isi, Decimal(0)) / len(isi)] if len(isi) > 1 or (isi and not sendiri) else [])]
    if sendiri and sendiri.nilai is not None:
        hasil.append(sendiri.nilai)
    return tuple(dict.fromkeys(hasil or isi))


def _efisiensi(tabel: TabelMakna, baris: BarisMakna, kolom: KolomMakna) -> Efisiensi | None:
    hasil = next((f for f in baris.daftar_fakta if f.lokasi.kolom == kolom.indeks + 1), None)
    uang = baris.fakta(Peran.SERAPAN)
    daftar = [n for n in performance(tabel, baris, kolom) if n > 0]
    if hasil is None or hasil.nilai is None or not uang or not uang.nilai or uang.nilai <= 0:
        return None
    if not daftar or abs(hasil.nilai) >= 1000:
        return None
    sendiri = baris.fakta(Peran.CAPAIAN)
    tepat = {sendiri.nilai: _mungkin(baris, sendiri, Peran.REALISASI, Peran.TARGET)} if sendiri else {}
    return Efisiensi(
        hasil=hasil,
        daftar_kinerja=tuple(tepat.get(n) or (n - _SETENGAH, n + _SETENGAH) for n in daftar),
        serapan=_mungkin(baris, uang, Peran.REALISASI_ANGGARAN, Peran.ANGGARAN),
    )


def _mungkin(baris: BarisMakna, hasil: Fakta, atas: Peran, bawah: Peran) -> Rentang:
    """The printed percentage within its rounding; widened to the unrounded quotient where the operands stand in the row."""
    nilai, setengah = hasil.nilai or Decimal(0), Decimal(5).scaleb(-hasil.desimal - 1)
    a, b = baris.fakta(atas), baris.fakta(bawah)
    if a and b and a.nilai is not None and b.nilai and cocok(nilai, hasil.desimal, tepat := a.nilai / b.nilai * 100):
        return min(tepat, nilai), max(tepat, nilai)
    return max(nilai - setengah, Decimal("0.0001")), nilai + setengah
