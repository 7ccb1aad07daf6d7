"""Look-ups of a unit's year and what hangs on it: the object, or 404."""

from __future__ import annotations

from typing import TypeVar, cast

from django.http import Http404

from sakip.web.instansi.akses import Konteks
from sakip.web.kinerja.models import BarisTahun, TahunKinerja

B = TypeVar("B", bound=BarisTahun)


def year_of(konteks: Konteks) -> TahunKinerja:
    """The unit's year of the address; one query a request. Raises Http404 if the year was not opened."""
    ada = year_or_none(konteks)
    if ada is None:
        raise Http404("tahun kinerja belum dibuka")
    return ada


def year_or_none(konteks: Konteks) -> TahunKinerja | None:
    """The unit's year of the address, None if it was not opened."""
    if "tahun_kinerja" not in konteks.ingatan:
        ada = (
            TahunKinerja.objects.filter(unit=konteks.unit_pasti, tahun=konteks.tahun_pasti)
            .select_related("rencana__induk")
            .first()
        )
        if ada:
            ada.unit = konteks.unit_pasti
        konteks.ingatan["tahun_kinerja"] = ada
    return cast("TahunKinerja | None", konteks.ingatan["tahun_kinerja"])


def row_of_year(konteks: Konteks, model: type[B], kunci: int) -> B:
    """A row of the unit's year. Raises Http404 for rows of other units and years."""
    ada = model._default_manager.filter(pk=kunci, tahun_kinerja=year_of(konteks)).first()
    if ada is None:
        raise Http404("data tidak ada")
    return ada
