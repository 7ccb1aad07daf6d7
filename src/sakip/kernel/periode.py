"""Years, quarters and Indonesian dates."""

from __future__ import annotations

import re
from datetime import date

NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_TANGGAL = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})")
_ANGKA = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class TanggalDitolak(ValueError):
    """The text is no date; the message is Indonesian and says how to write one."""


def parse_tanggal(teks: str) -> date:
    """Read ``25 Januari 2023``, ``25-01-2023`` (day first, as in Indonesia) or ``2023-01-25``. Raises TanggalDitolak."""
    bersih = " ".join(teks.split())
    try:
        if cocok := _TANGGAL.fullmatch(bersih):
            bulan = [n for n, nama in enumerate(NAMA_BULAN, 1) if nama.lower() == cocok[2].lower()]
            return date(int(cocok[3]), bulan[0], int(cocok[1]))
        if cocok := _ANGKA.fullmatch(bersih):
            return date(int(cocok[3]), int(cocok[2]), int(cocok[1]))
        if cocok := _ISO.fullmatch(bersih):
            return date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    except (ValueError, IndexError):
        pass
    raise TanggalDitolak(f'"{bersih[:40]}" bukan tanggal; tulis misalnya 25 Januari 2023')


def format_tanggal(tanggal: date) -> str:
    """``25 Januari 2023``."""
    return f"{tanggal.day} {NAMA_BULAN[tanggal.month - 1]} {tanggal.year}"
