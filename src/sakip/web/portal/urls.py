"""Addresses of the public portal."""

from __future__ import annotations

from django.urls import path

from sakip.web.portal.views.data import csv_capaian, data, paket_data
from sakip.web.portal.views.dokumen import berkas, lkjip
from sakip.web.portal.views.halaman import beranda, cari, instansi, unit, unit_terbaru

app_name = "portal"
AWALAN = "publik/"
urlpatterns = [
    path("", beranda, name="beranda"),
    path("cari/", cari, name="cari"),
    path("<slug:instansi>/", instansi, name="instansi"),
    path("<slug:instansi>/data/", data, name="data"),
    path("<slug:instansi>/data/capaian.csv", csv_capaian, name="csv"),
    path("<slug:instansi>/data/datapackage.json", paket_data, name="paket"),
    path("<slug:instansi>/u/<slug:unit>/", unit_terbaru, name="unit"),
    path("<slug:instansi>/u/<slug:unit>/<int:tahun>/", unit, name="unit_tahun"),
    path("<slug:instansi>/u/<slug:unit>/<int:tahun>/lkjip/", lkjip, name="lkjip"),
    path("<slug:instansi>/u/<slug:unit>/<int:tahun>/<slug:jenis>.<slug:bentuk>", berkas, name="berkas"),
]
