"""Addresses of the published results, for everybody."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.survei.views import data_terbuka, publik

_P = "publik/<slug:instansi>/skm/"

urlpatterns: list[URLPattern] = [
    path(_P, publik.daftar, name="publik"),
    path(f"{_P}data/skm.csv", data_terbuka.csv_skm, name="publik_csv"),
    path(f"{_P}data/datapackage.json", data_terbuka.paket_data, name="publik_paket"),
    path(f"{_P}<slug:survei>/", publik.hasil, name="publik_hasil"),
    path(f"{_P}<slug:survei>/<slug:jenis>.pdf", publik.berkas, name="publik_berkas"),
]
