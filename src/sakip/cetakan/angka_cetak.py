"""Figures as printed reports write them: one in a cell, or many in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaCetak:
    """A figure as printed: its value, its number of decimals, and what stands beside it."""

    nilai: Decimal
    desimal: int
    teks: str
    persen: bool = False
    rupiah: bool = False
    awal: int = 0
    """Position in the sentence."""


_POLA = r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}\.\d{3},\d+|\d{1,3},\d{3}\.\d+|\d+[.,]\d+|\d+"
_SEL = re.compile(
    rf"^(?P<rp>[Rr][Pp]\.?\s*)?(?P<tanda>[-−(]?)\s*(?P<angka>{_POLA})\)?(?:,-|\.-)?\s*(?P<persen>%|persen)?(?P<sisa>.*)$"
)
_TEKS = re.compile(
    rf"(?P<rp>\b[Rr][Pp]\.?\s*)?(?<![\w.,/-])(?P<angka>{_POLA})(?:,-)?(?![\w/]|[.,]\d)"
    r"(?P<persen>\s?%|\s(?:persen|prosen)\b(?!tase))?"
)
_CATATAN_SEL = re.compile(
    r"^\s*(?:\(.*\)|[*)]+|poin|nilai|dokumen|orang|desa|kali|laporan|bulan|unit|paket|kegiatan|rupiah|[a-z]+)?\s*$", re.I
)


def _nilai(teks: str, uang: bool) -> tuple[Decimal, int]:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", teks) or re.fullmatch(r"\d{1,3}\.\d{3},\d+", teks):
        bersih = teks.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", teks) or re.fullmatch(r"\d{1,3},\d{3}\.\d+", teks):
        bersih = teks.replace(",", "")
    elif uang and re.fullmatch(r"\d{1,3}[.,]\d{3}", teks):
        bersih = teks.replace(".", "").replace(",", "")
    else:
        bersih = teks.replace(",", ".")
    return Decimal(bersih), len(bersih.partition(".")[2])


def read_cell(teks: str, uang: bool = False) -> AngkaCetak | None:
    """The figure of a cell, None where it holds none or holds words beside it. ``1.234`` is money only where ``uang``."""
    cocok = _SEL.match(teks.strip())
    if cocok is None or len(teks) > 60 or not _CATATAN_SEL.match(cocok["sisa"]):
        return None
    if uang and cocok["sisa"].strip().lower() in ("juta", "miliar", "milyar", "ribu", "triliun"):
        return None
    nilai, desimal = _nilai(cocok["angka"], uang or bool(cocok["rp"]))
    minus = cocok["tanda"] in ("-", "−") or (cocok["tanda"] == "(" and ")" in teks)
    return AngkaCetak(
        nilai=-nilai if minus else nilai,
        desimal=desimal,
        teks=teks.strip(),
        persen=bool(cocok["persen"]),
        rupiah=bool(cocok["rp"]),
    )


def read_text(teks: str) -> Iterator[AngkaCetak]:
    """Every figure of a sentence, in order; parts of words, of codes and of dates with strokes are none."""
    for cocok in _TEKS.finditer(teks):
        nilai, desimal = _nilai(cocok["angka"], bool(cocok["rp"]))
        yield AngkaCetak(
            nilai=nilai,
            desimal=desimal,
            teks=cocok[0].strip(),
            persen=bool(cocok["persen"]),
            rupiah=bool(cocok["rp"]) or nilai >= 10**6,
            awal=cocok.start(),
        )
