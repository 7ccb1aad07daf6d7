"""Keys under a drawing's title: a mark and a word each, on as many lines as the width needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.web.grafik.huruf import lebar, potong
from sakip.web.grafik.unsur import GARIS, REDUP, persegi, tulis


@dataclass(frozen=True, slots=True)
class Kunci:
    """One entry: a colour, its word, and letters inside the mark (then the mark is wider)."""

    warna: str
    teks: str
    huruf: str = ""
    putus: bool = False


def gambar_legenda(
    daftar: Sequence[Kunci], ruang: float, y: float, *, x: float = 0, ukuran: float = 11
) -> tuple[list[str], float]:
    """The keys from ``x``, ``y`` within the room, and the edge below them."""
    isi: list[str] = []
    kiri, tinggi = x, ukuran + 8
    for kunci in daftar:
        petak = 26.0 if kunci.huruf else 12.0
        teks = potong(kunci.teks, ruang - petak - 6, ukuran)
        panjang = petak + 6 + lebar(teks, ukuran)
        if kiri > x and kiri + panjang > x + ruang:
            kiri, y = x, y + tinggi
        rupa = f'stroke="{REDUP}" stroke-dasharray="3 2"' if kunci.putus else f'stroke="{GARIS}" stroke-width=".5"'
        isi.append(persegi(kiri, y + 1, petak, 12, kunci.warna, rupa))
        if kunci.huruf:
            isi.append(tulis(kiri + petak / 2, y + 10.5, kunci.huruf, 9.5, jangkar="middle", tebal=True))
        isi.append(tulis(kiri + petak + 6, y + 11, teks, ukuran))
        kiri += panjang + 14
    return isi, y + tinggi if daftar else y
