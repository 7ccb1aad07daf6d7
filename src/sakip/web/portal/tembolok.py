"""Caching of public pages: a short time for browsers and proxies, and a mark that changes with every publication."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from sakip import __version__
from sakip.web.instansi.akses import open_page
from sakip.web.portal.models import Publikasi

_DETIK = 300


def _tanda(request: HttpRequest, **argumen: Any) -> str:
    """Changes when anything is published, withdrawn or closed, and with the version of the program."""
    ringkas = Publikasi.objects.aggregate(Max("id"), Count("id"), Max("ditarik_pada"))
    buka = list(
        Publikasi.objects.order_by()
        .values_list("tahun_kinerja__unit__instansi__portal_terbuka", "tahun_kinerja__unit__instansi")
        .distinct()
    )
    return f'"{sha256(repr((__version__, ringkas, sorted(buka), request.get_full_path())).encode()).hexdigest()[:24]}"'


def public_page(view: Callable[..., HttpResponseBase]) -> Any:
    """An open page with ETag and a short life in caches; GET and HEAD only."""
    return open_page(cache_control(public=True, max_age=_DETIK)(condition(etag_func=_tanda)(view)))
