"""For those who watch the server: does it answer, and does its database?"""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from sakip.web.instansi.akses import open_page


@open_page
@never_cache
def sehat(request: HttpRequest) -> HttpResponse:
    """``ok`` once the database has answered; a failing database gives status 500."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
