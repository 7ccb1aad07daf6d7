"""Addresses of the unit's desk: services, surveys, their steps, extra questions, links, languages."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.survei.views import bahasa, daftar, lalu, layanan, pertanyaan, poster, pratinjau, survei, susun, tahap

_U = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/survei/"
_S = f"{_U}<slug:survei>/"
_P = f"{_S}pertanyaan/"
_B = "i/<slug:instansi>/survei/bahasa/"

urlpatterns: list[URLPattern] = [
    path(_U, daftar.daftar, name="daftar"),
    path(f"{_U}baru/", susun.buat, name="buat"),
    path(f"{_U}sebelumnya/baru/", lalu.tambah, name="lalu_tambah"),
    path(f"{_U}sebelumnya/<int:lalu>/", lalu.ubah, name="lalu_ubah"),
    path(f"{_U}sebelumnya/<int:lalu>/hapus/", lalu.hapus, name="lalu_hapus"),
    path(f"{_U}layanan/", layanan.daftar, name="layanan"),
    path(f"{_U}layanan/baru/", layanan.tambah, name="layanan_tambah"),
    path(f"{_U}layanan/<int:layanan>/", layanan.ubah, name="layanan_ubah"),
    path(f"{_U}layanan/<int:layanan>/status/", layanan.status, name="layanan_status"),
    path(f"{_U}layanan/<int:layanan>/hapus/", layanan.hapus, name="layanan_hapus"),
    path(f"{_U}layanan/<int:layanan>/geser/<slug:arah>/", layanan.geser, name="layanan_geser"),
    path(_S, survei.survei, name="survei"),
    path(f"{_S}ubah/", susun.ubah, name="ubah"),
    path(f"{_S}salin/", susun.salin, name="salin"),
    path(f"{_S}hapus/", susun.hapus, name="hapus"),
    path(f"{_S}buka/", tahap.buka, name="buka"),
    path(f"{_S}tutup/", tahap.tutup, name="tutup"),
    path(f"{_S}pratinjau/", pratinjau.survei, name="pratinjau"),
    path(f"{_S}qr.svg", survei.qr, name="qr"),
    path(f"{_S}poster.<slug:bentuk>", poster.poster, name="poster"),
    path(_P, pertanyaan.daftar, name="pertanyaan"),
    path(f"{_P}baru/", pertanyaan.tambah, name="pertanyaan_tambah"),
    path(f"{_P}<int:pertanyaan>/", pertanyaan.ubah, name="pertanyaan_ubah"),
    path(f"{_P}<int:pertanyaan>/hapus/", pertanyaan.hapus, name="pertanyaan_hapus"),
    path(f"{_P}<int:pertanyaan>/geser/<slug:arah>/", pertanyaan.geser, name="pertanyaan_geser"),
    path(_B, bahasa.daftar, name="bahasa"),
    path(f"{_B}baru/", bahasa.tambah, name="bahasa_tambah"),
    path(f"{_B}<slug:bahasa>/", bahasa.ubah, name="bahasa_ubah"),
    path(f"{_B}<slug:bahasa>/teks.<slug:bentuk>", bahasa.berkas, name="bahasa_berkas"),
    path(f"{_B}<slug:bahasa>/impor/", bahasa.impor, name="bahasa_impor"),
    path(f"{_B}<slug:bahasa>/hapus/", bahasa.hapus, name="bahasa_hapus"),
    path(f"{_B}<slug:bahasa>/pratinjau/", pratinjau.bahasa, name="bahasa_pratinjau"),
]
