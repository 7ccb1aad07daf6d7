"""Deadlines of a year as shown: those that were set, proposals for the others, and how near each is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.kernel.periode import NAMA_BULAN
from sakip.web.instansi.models import Instansi
from sakip.web.tenggat.models import JenisTenggat, Tenggat
from sakip.web.tenggat.usulan import proposals

SEGERA = 14
"""Days before a deadline from which it is called near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirJadwal:
    """One deadline; ``tenggat`` None: only proposed."""

    jenis: JenisTenggat
    tanggal: date
    dasar: str
    tenggat: Tenggat | None

    @property
    def bulan(self) -> str:
        """``Januari 2024``, to group by."""
        return f"{NAMA_BULAN[self.tanggal.month - 1]} {self.tanggal.year}"

    @property
    def mengunci(self) -> bool:
        """Whether it locks."""
        return bool(self.tenggat and self.tenggat.mengunci)

    def sisa(self, hari: date) -> int:
        """Days left; negative when it is over."""
        return (self.tanggal - hari).days

    def status(self, hari: date, selesai: bool) -> str:
        """The code of the badge."""
        if selesai:
            return "selesai"
        if self.sisa(hari) < 0:
            return "terlambat"
        return "segera" if self.sisa(hari) <= SEGERA else "akan_datang"


def schedule(instansi: Instansi, tahun: int) -> list[ButirJadwal]:
    """All deadlines of a year by date; two queries."""
    ada = {t.jenis: t for t in Tenggat.objects.filter(instansi=instansi, tahun=tahun)}
    butir = [
        ButirJadwal(
            jenis=u.jenis,
            tanggal=ada[u.jenis].tanggal if u.jenis in ada else u.tanggal,
            dasar=u.dasar,
            tenggat=ada.get(u.jenis),
        )
        for u in proposals(instansi, tahun)
    ]
    return sorted(butir, key=lambda b: b.tanggal)


def days_text(sisa: int) -> str:
    """``3 hari lagi``, ``hari ini``, ``lewat 2 hari``."""
    if sisa == 0:
        return "hari ini"
    banyak = format_angka(Decimal(abs(sisa)))
    return f"{banyak} hari lagi" if sisa > 0 else f"lewat {banyak} hari"
