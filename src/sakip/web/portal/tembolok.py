"""Caching of public pages: a short time for browsers and proxies, and a mark that changes with every publication."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db.models import Count, Max, Sum
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from sakip import __version__
from sakip.web.instansi.akses import open_page
from sakip.web.instansi.models import Instansi
from sakip.web.portal.models import Publikasi

_DETIK = 300


def _tanda(request: HttpRequest, **argumen: Any) -> str:
    """Changes when anything is published, withdrawn, followed up or closed, with the day and with the version of the program."""
    ringkas = Publikasi.objects.aggregate(Max("id"), Count("id"), Max("ditarik_pada"))
    survei = apps.get_model("survei", "PublikasiSkm")._default_manager.aggregate(Max("id"), Count("id"), Max("ditarik_pada"))
    tindak = apps.get_model("survei", "TindakLanjut")._default_manager.aggregate(Max("id"), Count("id"), Sum("kunci_versi"))
    buka = list(Instansi.objects.order_by("pk").values_list("pk", "portal_terbuka"))
    isi = (__version__, timezone.localdate(), ringkas, survei, tindak, buka, request.get_full_path())
    return f'"{sha256(repr(isi).encode()).hexdigest()[:24]}"'


def public_page(view: Callable[..., HttpResponseBase]) -> Any:
    """An open page with ETag and a short life in caches; GET and HEAD only."""
    return open_page(cache_control(public=True, max_age=_DETIK)(condition(etag_func=_tanda)(view)))
