"""Results from before the system, typed from printed reports for the trend."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.survei.actions.giliran import take_turn
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import IkmLalu, Survei


@transaction.atomic
def add_earlier_result(*, unit: UnitKerja, by: Pengguna, **isi: Any) -> IkmLalu:
    """Raises Ditolak where the period is known already."""
    lalu = IkmLalu(unit=unit, **isi)
    _check(lalu)
    return add(lalu, by=by)


@transaction.atomic
def change_earlier_result(*, lalu: IkmLalu, by: Pengguna, dilihat: int | None = None, **isi: Any) -> IkmLalu:
    """Raises Ditolak, Bentrok."""
    sekarang = lalu.stored(dilihat)
    for nama, nilai in isi.items():
        setattr(lalu, nama, nilai)
    _check(lalu)
    return change(sekarang, by=by, dilihat=dilihat, nilai_bidang=isi)


def remove_earlier_result(*, lalu: IkmLalu, by: Pengguna, dilihat: int | None = None) -> None:
    """Raises Bentrok."""
    remove(lalu, by=by, dilihat=dilihat)


def _check(lalu: IkmLalu) -> None:
    take_turn(lalu.unit)
    sama = {"unit": lalu.unit_id, "tahun": lalu.tahun, "periode__iexact": lalu.periode}
    if IkmLalu.objects.filter(**sama).exclude(pk=lalu.pk).exists():
        raise Ditolak(f"Nilai {lalu.periode} sudah dicatat. Ubah yang ada, atau tulis periode lain.", "periode")
    if Survei.objects.filter(**sama).exists():
        raise Ditolak(f"Survei {lalu.periode} ada di sistem ini; nilainya diambil dari survei itu.", "periode")
