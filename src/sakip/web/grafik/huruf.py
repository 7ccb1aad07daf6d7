"""Text in a drawing: measured as Arial, wrapped and cut to the room there is."""

from __future__ import annotations

import re

from sakip.kernel.teks import bersihkan
from sakip.render.lebar import lebar_teks

TERSEMPIT = 270
"""Pixels of the narrowest column a fluid chart is laid out for: a card on a phone of 360."""
ELIPSIS = "…"
_SPASI = re.compile(r"[ \t\n\r\f\v]+")
_ANGKA = re.compile(r"(?<=\d) (?=%)")
"""A number keeps its percent sign."""
_TANDA_BACA = frozenset("–—…•")
_KURUS = frozenset("fijlrt")


def lebar(teks: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width of a line in the drawing's units, rather too wide than too narrow."""
    tambahan = 0.0
    for huruf in teks:
        if ord(huruf) >= 0xC0 and huruf not in _TANDA_BACA:  # unknown to the table of Arial: up to a full square
            tambahan += 0.45
        elif tebal and huruf in _KURUS:
            tambahan += 0.06
    return lebar_teks(teks, ukuran, tebal=tebal) / 20 + (tambahan + 0.1) * ukuran


def ada(teks: str) -> bool:
    """True where something is left of the text that can be seen."""
    return bool(bersihkan(teks).strip())


def potong(teks: str, ruang: float, ukuran: float, *, tebal: bool = False) -> str:
    """The text on one line, cut with an ellipsis where it is wider than the room; "" where not even that fits."""
    rapi = " ".join(bersihkan(teks).split())
    if lebar(rapi, ukuran, tebal=tebal) <= ruang:
        return rapi
    n = _muat(rapi, ruang, ukuran, tebal, ELIPSIS)
    return rapi[:n].rstrip() + ELIPSIS if n else ""


def bungkus(teks: str, ruang: float, ukuran: float, *, tebal: bool = False, maks: int = 99) -> tuple[str, ...]:
    """The text on lines no wider than the room; words wider than a line are broken, what exceeds ``maks`` lines is cut."""
    baris: list[str] = []
    for kata in _SPASI.split(_ANGKA.sub("\u00a0", bersihkan(teks)).strip()):
        if not kata:
            continue
        gabung = f"{baris[-1]} {kata}" if baris else kata
        if baris and lebar(gabung, ukuran, tebal=tebal) <= ruang:
            baris[-1] = gabung
        else:
            baris += _patahkan(kata, ruang, ukuran, tebal)
    if len(baris) > maks:
        baris = [*baris[: maks - 1], potong(f"{baris[maks - 1]} {baris[maks]}", ruang, ukuran, tebal=tebal)]
        if not baris[-1].endswith(ELIPSIS):
            baris[-1] = potong(baris[-1] + "W" * 99, ruang, ukuran, tebal=tebal).rstrip("W" + ELIPSIS) + ELIPSIS
    return tuple(baris)


def _patahkan(kata: str, ruang: float, ukuran: float, tebal: bool) -> list[str]:
    bagian: list[str] = []
    while lebar(kata, ukuran, tebal=tebal) > ruang:
        n = max(_muat(kata, ruang, ukuran, tebal, "-"), 1)
        bagian.append(kata[:n] + ("-" if lebar(kata[:n] + "-", ukuran, tebal=tebal) <= ruang else ""))
        kata = kata[n:]
        if not kata:
            return bagian
    return [*bagian, kata]


def _muat(teks: str, ruang: float, ukuran: float, tebal: bool, akhiran: str) -> int:
    """How many letters fit together with the ending; widths add up, so halving finds it."""
    bawah, atas = 0, len(teks)
    while bawah < atas:
        tengah = (bawah + atas + 1) // 2
        if lebar(teks[:tengah] + akhiran, ukuran, tebal=tebal) <= ruang:
            bawah = tengah
        else:
            atas = tengah - 1
    return bawah
