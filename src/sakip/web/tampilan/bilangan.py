"""Whole numbers out of a request: what people (and others) write into addresses and hidden fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_ANGKA = 18
"""Digits of the largest number that every database holds."""


def whole_number(teks: str) -> int | None:
    """The number of plain digits; None for anything else (``²`` and figures no column holds, too)."""
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= _ANGKA else None


def seen_version(data: Mapping[str, Any], nama: str = "kunci_versi") -> int | None:
    """The version of the object that was on the page; None where the form had none, 0 (no object's) for nonsense."""
    teks = str(data.get(nama) or "")
    return (whole_number(teks) or 0) if teks else None
