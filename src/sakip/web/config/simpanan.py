"""What browsers and proxies may keep: nothing of a page that somebody saw while logged in."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Jawab = Callable[[HttpRequest], HttpResponse]


def tanpa_simpanan(get_response: Jawab) -> Jawab:
    """On a shared computer the back button shows nothing after log-out: answers to a session are not stored.

    Pages that decide for themselves (the portal, downloads) keep what they said.
    """

    def jawab(request: HttpRequest) -> HttpResponse:
        hasil = get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and "Cache-Control" not in hasil:
            hasil["Cache-Control"] = "private, no-store"
        return hasil

    return jawab
