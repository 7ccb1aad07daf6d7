"""Addresses of tenants and people."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.instansi.views import profil, unit, unit_banyak

app_name = "instansi"
AWALAN = ""
_I = "i/<slug:instansi>/"
urlpatterns: list[URLPattern] = [
    path("akun/profil/", profil.profil, name="profil"),
    path(f"{_I}unit/", unit.daftar, name="unit"),
    path(f"{_I}unit/tambah/", unit.tambah, name="unit_tambah"),
    path(f"{_I}unit/impor/", unit_banyak.impor, name="unit_impor"),
    path(f"{_I}unit/impor/contoh.csv", unit_banyak.contoh_impor, name="unit_impor_contoh"),
    path(f"{_I}unit/buka-tahun/", unit_banyak.buka_tahun, name="buka_tahun"),
    path(f"{_I}unit/ubah/<slug:kode>/", unit.ubah, name="unit_ubah"),
    path(f"{_I}unit/ubah/<slug:kode>/status/", unit.status, name="unit_status"),
]
