"""Addresses of checks of printed reports."""

from __future__ import annotations

from django.urls import path

from sakip.web.periksa.views.daftar import daftar, unggah
from sakip.web.periksa.views.hasil import hapus, hasil, unduh_berkas, unduh_komentar, unduh_temuan

app_name = "periksa"
AWALAN = ""
_DAFTAR = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/periksa-laporan/"
_SATU = f"{_DAFTAR}<int:pemeriksaan>/"
urlpatterns = [
    path(_DAFTAR, daftar, name="daftar"),
    path(f"{_DAFTAR}unggah/", unggah, name="unggah"),
    path(_SATU, hasil, name="hasil"),
    path(f"{_SATU}temuan.<slug:bentuk>", unduh_temuan, name="temuan"),
    path(f"{_SATU}komentar.docx", unduh_komentar, name="komentar"),
    path(f"{_SATU}berkas/", unduh_berkas, name="berkas"),
    path(f"{_SATU}hapus/", hapus, name="hapus"),
]
