"""Addresses of the audit."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.audit.views.daftar import daftar, unit

app_name = "audit"
AWALAN = ""
urlpatterns: list[URLPattern] = [
    path("i/<slug:instansi>/jejak/", daftar, name="daftar"),
    path("i/<slug:instansi>/u/<slug:unit>/<int:tahun>/jejak/", unit, name="unit"),
]
