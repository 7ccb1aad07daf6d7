"""Officials: entered, changed, ended, removed; two cannot hold one office for good at the same time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from sakip.kernel.periode import format_tanggal
from sakip.web.instansi.actions.hitung_ulang import recompute_unit
from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pejabat, Pengguna, UnitKerja
from sakip.web.instansi.models.pejabat import StatusPejabat

_TETAP = (StatusPejabat.DEFINITIF, StatusPejabat.PJ)
"""These exclude one another; a Plt. or Plh. stands beside them."""


class PejabatDitolak(Exception):
    """The period is not possible; ``args[0]`` says why and how to mend it, ``bidang`` is the field."""

    def __init__(self, pesan: str, bidang: str) -> None:
        super().__init__(pesan)
        self.bidang = bidang


@transaction.atomic
def add_official(*, unit: UnitKerja, by: Pengguna, **isi: Any) -> Pejabat:
    """Somebody takes office. Raises PejabatDitolak."""
    pejabat = Pejabat(unit=unit, **isi)
    _check(pejabat)
    add(pejabat, by=by)
    recompute_unit(unit)
    return pejabat


@transaction.atomic
def change_official(*, pejabat: Pejabat, by: Pengguna, dilihat: int | None = None, jenis: str = "", **isi: Any) -> Pejabat:
    """Another name, office, rank or period. Raises PejabatDitolak, Bentrok."""
    for nama, nilai in isi.items():
        setattr(pejabat, nama, nilai)
    _check(pejabat)
    hasil = change(pejabat, by=by, dilihat=dilihat, jenis=jenis, **isi)
    recompute_unit(pejabat.unit)
    return hasil


def end_official(*, pejabat: Pejabat, selesai: date, by: Pengguna, dilihat: int | None = None) -> Pejabat:
    """The last day in office. Raises PejabatDitolak, Bentrok."""
    return change_official(pejabat=pejabat, by=by, dilihat=dilihat, jenis="pejabat.akhiri", selesai=selesai)


@transaction.atomic
def remove_official(*, pejabat: Pejabat, by: Pengguna, dilihat: int | None = None) -> None:
    """Entered by mistake. Raises Bentrok."""
    remove(pejabat, by=by, dilihat=dilihat)
    recompute_unit(pejabat.unit)


def _check(pejabat: Pejabat) -> None:
    if pejabat.selesai and pejabat.selesai < pejabat.mulai:
        raise PejabatDitolak(
            f"Selesai menjabat ({format_tanggal(pejabat.selesai)}) mendahului mulai menjabat ({format_tanggal(pejabat.mulai)}).",
            "selesai",
        )
    kelompok = _TETAP if pejabat.status in _TETAP else (pejabat.status,)
    lain = Pejabat.objects.filter(unit=pejabat.unit, status__in=kelompok).exclude(pk=pejabat.pk)
    lain = lain.filter(Q(selesai__isnull=True) | Q(selesai__gte=pejabat.mulai))
    if pejabat.selesai:
        lain = lain.filter(mulai__lte=pejabat.selesai)
    if tindih := lain.order_by("mulai").first():
        raise PejabatDitolak(_overlap(pejabat, tindih), "mulai")


def _overlap(pejabat: Pejabat, tindih: Pejabat) -> str:
    sampai = f"sampai {format_tanggal(tindih.selesai)}" if tindih.selesai else "sampai sekarang"
    pesan = (
        f"Masa jabatan bertumpang tindih dengan {tindih.nama} ({tindih.get_status_display()}, "
        f"{format_tanggal(tindih.mulai)} {sampai}). "
    )
    if tindih.mulai < pejabat.mulai:
        return pesan + f"Akhiri dahulu masa jabatannya, paling lambat {format_tanggal(pejabat.mulai - timedelta(days=1))}."
    return pesan + f"Isi selesai menjabat paling lambat {format_tanggal(tindih.mulai - timedelta(days=1))}."
