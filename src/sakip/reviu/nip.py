"""Whether eighteen figures can be the number of a civil servant (NIP) or of a contract official (NI PPPK)."""

from __future__ import annotations

import re
from datetime import date

_PPPK = "21"
"""Stands where others have the month of appointment."""


def is_valid_nip(nip: str) -> bool:
    """True for 18 figures: date of birth, month of appointment, sex, serial number."""
    if not re.fullmatch(r"\d{18}", nip) or nip[14] not in "12":
        return False
    try:
        lahir = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
        diangkat = date(int(nip[8:12]), 12 if nip[12:14] == _PPPK else int(nip[12:14]), 1)
    except ValueError:
        return False
    return lahir < diangkat
