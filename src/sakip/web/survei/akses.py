"""Look-ups that return the object of this unit, or 404."""

from __future__ import annotations

from typing import TypeVar

from django.db import models
from django.http import Http404

from sakip.web.instansi.akses import Konteks
from sakip.web.survei.models import Survei

M = TypeVar("M", bound=models.Model)


def survey_of(konteks: Konteks, kode: str) -> Survei:
    """The survey of the address, of this unit and year. Raises Http404."""
    survei = Survei.objects.filter(unit=konteks.unit_pasti, tahun=konteks.tahun_pasti, kode=kode).first()
    if survei is None:
        raise Http404("survei tidak ada")
    survei.unit = konteks.unit_pasti
    return survei


def row_of_survey(survei: Survei, model: type[M], kunci: int) -> M:
    """A row that belongs to the survey (it has a field ``survei``). Raises Http404."""
    baris = model._default_manager.filter(survei=survei, pk=kunci).first()
    if baris is None:
        raise Http404("data tidak ada")
    baris.survei = survei  # type: ignore[attr-defined]
    return baris
