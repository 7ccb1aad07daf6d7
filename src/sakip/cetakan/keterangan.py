"""Captions: which paragraph names which table."""

from __future__ import annotations

import re

from sakip.cetakan.bentuk import Alinea, BlokCetak, TabelCetak

_TABEL = re.compile(r"^tabel\s+(?P<nomor>(?:[IVX]+|[A-Z]|\d{1,2})?(?:[.\-]\d{1,2})+|\d{1,3})\s*[.:]?\s*(?P<judul>.*)$", re.I)
_GAMBAR = re.compile(r"^(?:gambar|grafik|diagram|bagan)\s+[\dIVXL]+(?:[.\-]\d+)*", re.I)
PALING_JAUH = 4
"""Lines between the number of a table and its first row (the caption may take several lines)."""


def is_figure_caption(teks: str) -> bool:
    """True for ``Gambar 1.1 …``."""
    return bool(_GAMBAR.match(teks)) and len(teks) < 200


def match_caption(teks: str) -> tuple[str, str] | None:
    """(number, rest) of ``Tabel 3.2 Capaian …``; None for a sentence that begins with a table's number."""
    cocok = _TABEL.match(teks.strip())
    if (
        cocok is None
        or len(teks) > 300
        or re.match(r"(?:menunjukkan|memperlihatkan|di ?atas|di ?bawah|dan|memuat|berikut)\b", cocok["judul"], re.I)
    ):
        return None
    return cocok["nomor"].rstrip("."), cocok["judul"].strip()


def captions(daftar_blok: tuple[BlokCetak, ...]) -> tuple[dict[int, tuple[str, str]], frozenset[int]]:
    """(block of a table -> its number and caption, blocks that are captions)."""
    hasil: dict[int, tuple[str, str]] = {}
    dipakai: set[int] = set()
    for n, blok in enumerate(daftar_blok):
        if isinstance(blok, TabelCetak):
            asal = _di_atas(daftar_blok, n, dipakai)
            if blok.judul and (cocok := match_caption(blok.judul)):
                hasil[n] = cocok
            elif asal is not None:
                nomor, judul = match_caption(_teks(daftar_blok[asal])) or ("", "")
                lanjutan = [_teks(daftar_blok[k]) for k in range(asal + 1, n) if _teks(daftar_blok[k])]
                hasil[n] = (nomor, " ".join([judul, *lanjutan]).strip())
                dipakai.update(range(asal, n))
    return hasil, frozenset(dipakai)


def _di_atas(daftar_blok: tuple[BlokCetak, ...], n: int, dipakai: set[int]) -> int | None:
    for k in range(n - 1, max(-1, n - 1 - PALING_JAUH), -1):
        blok = daftar_blok[k]
        if isinstance(blok, TabelCetak) or k in dipakai or len(blok.teks) > 300:
            return None
        if match_caption(blok.teks):
            return k
    return None


def _teks(blok: BlokCetak) -> str:
    return blok.teks if isinstance(blok, Alinea) else ""
