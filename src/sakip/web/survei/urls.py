"""Addresses of surveys; each part lists its own in ``urls_<part>.py``."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern

app_name = "survei"
AWALAN = ""
DAFTAR_BAGIAN = ("formulir", "kelola", "isi", "hasil", "tautan", "publik")
urlpatterns: list[URLPattern] = [
    alamat
    for bagian in DAFTAR_BAGIAN
    if find_spec(f"sakip.web.survei.urls_{bagian}")
    for alamat in import_module(f"sakip.web.survei.urls_{bagian}").urlpatterns
]
