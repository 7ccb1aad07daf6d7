"""Addresses of the workbook door."""

from __future__ import annotations

from django.urls import path

from sakip.web.bukukerja.views.mulai import mulai
from sakip.web.bukukerja.views.pratinjau import pratinjau, unduh_masalah, unduh_selisih
from sakip.web.bukukerja.views.putusan import batalkan, terapkan
from sakip.web.bukukerja.views.unduh import templat, unduh
from sakip.web.bukukerja.views.unggah import unggah

app_name = "bukukerja"
AWALAN = ""
_BUKU = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/buku-kerja/"
_UNGGAHAN = f"{_BUKU}unggahan/<int:unggahan>/"
urlpatterns = [
    path(_BUKU, mulai, name="mulai"),
    path(f"{_BUKU}unduh/", unduh, name="unduh"),
    path(f"{_BUKU}templat/", templat, name="templat"),
    path(f"{_BUKU}unggah/", unggah, name="unggah"),
    path(_UNGGAHAN, pratinjau, name="pratinjau"),
    path(f"{_UNGGAHAN}perubahan.<slug:bentuk>", unduh_selisih, name="selisih"),
    path(f"{_UNGGAHAN}masalah.<slug:bentuk>", unduh_masalah, name="masalah"),
    path(f"{_UNGGAHAN}terapkan/", terapkan, name="terapkan"),
    path(f"{_UNGGAHAN}batalkan/", batalkan, name="batalkan"),
]
