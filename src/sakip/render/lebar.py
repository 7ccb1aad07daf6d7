"""Widths: of text in Arial, and of a table's columns so that no word is wider than its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sakip.naskah.simpul import Isi, Rujuk
from sakip.render.kisi import Petak

BANTALAN = 190
"""Twips of a cell that hold no text: padding at both sides and the rule."""

_LEBAR_HURUF = {
    **dict.fromkeys("ijl'|", 222),
    **dict.fromkeys(" .,:;/ftI![]\\\u00a0", 278),
    **dict.fromkeys("r-()`", 333),
    **dict.fromkeys("ckJsvxyz", 500),
    **dict.fromkeys("ABEKPSVXY&", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM", 833),
    **dict.fromkeys("%", 889),
    **dict.fromkeys("W@—…", 1015),
}
"""Thousandths of the size; every other letter and all digits are 556 or less."""

_LAIN = 556
_PATAH = re.compile(r"\s|(?<=-)")


def lebar_teks(teks: str, ukuran: float, *, tebal: bool = False) -> int:
    """Width of ``teks`` in twips at ``ukuran`` points, rounded up."""
    seribu = sum(_LEBAR_HURUF.get(huruf, _LAIN) for huruf in teks)
    return int(seribu * ukuran * 20 / 1000 * (1.08 if tebal else 1)) + 1


def muat(jumlah: int, kisi: Iterable[Sequence[Petak]], lebar: int, ukuran: float) -> bool:
    """True where every word fits its column at ``ukuran`` points."""
    return sum(_lebar_terkecil(jumlah, kisi, ukuran)) <= lebar


def lebar_kolom(bobot: Sequence[float], kisi: Iterable[Sequence[Petak]], lebar: int, ukuran: float) -> list[int]:
    """Widths in twips that add up to ``lebar``: the given weights, widened where the longest word needs it."""
    terkecil = _lebar_terkecil(len(bobot), kisi, ukuran)
    if sum(terkecil) >= lebar:
        return _bagi(terkecil, lebar)
    tetap: dict[int, int] = {}
    while True:
        bebas = [kolom for kolom in range(len(bobot)) if kolom not in tetap]
        sisa = lebar - sum(tetap.values())
        jumlah = sum(max(bobot[kolom], 0.01) for kolom in bebas)
        sempit = [kolom for kolom in bebas if sisa * max(bobot[kolom], 0.01) / jumlah < terkecil[kolom]]
        if not sempit:
            break
        tetap.update({kolom: terkecil[kolom] for kolom in sempit})
    hasil = _bagi([bobot[kolom] if bobot[kolom] > 0 else 0.01 for kolom in bebas], sisa)
    return [tetap[kolom] if kolom in tetap else hasil[bebas.index(kolom)] for kolom in range(len(bobot))]


def _bagi(bobot: Sequence[float], lebar: int) -> list[int]:
    """``lebar`` shared by weight in whole twips, without a rest."""
    jumlah, hasil, terpakai, tumpuk = sum(bobot), [], 0, 0.0
    for satu in bobot:
        tumpuk += satu
        hasil.append(round(lebar * tumpuk / jumlah) - terpakai)
        terpakai += hasil[-1]
    return hasil


def _lebar_terkecil(jumlah: int, kisi: Iterable[Sequence[Petak]], ukuran: float) -> list[int]:
    hasil = [0] * jumlah
    for baris in kisi:
        for petak in baris:
            if petak.rentang == 1 and petak.gabung != "continue":
                hasil[petak.kolom] = max(hasil[petak.kolom], _kata_terlebar(petak.sel.isi, ukuran) + BANTALAN)
    return hasil


def _kata_terlebar(isi: Isi, ukuran: float) -> int:
    teks = "".join("Tabel" if isinstance(satu, Rujuk) else satu.teks for satu in isi)
    return max((lebar_teks(kata, ukuran, tebal=True) for kata in _PATAH.split(teks)), default=0)
