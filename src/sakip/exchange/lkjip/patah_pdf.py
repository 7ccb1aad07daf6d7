"""Words that narrow cells broke without a hyphen, put together where the report itself knows the whole word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sakip.cetakan.bentuk import Alinea, BlokCetak
from sakip.exchange.lkjip.kata_pdf import TANDA_PATAH

_KATA = re.compile(r"[^\W\d_]{2,}")
_PATAH = re.compile(f"(?<![^\\W\\d_])[^\\W\\d_]+(?:{TANDA_PATAH}[^\\W\\d_]+)+")
SISA = 3
"""Letters: so short a rest of a word that the report does not know elsewhere is no word of its own."""


def mend_words(daftar: Sequence[BlokCetak]) -> tuple[BlokCetak, ...]:
    """The blocks with each mark resolved: the parts as one word, or with a blank between."""
    dikenal = {k.lower() for teks in _semua(daftar) for k in _utuh(teks)}
    return tuple(b if isinstance(b, Alinea) else replace(b, baris=tuple(_baris(r, dikenal) for r in b.baris)) for b in daftar)


def _semua(daftar: Iterable[BlokCetak]) -> Iterable[str]:
    for b in daftar:
        if isinstance(b, Alinea):
            yield b.teks
        else:
            for baris in b.baris:
                yield from baris


def _utuh(teks: str) -> list[str]:
    """The words of a text that no mark touches."""
    return _KATA.findall(re.sub(rf"\w*(?:{TANDA_PATAH}\w*)+", " ", teks))


def _baris(baris: tuple[str, ...], dikenal: set[str]) -> tuple[str, ...]:
    return tuple(_sel(s, dikenal) if TANDA_PATAH in s else s for s in baris)


def _sel(teks: str, dikenal: set[str]) -> str:
    return _PATAH.sub(lambda m: _sambung(m[0].split(TANDA_PATAH), dikenal), teks).replace(TANDA_PATAH, " ")


def _sambung(bagian: list[str], dikenal: set[str]) -> str:
    """The parts as the longest words that the report knows; a short rest that it does not know goes to the part before."""
    hasil: list[str] = []
    n = 0
    while n < len(bagian):
        akhir = next((m for m in range(len(bagian), n + 1, -1) if "".join(bagian[n:m]).lower() in dikenal), n + 1)
        kata = "".join(bagian[n:akhir])
        asing = hasil and len(kata) <= SISA and kata.lower() not in dikenal and hasil[-1].lower() not in dikenal
        if asing:
            hasil[-1] += kata
        else:
            hasil.append(kata)
        n = akhir
    return " ".join(hasil)
