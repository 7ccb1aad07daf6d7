"""The address map: each application's ``urls.py`` is found by its folder and mounted at its own prefix."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path

from sakip.web.config.sehat import sehat
from sakip.web.instansi.views.beranda import beranda


def app_urls() -> list[URLResolver]:
    """One include for each ``sakip.web`` application that has ``urls.py``; its AWALAN ("" if missing) is the prefix."""
    daftar = []
    for app in apps.get_app_configs():
        if app.name.startswith("sakip.web.") and find_spec(f"{app.name}.urls"):
            modul = import_module(f"{app.name}.urls")
            daftar.append(path(getattr(modul, "AWALAN", ""), include(modul)))
    return daftar


urlpatterns: list[URLPattern | URLResolver] = [
    path("", beranda, name="beranda"),
    path("sehat/", sehat, name="sehat"),
    *app_urls(),
    path("akun/", include("sakip.web.instansi.urls_akun")),
]
handler400 = "sakip.web.config.batas.permintaan_salah"
