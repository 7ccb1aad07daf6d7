"""Addresses of the unit's desk."""

from __future__ import annotations

from django.http import HttpResponseRedirect
from django.urls import reverse

from sakip.web.instansi.akses import Konteks
from sakip.web.survei.models import Survei


def desk_url(konteks: Konteks, nama: str, survei: Survei | None = None) -> str:
    """The address of a page of the unit, or of one of its surveys (which may be of another year)."""
    argumen = konteks.argumen | ({"survei": survei.kode, "tahun": survei.tahun} if survei else {})
    return reverse(f"survei:{nama}", kwargs=argumen)


def to_desk(konteks: Konteks, nama: str, survei: Survei | None = None) -> HttpResponseRedirect:
    """Go there after a POST."""
    return HttpResponseRedirect(desk_url(konteks, nama, survei))
