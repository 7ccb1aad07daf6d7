"""The number of a civil servant (NIP): 18 digits, written 8-6-1-3."""

from __future__ import annotations

import re

_PISAH = re.compile(r"[\s.\-]+")


def parse_nip(teks: str) -> str:
    """The digits of a NIP however it is spaced, "" for none. Raises ValueError (Indonesian) unless there are 18."""
    angka = _PISAH.sub("", teks)
    if angka and not re.fullmatch(r"\d{18}", angka):
        raise ValueError(f"NIP terdiri atas 18 angka; yang ditulis {len(angka)} huruf. Contoh: 19700115 199503 1 002.")
    return angka


def format_nip(nip: str) -> str:
    """``19700115 199503 1 002``; anything else as it is."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if re.fullmatch(r"\d{18}", nip or "") else nip or ""
