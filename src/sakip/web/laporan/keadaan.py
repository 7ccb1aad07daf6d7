"""Where the report of a year stands: its last version, and whether the data has changed since."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.models import StatusVersi, VersiLaporan

TAHAPAN = (("draf", "Draf"), ("diajukan", "Diajukan"), ("direviu", "Direviu"), ("terbit", "Terbit"))
TAHAPAN_KEMBALI = (("draf", "Draf"), ("dikembalikan", "Dikembalikan"), ("direviu", "Direviu"), ("terbit", "Terbit"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadaan:
    """The last submitted version (None: there was none yet) against the working data."""

    versi: VersiLaporan | None
    revisi: int

    @property
    def status(self) -> str:
        """The stepper's present step; a version that was taken off the portal makes the report a draft again."""
        return self.versi.status if self.versi and self.versi.status != StatusVersi.DITARIK else "draf"

    @property
    def tahapan(self) -> tuple[tuple[str, str], ...]:
        """The steps of the stepper."""
        return TAHAPAN_KEMBALI if self.status == StatusVersi.DIKEMBALIKAN else TAHAPAN

    @property
    def boleh_ajukan(self) -> bool:
        """Whether a new version may be handed in: no other is under way, or the published one is out of date."""
        if self.versi is None or not self.versi.terbuka:
            return True
        return self.versi.status == StatusVersi.TERBIT and self.berubah

    @property
    def berubah(self) -> bool:
        """Whether the working data has changed since an open version was handed in."""
        return self.versi is not None and self.versi.terbuka and self.versi.revisi != self.revisi


def keadaan_of(tahun_kinerja: TahunKinerja) -> Keadaan:
    """One query."""
    versi = VersiLaporan.objects.filter(tahun_kinerja=tahun_kinerja).defer("dokumen", "angka").first()
    return Keadaan(versi=versi, revisi=tahun_kinerja.revisi)
