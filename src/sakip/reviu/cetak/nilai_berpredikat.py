"""Values that a text gives together with their class: ``nilai AKIP 72,45 (BB)``, ``IKM 83,56 dengan mutu B``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import parse_angka
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.cetak.baris_teks import lines

_JARAK = (
    r"(?:[^.;\d]|\b20\d\d\b){0,100}?(?:\bdari\s+\d{2}[.,]\d{1,3}(?:[^.;\d]|\b20\d\d\b){0,40}?\b(?:menjadi|ke)\b[^.;\d]{0,20}?)?"
)
_NILAI = r"(?<![\d.,])(?P<nilai>\d{2}[.,]\d{1,3})(?![\d.,]*\d|\s*%)"


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiBerpredikat:
    """A value, the class printed beside it, and where."""

    nilai: Decimal
    teks: str
    sebutan: str
    lokasi: Lokasi


def pattern(hal: str, penanda: str, sebutan: str) -> re.Pattern[str]:
    """A thing, its value with decimals, a marker and the class; other numbers between them break the link."""
    antara = rf"(?:[^.;\d]|\b20\d\d\b){{0,60}}?(?:{penanda})\s*[“\"”':]*\s*(?P<sebutan>{sebutan})\b(?![-/\w]|\.\d)"
    return re.compile(rf"(?i:{hal}){_JARAK}{_NILAI}(?i:{antara})")


def labelled_values(laporan: LaporanTercetak, pola: re.Pattern[str]) -> Iterator[NilaiBerpredikat]:
    """Every match in paragraphs and narrow tables."""
    for baris in lines(laporan):
        for cocok in pola.finditer(baris.teks):
            yield NilaiBerpredikat(
                nilai=parse_angka(cocok["nilai"].replace(".", ",")),
                teks=cocok["nilai"],
                sebutan=cocok["sebutan"].upper(),
                lokasi=baris.lokasi,
            )
