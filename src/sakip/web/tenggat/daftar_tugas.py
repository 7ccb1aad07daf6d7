"""What waits in an Instansi, and of that what waits for one person: reviews, evaluations, recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.web.evaluasi.tugas import evaluation_tasks
from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.reviu.tugas import review_tasks
from sakip.web.tenggat.tugas import Petugas, Tugas, sort_tasks

IZIN_TUGAS = frozenset((Izin.LAPORAN_UBAH, Izin.EVALUASI_NILAI))
"""Nobody without one of these has a task."""


def tasks_in(instansi: Instansi) -> Iterator[Tugas]:
    """Everything that is open; three queries."""
    yield from review_tasks(instansi)
    yield from evaluation_tasks(instansi)


def tasks_of(pengguna: Pengguna, instansi: Instansi | None = None, unit: UnitKerja | None = None) -> list[Tugas]:
    """What somebody has to do, in all their Instansi or in one of them, or in one unit; by day."""
    tempat = Instansi.objects.filter(daftar_keanggotaan__pengguna=pengguna).distinct() if instansi is None else [instansi]
    return sort_tasks(t for i in tempat for t in _own(pengguna, i, unit))


def _own(pengguna: Pengguna, instansi: Instansi, unit: UnitKerja | None) -> Iterator[Tugas]:
    semua = [t for t in tasks_in(instansi) if unit is None or t.unit.pk == unit.pk]
    if semua:
        petugas = Petugas(instansi)
        yield from (t for t in semua if any(p.pk == pengguna.pk for p in petugas.doers(t)))
