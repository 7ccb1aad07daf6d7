"""Filters and orders of the dashboards, read from the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import QueryDict

from sakip.web.dasbor.data.instansi import BarisUnit

LIHAT = {"iku": "IKU tiap unit", "triwulan": "isian tiap triwulan", "tahun": "capaian tiap tahun"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SaringanUnit:
    """Which units, in which order, and what the map shows."""

    jenis: str
    kategori: str
    cari: str
    belum: bool
    lihat: str
    urut: str

    @property
    def aktif(self) -> bool:
        """Whether any filter narrows the units."""
        return bool(self.jenis or self.kategori or self.cari or self.belum)

    def matches(self, baris: BarisUnit) -> bool:
        """Whether a unit passes the filters."""
        kategori = baris.hasil["kategori"] if baris.hasil else ""
        return (
            (not self.jenis or baris.unit.jenis == self.jenis)
            and (not self.kategori or kategori == self.kategori)
            and (not self.cari or self.cari.lower() in baris.unit.nama.lower())
            and (not self.belum or not baris.lengkap)
        )

    def sort(self, daftar: list[BarisUnit]) -> list[BarisUnit]:
        """In the order asked for; what has no value comes last."""
        nama, turun = self.urut.removeprefix("-"), self.urut.startswith("-")
        if nama == "nama":
            return sorted(daftar, key=lambda b: b.unit.nama, reverse=turun)
        if nama not in URUT:
            return daftar
        ada = [b for b in daftar if b.hasil and URUT[nama](b.hasil) is not None]
        tanpa = [b for b in daftar if b not in ada]
        return sorted(ada, key=lambda b: URUT[nama](b.hasil or {}) or Decimal(0), reverse=turun) + tanpa


URUT: dict[str, Callable[[dict[str, Any]], Decimal | None]] = {
    "capaian": lambda h: h["capaian"],
    "iku": lambda h: h["capaian_iku"],
    "serapan": lambda h: h["serapan"],
    "efisiensi": lambda h: h["efisiensi"],
}


def read_filter(parameter: QueryDict) -> SaringanUnit:
    """The filter of an address; unknown values fall back to none."""
    lihat = parameter.get("lihat", "iku")
    return SaringanUnit(
        jenis=parameter.get("jenis", ""),
        kategori=parameter.get("kategori", ""),
        cari=parameter.get("cari", "").strip()[:80],
        belum=parameter.get("belum") == "ya",
        lihat=lihat if lihat in LIHAT else "iku",
        urut=parameter.get("urut", ""),
    )
