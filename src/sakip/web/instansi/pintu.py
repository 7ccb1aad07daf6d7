"""Who is knocking: the name and the address that failed log-ins are counted by."""

from __future__ import annotations

from typing import Any

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest

_NAMA = ("email", "login", "username")


def login_name(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The e-mail address of an attempt, in small letters, however the form or the backend calls it."""
    for sumber in (credentials or {}, request.POST):
        for nama in _NAMA:
            if isi := sumber.get(nama):
                return str(isi).strip().lower()[:254]
    return ""


def client_address(request: HttpRequest) -> str | None:
    """The address of the browser; a forwarding header counts only behind the Instansi's own proxy (``SAKIP_PROXY``)."""
    alamat: str | None = get_client_ip(request)
    return alamat


def is_loopback(request: HttpRequest) -> bool:
    """Whether the browser runs on this very machine: a loopback address, and no proxy in between."""
    terusan = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_X_FORWARDED_HOST", "HTTP_VIA")
    return request.META.get("REMOTE_ADDR") in ("127.0.0.1", "::1") and not any(h in request.META for h in terusan)
