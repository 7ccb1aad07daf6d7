"""Figures as printed reports write them: one in a cell, or many in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import BATAS


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

    @property
    def ribuan(self) -> Decimal | None:
        """What ``8.700`` in a sentence is to a writer who parts thousands with that mark; None for other figures."""
        angka = self.teks.removesuffix("%").strip()
        return self.nilai.scaleb(3) if self.desimal == 3 and _MUNGKIN_RIBUAN.fullmatch(angka) else None


_POLA = r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}\.\d{3},\d+|\d{1,3},\d{3}\.\d+|\d+[.,]\d+|\d+"
_SEL = re.compile(
    rf"^(?P<rp>[Rr][Pp]\.?\s*)?(?P<tanda>[-−(]?)\s*(?P<angka>{_POLA})\)?(?:,-|\.-)?\s*(?P<persen>%|persen)?(?P<sisa>.*)$"
)
_TEKS = re.compile(
    rf"(?:(?P<rp>\b[Rr][Pp]\.?\s*)|(?<![\w.,/-]))(?P<angka>{_POLA})(?:,-)?(?![\w/]|[.,]\d)"
    r"(?P<persen>\s?%|\s(?:persen|prosen)\b(?!tase))?"
)
_DESIMAL = re.compile(r"^[-(]?\d{1,3}([.,])\d{1,2}\)?\s*%?$")
_DESIMAL_TERBANYAK = 12
"""Places behind the decimal mark; more, or as many figures as ``BATAS`` before it, are no figure but a slip or a code."""
_MUNGKIN_RIBUAN = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_CATATAN_SEL = re.compile(r"^\s*(?:\(.*\)|[*)]+|(?:per\s[\d.]+\s)?[a-z]+(?:[ /][a-z]+){0,2})?\s*$", re.I)


def thousands_mark(daftar_sel: Iterable[str]) -> str:
    """The mark that stands for thousands in ``8.700``, "" where a report parts decimals with both marks.

    The cells with one or two decimals tell: where all of them have a comma (or there are none) a point parts thousands, and the
    other way round.
    """
    ada = {cocok[1] for sel in daftar_sel if (cocok := _DESIMAL.match(sel.strip()))}
    if not ada:
        return "."
    return {",": ".", ".": ","}[ada.pop()] if len(ada) == 1 else ""


def _nilai(teks: str, uang: bool, ribuan: str = "") -> tuple[Decimal, int]:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", teks) or re.fullmatch(r"\d{1,3}\.\d{3},\d+", teks):
        bersih = teks.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", teks) or re.fullmatch(r"\d{1,3},\d{3}\.\d+", teks):
        bersih = teks.replace(",", "")
    elif (uang and re.fullmatch(r"\d{1,3}[.,]\d{3}", teks)) or (ribuan and ribuan in teks and _MUNGKIN_RIBUAN.fullmatch(teks)):
        bersih = teks.replace(".", "").replace(",", "")
    else:
        bersih = teks.replace(",", ".")
    return Decimal(bersih), len(bersih.partition(".")[2])


def _wajar(nilai: Decimal, desimal: int) -> bool:
    return nilai < BATAS and desimal <= _DESIMAL_TERBANYAK


def read_cell(teks: str, uang: bool = False, ribuan: str = "") -> AngkaCetak | None:
    """The figure of a cell, None where it holds none or holds words beside it.

    ``1.234`` is a thousand in money and where ``ribuan`` is the point.
    """
    cocok = _SEL.match(teks.strip())
    if cocok is None or len(teks) > 60 or not _CATATAN_SEL.match(cocok["sisa"]):
        return None
    if uang and re.match(r"\s*(?:juta|miliar|milyar|ribu|triliun)\b", cocok["sisa"], re.I):
        return None
    nilai, desimal = _nilai(cocok["angka"], uang or bool(cocok["rp"]), "" if cocok["persen"] else ribuan)
    if not _wajar(nilai, desimal):
        return None
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
        if not _wajar(nilai, desimal):
            continue
        yield AngkaCetak(
            nilai=nilai,
            desimal=desimal,
            teks=cocok[0].strip(),
            persen=bool(cocok["persen"]),
            rupiah=bool(cocok["rp"]) or nilai >= 10**6,
            awal=cocok.start(),
        )
