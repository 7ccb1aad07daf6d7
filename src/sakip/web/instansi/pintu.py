"""Who is knocking: the name and the address that failed log-ins are counted by."""

from __future__ import annotations

from typing import Any

from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host

_NAMA = ("email", "login", "username")
_LOKAL = ("localhost", "127.0.0.1", "[::1]")
_TERUSAN = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_REAL_IP",
    "HTTP_FORWARDED",
    "HTTP_VIA",
)
"""What proxies add."""


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
    """Whether the browser runs on this very machine: a loopback address, and no proxy in between.

    A proxy on the same machine need not say that it is one: an installation set up for HTTPS or a proxy, and a request under
    the server's public name, never count.
    """
    if settings.HTTPS or settings.SECURE_PROXY_SSL_HEADER or _is_public_name(request.get_host()):
        return False
    return request.META.get("REMOTE_ADDR") in ("127.0.0.1", "::1") and not any(h in request.META for h in _TERUSAN)


def _is_public_name(host: str) -> bool:
    nama = split_domain_port(host)[0]
    return nama not in _LOKAL and any(p == "*" or validate_host(nama, [p]) for p in settings.NAMA_SERVER)
