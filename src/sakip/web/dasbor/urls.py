"""Addresses of the dashboards."""

from __future__ import annotations

from django.urls import path

from sakip.web.dasbor.views.indikator import indikator
from sakip.web.dasbor.views.instansi import instansi
from sakip.web.dasbor.views.unit import unit

app_name = "dasbor"
AWALAN = "i/<slug:instansi>/"
urlpatterns = [
    path("", instansi, name="instansi"),
    path("dasbor/<int:tahun>/", instansi, name="instansi_tahun"),
    path("indikator/<int:tahun>/", indikator, name="indikator"),
    path("u/<slug:unit>/", unit, name="unit"),
    path("u/<slug:unit>/<int:tahun>/", unit, name="unit_tahun"),
]
