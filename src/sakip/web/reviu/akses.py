"""Look-ups of reviews."""

from __future__ import annotations

from django.http import Http404

from sakip.web.instansi.akses import Konteks
from sakip.web.kinerja.akses import year_of
from sakip.web.reviu.models import CatatanApip, Penugasan


def review_or_none(konteks: Konteks) -> Penugasan | None:
    """The review of the unit's year. Raises Http404 if the year was not opened."""
    tahun = year_of(konteks)
    ada = Penugasan.objects.filter(tahun_kinerja=tahun).defer("dokumen").first()
    if ada is not None:
        ada.tahun_kinerja = tahun
    return ada


def review_of(konteks: Konteks) -> Penugasan:
    """The same. Raises Http404 where nobody was assigned."""
    ada = review_or_none(konteks)
    if ada is None:
        raise Http404("reviu belum ditugaskan")
    return ada


def note_of(konteks: Konteks, kunci: int) -> CatatanApip:
    """A note of the review. Raises Http404."""
    penugasan = review_of(konteks)
    ada = CatatanApip.objects.filter(penugasan=penugasan, pk=kunci).first()
    if ada is None:
        raise Http404("catatan tidak ada")
    ada.penugasan = penugasan
    return ada
