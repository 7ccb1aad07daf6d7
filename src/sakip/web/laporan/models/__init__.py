"""Decisions on findings, builds in the background, submitted versions; a noun a file."""

from sakip.web.laporan.models.keputusan import KeputusanTemuan
from sakip.web.laporan.models.pembangunan import BerkasBangun, JenisDokumen, Pembangunan, StatusBangun
from sakip.web.laporan.models.versi import LangkahVersi, StatusVersi, VersiLaporan

__all__ = [
    "BerkasBangun",
    "JenisDokumen",
    "KeputusanTemuan",
    "LangkahVersi",
    "Pembangunan",
    "StatusBangun",
    "StatusVersi",
    "VersiLaporan",
]
