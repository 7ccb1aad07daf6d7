"""Where a survey stands on a day: its status, and whether its dates let the public in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sakip.web.survei.models import StatusSurvei, Survei


class KodeKeadaan(StrEnum):
    """The status, with the three faces of an opened survey told apart."""

    DRAF = "draf"
    MENUNGGU = "menunggu"
    DIBUKA = "dibuka"
    BERAKHIR = "berakhir"
    DITUTUP = "ditutup"
    DITETAPKAN = "ditetapkan"


LABEL: dict[KodeKeadaan, tuple[str, str]] = {
    KodeKeadaan.DRAF: ("Draf", "netral kosong"),
    KodeKeadaan.MENUNGGU: ("Menunggu tanggal buka", "info kosong"),
    KodeKeadaan.DIBUKA: ("Menerima jawaban", "info separuh"),
    KodeKeadaan.BERAKHIR: ("Masa pengisian berakhir", "perhatian segitiga"),
    KodeKeadaan.DITUTUP: ("Ditutup", "netral penuh"),
    KodeKeadaan.DITETAPKAN: ("Hasil ditetapkan", "baik penuh"),
}
"""Words and the tone of the badge."""
DAFTAR_TAHAP = (
    ("draf", "Disusun"),
    ("berjalan", "Dibuka"),
    ("ditutup", "Ditutup"),
    ("ditetapkan", "Hasil ditetapkan"),
    ("terbit", "Diterbitkan"),
)
"""The steps of a survey, as its page shows them."""


@dataclass(frozen=True, slots=True)
class Keadaan:
    """A state in words."""

    kode: KodeKeadaan

    @property
    def label(self) -> str:
        return LABEL[self.kode][0]

    @property
    def nada(self) -> str:
        return LABEL[self.kode][1]


def state_of(survei: Survei, hari: date) -> Keadaan:
    """The state of a survey on a day."""
    if survei.status != StatusSurvei.BERJALAN:
        return Keadaan(KodeKeadaan(survei.status))
    if hari < survei.mulai:
        return Keadaan(KodeKeadaan.MENUNGGU)
    return Keadaan(KodeKeadaan.BERAKHIR if hari > survei.selesai else KodeKeadaan.DIBUKA)
