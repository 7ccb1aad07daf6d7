"""The next deadlines of a unit's year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.web.instansi.akses import Konteks
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.tenggat.models import Tenggat

_BANYAK = 4
_SEGERA = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class TenggatBerikut:
    """A deadline that is not over, with the days left."""

    tenggat: Tenggat
    sisa_hari: int

    @property
    def segera(self) -> bool:
        """Whether it is due within a fortnight."""
        return self.sisa_hari <= _SEGERA


def next_deadlines(konteks: Konteks, tahun_kinerja: TahunKinerja, hari: date) -> list[TenggatBerikut]:
    """The next few deadlines of this year's work from today on; one query."""
    daftar = Tenggat.objects.filter(instansi=konteks.instansi, tahun=tahun_kinerja.tahun, tanggal__gte=hari)[:_BANYAK]
    return [TenggatBerikut(tenggat=t, sisa_hari=(t.tanggal - hari).days) for t in daftar]
