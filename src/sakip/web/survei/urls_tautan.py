"""Addresses of the links between surveys and indicators, and of the overview of an Instansi."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.survei.views import ikhtisar, sumber

_U = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/survei/"
_IKU = f"{_U}untuk-indikator/<int:indikator>/<int:triwulan>/"

urlpatterns: list[URLPattern] = [
    path("i/<slug:instansi>/survei/", ikhtisar.instansi, name="instansi"),
    path("i/<slug:instansi>/survei/<int:tahun>/", ikhtisar.instansi, name="instansi"),
    path(f"{_U}<slug:survei>/sumber/", sumber.sumber, name="sumber"),
    path(f"{_U}<slug:survei>/sumber/tautkan/", sumber.tautkan, name="sumber_tautkan"),
    path(_IKU, sumber.pilih, name="sumber_pilih"),
    path(f"{_IKU}lepas/", sumber.lepas, name="sumber_lepas"),
]
