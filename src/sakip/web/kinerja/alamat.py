"""Addresses of the plan's pages: a unit's year, or the region's plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.urls import reverse

from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.models import Rencana, StatusRencana
from sakip.web.tenggat.kunci import Gembok, Kunci, locks_of
from sakip.web.tenggat.models import Bagian


def unit_url(konteks: Konteks, nama: str, **argumen: Any) -> str:
    """The address of a page of the unit's year."""
    return reverse(f"kinerja:{nama}", kwargs=konteks.argumen | argumen)


def plan_lock(konteks: Konteks) -> Kunci | None:
    """The lock of the plan in the year of the address."""
    return year_locks(konteks).kunci(Bagian.RENCANA)


def year_locks(konteks: Konteks) -> Gembok:
    """All locks of the year of the address; looked up once a request."""
    if "gembok" not in konteks.ingatan:
        konteks.ingatan["gembok"] = locks_of(year_of(konteks))
    return cast("Gembok", konteks.ingatan["gembok"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """Where a plan is edited: the unit's page of a year, or the Instansi's page of the RPJMD."""

    konteks: Konteks
    rencana: Rencana

    @property
    def daerah(self) -> bool:
        """Whether this is the region's plan."""
        return self.rencana.unit_id is None

    @property
    def boleh_ubah(self) -> bool:
        """Whether the person may change the plan now."""
        return self.boleh_lanjut and (self.daerah or plan_lock(self.konteks) is None)

    @property
    def boleh_lanjut(self) -> bool:
        """Whether the person may go on from this plan, also where the year of the address is locked."""
        izin = Izin.RPJMD_UBAH if self.daerah else Izin.RENCANA_UBAH
        return self.konteks.boleh(izin) and self.rencana.status != StatusRencana.DIGANTI

    @property
    def beranda(self) -> str:
        """The page of the tree."""
        if self.daerah:
            return f"{reverse('kinerja:rpjmd', kwargs={'instansi': self.konteks.instansi.kode})}?rencana={self.rencana.pk}"
        return unit_url(self.konteks, "rencana")

    def url(self, nama: str, **argumen: Any) -> str:
        """The address of a page about a node: ``simpul_ubah`` and so on."""
        if self.daerah:
            return reverse(f"kinerja:rpjmd_{nama}", kwargs={"instansi": self.konteks.instansi.kode} | argumen)
        return unit_url(self.konteks, nama, **argumen)
