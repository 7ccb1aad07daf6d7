"""Addresses of plan, agreements and results; each view group lists its own in a module beside this file."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern

app_name = "kinerja"
AWALAN = ""
DAFTAR_BAGIAN = ("urls_rencana", "urls_perjanjian", "urls_realisasi")
urlpatterns: list[URLPattern] = []
for _bagian in DAFTAR_BAGIAN:
    if find_spec(f"sakip.web.kinerja.{_bagian}"):
        urlpatterns += import_module(f"sakip.web.kinerja.{_bagian}").urlpatterns
