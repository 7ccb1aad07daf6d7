"""Filters and orders of the overview of an Instansi, as the address carries them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sakip.survei.mutu import daftar_kelas
from sakip.web.survei.ikhtisar import BarisIkhtisar
from sakip.web.survei.keadaan import LABEL

PILIHAN_KEADAAN = (
    ("tanpa", "Belum ada survei"),
    ("lalu", "Nilai dari laporan lama"),
    *((k.value, label) for k, (label, _) in LABEL.items()),
)
PILIHAN_MUTU = tuple((k.mutu, f"{k.mutu}, {k.kinerja}") for k, _ in daftar_kelas())
URUT: dict[str, Callable[[BarisIkhtisar], Any]] = {
    "jawaban": lambda b: b.r and b.r.responden,
    "ikm": lambda b: b.r and b.r.ikm,
    "lewat": lambda b: b.tindak.lewat if b.r else None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SaringanIkhtisar:
    """Filters; a value that means nothing filters nothing."""

    cari: str = ""
    keadaan: str = ""
    mutu: str = ""
    lewat: bool = False
    urut: str = ""

    @classmethod
    def read(cls, parameter: Mapping[str, str]) -> SaringanIkhtisar:
        """The filters of a query string."""
        keadaan, mutu = parameter.get("keadaan", ""), parameter.get("mutu", "")
        return cls(
            cari=parameter.get("cari", "").strip()[:80],
            keadaan=keadaan if keadaan in dict(PILIHAN_KEADAAN) else "",
            mutu=mutu if mutu in dict(PILIHAN_MUTU) else "",
            lewat=parameter.get("tindak") == "lewat",
            urut=parameter.get("urut", ""),
        )

    @property
    def aktif(self) -> bool:
        """Whether any filter narrows the rows."""
        return bool(self.cari or self.keadaan or self.mutu or self.lewat)

    def apply(self, daftar: list[BarisIkhtisar]) -> list[BarisIkhtisar]:
        """The rows that pass, in the order asked for; what has no value comes last."""
        cocok = [b for b in daftar if self._matches(b)]
        nama, turun = self.urut.removeprefix("-"), self.urut.startswith("-")
        if nama == "unit":
            return sorted(cocok, key=lambda b: b.unit.nama.casefold(), reverse=turun)
        if nama not in URUT:
            return cocok
        bernilai = [b for b in cocok if URUT[nama](b) is not None]
        tanpa = [b for b in cocok if URUT[nama](b) is None]
        return sorted(bernilai, key=lambda b: URUT[nama](b) or Decimal(0), reverse=turun) + tanpa

    def _matches(self, baris: BarisIkhtisar) -> bool:
        return (
            (not self.cari or self.cari.casefold() in baris.unit.nama.casefold())
            and (not self.keadaan or baris.keadaan == self.keadaan)
            and (not self.mutu or bool(baris.r and baris.r.mutu == self.mutu))
            and (not self.lewat or baris.tindak.lewat > 0)
        )
