"""Addresses of tenants and people."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.instansi.views.profil import profil

app_name = "instansi"
AWALAN = ""
urlpatterns: list[URLPattern] = [
    path("akun/profil/", profil, name="profil"),
]
