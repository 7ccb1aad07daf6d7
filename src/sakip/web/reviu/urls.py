"""Addresses of the review by the inspectorate."""

from __future__ import annotations

from django.urls import path

from sakip.web.reviu.views import langkah, lembar
from sakip.web.reviu.views.ikhtisar import instansi

app_name = "reviu"
AWALAN = ""
_REVIU = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/reviu-apip/"
_CATATAN = f"{_REVIU}catatan/<int:catatan>/"
urlpatterns = [
    path("i/<slug:instansi>/reviu-apip/", instansi, name="instansi"),
    path("i/<slug:instansi>/reviu-apip/<int:tahun>/", instansi, name="instansi"),
    path(_REVIU, lembar.lembar, name="lembar"),
    path(f"{_REVIU}tugas/", lembar.tugaskan, name="tugas"),
    path(f"{_REVIU}pernyataan/", lembar.pernyataan, name="pernyataan"),
    path(f"{_REVIU}daftar-periksa/", lembar.periksa, name="periksa"),
    path(f"{_REVIU}dokumen/<slug:jenis>.<slug:bentuk>", lembar.dokumen, name="dokumen"),
    path(f"{_REVIU}catatan/tambah/", langkah.catat, name="catat"),
    path(f"{_CATATAN}balas/", langkah.balas, name="balas"),
    path(f"{_CATATAN}selesai/", langkah.catatan, {"langkah": "selesai"}, name="catatan_selesai"),
    path(f"{_CATATAN}buka/", langkah.catatan, {"langkah": "buka"}, name="catatan_buka"),
    path(f"{_CATATAN}hapus/", langkah.catatan, {"langkah": "hapus"}, name="catatan_hapus"),
    path(f"{_REVIU}minta-perbaikan/", langkah.minta, name="minta"),
    path(f"{_REVIU}serahkan/", langkah.serahkan, name="serahkan"),
    path(f"{_REVIU}selesai/", langkah.selesai, name="selesai"),
    path(f"{_REVIU}buka/", langkah.buka, name="buka"),
]
