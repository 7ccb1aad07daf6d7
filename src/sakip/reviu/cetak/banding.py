"""Do two printed figures say the same, at the precision each is printed with?"""

from __future__ import annotations

import re
from decimal import Decimal

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.makna import Fakta
from sakip.kernel.angka import bulatkan, potong

_PANJANG_LABEL = 100
_LABEL_ANGKA = re.compile(
    r"^\W*(?:level|tingkat|peringkat|nilai|indeks|skor|kelas|min(?:imal)?|maks(?:imal)?|[<>≤≥=]+)?\W*(\d.*)$", re.I
)


def same_value(satu: Fakta, dua: Fakta) -> bool:
    """True where one is the other rounded half-up or truncated; labels by their letters."""
    if (satu.nilai is None) is not (dua.nilai is None):
        return _sebutan_angka(satu, dua)
    if satu.nilai is None or dua.nilai is None:
        return satu.nilai is dua.nilai and _sebutan_sama(_huruf(satu.teks), _huruf(dua.teks))
    return same_number(satu.nilai, satu.desimal, dua.nilai, dua.desimal)


def same_number(satu: Decimal, desimal_satu: int, dua: Decimal, desimal_dua: int) -> bool:
    """True where the one with fewer decimals is the other rounded half-up or truncated."""
    if desimal_satu > desimal_dua:
        satu, desimal_satu, dua, desimal_dua = dua, desimal_dua, satu, desimal_satu
    return satu in (bulatkan(dua, desimal_satu), potong(dua, desimal_satu))


def _sebutan_angka(satu: Fakta, dua: Fakta) -> bool:
    """A label or a bound with the bare figure: ``Level 3`` and ``3``, ``≤ 25`` and ``25``."""
    sebutan, angka = (satu, dua) if satu.nilai is None else (dua, satu)
    cocok = _LABEL_ANGKA.match(sebutan.teks) if len(sebutan.teks) <= _PANJANG_LABEL else None
    sisa = read_cell(cocok[1]) if cocok else None
    return sisa is not None and angka.nilai is not None and same_number(sisa.nilai, sisa.desimal, angka.nilai, angka.desimal)


def _sebutan_sama(satu: str, dua: str) -> bool:
    """The same letters, or the same figure with its unit behind it (``< 25`` and ``< 25 permil``)."""
    pendek, panjang = sorted((satu, dua), key=len)
    return pendek == panjang or (pendek[-1:].isdigit() and panjang.startswith(pendek) and panjang[len(pendek) :].isalpha())


def _huruf(teks: str) -> str:
    return "".join(h for h in teks.casefold() if h.isalnum())
