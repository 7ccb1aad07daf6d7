"""A form without a valid security token: said in general, or by the page itself where it has more to say."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.views.csrf import csrf_failure


def tanda_salah(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """The answer to a refused submission; a view may name its own in ``bila_tanda_salah``. Nothing is stored either way."""
    tujuan = request.resolver_match
    sendiri = getattr(tujuan.func, "bila_tanda_salah", None) if tujuan else None
    if tujuan and sendiri:
        hasil: HttpResponseBase = sendiri(request, *tujuan.args, **tujuan.kwargs)
        return hasil
    return csrf_failure(request, reason)
