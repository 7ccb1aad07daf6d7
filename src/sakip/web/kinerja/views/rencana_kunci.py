"""Locks on the pages of plan, identity and small tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from sakip.web.instansi.akses import Konteks
from sakip.web.kinerja.akses import year_or_none
from sakip.web.kinerja.alamat import unit_url, year_locks
from sakip.web.tenggat.kunci import Terkunci
from sakip.web.tenggat.models import Bagian

View = Callable[..., HttpResponseBase]


def unlocked(bagian: Bagian, ke: str) -> Callable[[View], View]:
    """A page that changes something: while the part of the year is locked it says so on the page ``ke`` instead."""

    def hias(view: View) -> View:
        @wraps(view)
        def dijaga(request: HttpRequest, konteks: Konteks, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if year_or_none(konteks) and (jawab := refuse_locked(request, konteks, bagian, unit_url(konteks, ke))):
                return jawab
            return view(request, konteks, *args, **kwargs)

        return dijaga

    return hias


def refuse_locked(request: HttpRequest, konteks: Konteks, bagian: Bagian, url: str) -> HttpResponseBase | None:
    """The answer where a part is locked, None where it is open."""
    kunci = year_locks(konteks).kunci(bagian)
    if kunci is None:
        return None
    messages.error(request, str(Terkunci(kunci)))
    return redirect(url)


def lock_notice(konteks: Konteks, bagian: Bagian) -> dict[str, Any]:
    """What the notice ``tenggat/_kunci.html`` shows."""
    gembok = year_locks(konteks)
    return {"kunci": gembok.kunci(bagian), "dibuka": gembok.dibuka.get(bagian), "bagian": bagian}
