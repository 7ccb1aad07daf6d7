"""The workbook's definition: every sheet and column, once. Template, reader, writer and documentation all follow from it."""

from __future__ import annotations

from sakip.exchange.xlsx.lembar.identitas import PENGATURAN, UNIT
from sakip.exchange.xlsx.lembar.indikator import INDIKATOR, TARGET
from sakip.exchange.xlsx.lembar.kinerja import DAFTAR_KINERJA
from sakip.exchange.xlsx.lembar.lain import DAFTAR_LAIN
from sakip.exchange.xlsx.lembar.perjanjian import PK, PK_TARGET, RKT
from sakip.exchange.xlsx.lembar.pohon import PROGRAM, RENSTRA, RPJMD

DAFTAR_LEMBAR = (
    UNIT, PENGATURAN, RPJMD, RENSTRA, PROGRAM, INDIKATOR, TARGET, RKT, PK, PK_TARGET, *DAFTAR_KINERJA, *DAFTAR_LAIN,
)  # fmt: skip
"""In the order of the workbook."""

__all__ = ["DAFTAR_LEMBAR", "LEMBAR_BUKAN_DATA", "LEMBAR_CONTOH", "LEMBAR_PETUNJUK", "LEMBAR_PILIHAN", "PENGATURAN", "UNIT"]

LEMBAR_PETUNJUK = "Petunjuk"
LEMBAR_CONTOH = "Contoh Isian"
LEMBAR_PILIHAN = "Daftar Pilihan"
LEMBAR_BUKAN_DATA = (LEMBAR_PETUNJUK, LEMBAR_CONTOH, LEMBAR_PILIHAN)
"""Sheets the reader passes over."""
