"""Open a year for many units at once, each under its own Renstra."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Max

from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja
from sakip.web.kinerja.actions.baris import add, batch
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.kinerja.models import Rencana, StatusRencana, TahunKinerja


def ensure_rpjmd(*, instansi: Instansi, awal: int, akhir: int, by: Pengguna) -> Rencana:
    """The region's plan of a period, newest version; a new empty one if there is none."""
    ada = Rencana.objects.filter(instansi=instansi, unit=None, tahun_awal=awal).order_by("-versi").first()
    return ada or add(
        Rencana(instansi=instansi, tahun_awal=awal, tahun_akhir=akhir, status=StatusRencana.BERLAKU),
        by=by,
    )


def ensure_renstra(*, unit: UnitKerja, tahun: int, rpjmd: Rencana, by: Pengguna) -> Rencana:
    """The unit's plan that covers a year; a new empty one under the RPJMD, of its period, if there is none."""
    ada = (
        Rencana.objects.filter(unit=unit, tahun_awal__lte=tahun, tahun_akhir__gte=tahun)
        .exclude(status=StatusRencana.DIGANTI)
        .order_by("-tahun_awal", "-versi")
        .first()
    )
    if ada:
        return ada
    sebelumnya = Rencana.objects.filter(unit=unit, tahun_awal=rpjmd.tahun_awal).aggregate(versi=Max("versi"))["versi"] or 0
    return add(
        Rencana(
            instansi=unit.instansi,
            unit=unit,
            induk=rpjmd,
            tahun_awal=rpjmd.tahun_awal,
            tahun_akhir=rpjmd.tahun_akhir,
            versi=sebelumnya + 1,
            status=StatusRencana.BERLAKU,
        ),
        by=by,
    )


def open_years(*, daftar_unit: Iterable[UnitKerja], tahun: int, rpjmd: Rencana, by: Pengguna) -> list[TahunKinerja]:
    """The year of every unit that does not have it yet. Atomic."""
    with batch():
        sudah = set(TahunKinerja.objects.filter(unit__instansi=rpjmd.instansi, tahun=tahun).values_list("unit_id", flat=True))
        return [
            open_year(unit=unit, tahun=tahun, rencana=ensure_renstra(unit=unit, tahun=tahun, rpjmd=rpjmd, by=by), by=by)
            for unit in daftar_unit
            if unit.pk not in sudah
        ]
