"""Budget and its realisation per program, activity or sub activity, whole rupiah."""

from __future__ import annotations

from dataclasses import dataclass, field

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggaran:
    """The budget of one node before and after its change, and what was spent; None where not (yet) entered."""

    simpul: str
    sebelum_rupiah: int | None = None
    sesudah_rupiah: int | None = None
    """None: the budget was not changed."""
    realisasi_rupiah: int | None = None
    sumber_dana: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)

    @property
    def berlaku_rupiah(self) -> int | None:
        """The budget in force at year end."""
        return self.sebelum_rupiah if self.sesudah_rupiah is None else self.sesudah_rupiah
