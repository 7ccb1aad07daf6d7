"""Problems of parsing: values, not exceptions, so that one pass names them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi


class Bobot(StrEnum):
    """How bad a problem of the input is."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Masalah:
    """One problem of the input: what was found, where, and how to mend it."""

    kode: str
    pesan: str
    saran: str
    lokasi: Lokasi = TANPA_LOKASI
    bobot: Bobot = Bobot.GALAT


class BerkasTidakTerbaca(Exception):
    """The input as a whole is unusable; ``masalah`` says why and what to do."""

    def __init__(self, masalah: Masalah) -> None:
        super().__init__(masalah.pesan)
        self.masalah = masalah
