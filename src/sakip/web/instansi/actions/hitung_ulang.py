"""Years whose figures or documents depend on what was changed here are computed anew."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, QuerySet

from sakip.web.instansi.models import Instansi, UnitKerja
from sakip.web.kinerja.hitung import recompute
from sakip.web.kinerja.models import TahunKinerja


def recompute_unit(unit: UnitKerja) -> None:
    """The years of a unit: its documents name the official who held office."""
    _recompute(TahunKinerja.objects.filter(unit=unit))


def recompute_instansi(instansi: Instansi) -> None:
    """The years of all units: the Instansi's choices count where a year has none of its own."""
    _recompute(TahunKinerja.objects.filter(unit__instansi=instansi))


@transaction.atomic
def _recompute(daftar: QuerySet[TahunKinerja]) -> None:
    kunci = list(daftar.values_list("pk", flat=True))
    TahunKinerja.objects.filter(pk__in=kunci).update(revisi=F("revisi") + 1)
    for tahun_kinerja in TahunKinerja.objects.filter(pk__in=kunci).select_related("unit__instansi", "rencana__induk"):
        recompute(tahun_kinerja)
