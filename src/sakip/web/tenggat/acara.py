"""A day in a unit's calendar that is no deadline of the Instansi: a survey closes, a follow-up or a review is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Acara:
    """One day; ``kode`` names it for calendar programs, the same each time."""

    kode: str
    nama: str
    tanggal: date
    url: str
