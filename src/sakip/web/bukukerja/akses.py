"""Who may fill a year from a workbook, and the look-up of an upload."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of

P = ParamSpec("P")
IZIN_MENGISI = (Izin.RENCANA_UBAH, Izin.PK_UBAH, Izin.REALISASI_UBAH)
"""A workbook holds plan, agreement and results: whoever applies one needs all three."""


def may_fill(konteks: Konteks) -> bool:
    """Whether the person may fill the year from a workbook."""
    return all(konteks.boleh(izin) for izin in IZIN_MENGISI)


def filler_page(view: Callable[Concatenate[HttpRequest, Konteks, P], HttpResponseBase]) -> Any:
    """A unit page for people who may fill the year from a workbook."""

    @wraps(view)
    def dijaga(request: HttpRequest, konteks: Konteks, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not may_fill(konteks):
            raise PermissionDenied(
                "Buku kerja hanya boleh diunggah oleh yang mengisi rencana, perjanjian kinerja, dan realisasi."
            )
        return view(request, konteks, *args, **kwargs)

    return unit_page(IZIN_MENGISI[0])(cast(Any, dijaga))


def upload_of(konteks: Konteks, kunci: int) -> UnggahanBuku:
    """An upload of the unit's year. Raises Http404."""
    ada = UnggahanBuku.objects.filter(pk=kunci, tahun_kinerja=year_of(konteks)).select_related("oleh").first()
    if ada is None:
        raise Http404("unggahan tidak ada")
    ada.tahun_kinerja = year_of(konteks)
    return ada
