"""The style guide, for developers only."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, path

from sakip.web.tampilan.views import contoh

app_name = "tampilan"
AWALAN = "gaya/"
urlpatterns: list[URLPattern] = [path("", contoh, name="contoh")] if settings.DEBUG else []
