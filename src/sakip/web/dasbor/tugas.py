"""The first tasks of the person who looks, for a dashboard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.peran import permissions_of
from sakip.web.tenggat.daftar_tugas import IZIN_TUGAS, tasks_of
from sakip.web.tenggat.tugas import Tugas

_BANYAK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TugasAwal:
    """The tasks that are due first, and how many there are."""

    banyak: int
    lewat: int
    daftar: list[tuple[Tugas, str, str]]
    """(task, badge, days left)"""


def first_tasks(konteks: Konteks, hari: date) -> TugasAwal:
    """In the unit of the page, else in the whole Instansi; four queries, none for somebody who only looks."""
    izin = permissions_of(k.peran for k in konteks.daftar_keanggotaan)
    semua = tasks_of(konteks.pengguna, konteks.instansi, konteks.unit) if izin & IZIN_TUGAS else []
    return TugasAwal(
        banyak=len(semua),
        lewat=sum(t.status(hari) == "terlambat" for t in semua),
        daftar=[(t, t.status(hari), t.sisa(hari)) for t in semua[:_BANYAK]],
    )
