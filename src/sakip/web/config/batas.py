"""What a request may be: not too large, and without the character that no database column holds."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import defaults

Jawab = Callable[[HttpRequest], HttpResponse]
_KALI = 2
"""A file a little too large still gets its message beside the field; beyond so many times the limit nothing is read."""
_NUL = "\x00"


def batas_permintaan(get_response: Jawab) -> Jawab:
    """Refuse what is larger than one upload before a byte of it is stored, and addresses with a NUL character."""

    def jawab(request: HttpRequest) -> HttpResponse:
        if _panjang(request) > _terbesar(request):
            return terlalu_besar(request)
        if _NUL in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return render(request, "400.html", status=400)
        return get_response(request)

    return jawab


def _terbesar(request: HttpRequest) -> int:
    """Only a session uploads files; whoever has none sends small forms."""
    unggahan = int(settings.BATAS_UNGGAH) * _KALI
    return unggahan if settings.SESSION_COOKIE_NAME in request.COOKIES else min(unggahan, settings.DATA_UPLOAD_MAX_MEMORY_SIZE)


def _panjang(request: HttpRequest) -> int:
    """The length the client announces; the server reads no more than that."""
    teks = request.META.get("CONTENT_LENGTH") or "0"
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 19 else 0


def terlalu_besar(request: HttpRequest) -> HttpResponse:
    """What was sent is beyond the limit."""
    return render(request, "413.html", status=413)


def permintaan_salah(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The handler of requests that cannot be read; one that is too large says so."""
    if isinstance(exception, RequestDataTooBig):
        return terlalu_besar(request)
    return defaults.bad_request(request, exception)
