"""Addresses for adding answers and for looking at them."""

from __future__ import annotations

from django.urls import path

from sakip.web.survei.views.impor import impor, impor_berkas, templat
from sakip.web.survei.views.impor_putusan import (
    impor_atur,
    impor_buang,
    impor_masalah,
    impor_pratinjau,
    impor_tarik,
    impor_terapkan,
)
from sakip.web.survei.views.jawaban import jawaban, jawaban_mentah, jawaban_tabel, saran, saran_tabel
from sakip.web.survei.views.kertas import kertas
from sakip.web.survei.views.kuesioner import kuesioner_berkas
from sakip.web.survei.views.pembatalan import jawaban_batal, jawaban_pulih

_SURVEI = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/survei/<slug:survei>/"
_IMPOR = f"{_SURVEI}impor/<int:impor>/"
_JAWABAN = f"{_SURVEI}jawaban/"
urlpatterns = [
    path(f"{_SURVEI}kertas/", kertas, name="kertas"),
    path(f"{_SURVEI}kuesioner.<slug:bentuk>", kuesioner_berkas, name="kuesioner_berkas"),
    path(f"{_SURVEI}templat.xlsx", templat, name="templat"),
    path(f"{_SURVEI}impor/", impor, name="impor"),
    path(_IMPOR, impor_pratinjau, name="impor_pratinjau"),
    path(f"{_IMPOR}berkas/", impor_berkas, name="impor_berkas"),
    path(f"{_IMPOR}masalah.<slug:bentuk>", impor_masalah, name="impor_masalah"),
    path(f"{_IMPOR}atur/", impor_atur, name="impor_atur"),
    path(f"{_IMPOR}terapkan/", impor_terapkan, name="impor_terapkan"),
    path(f"{_IMPOR}buang/", impor_buang, name="impor_buang"),
    path(f"{_IMPOR}tarik/", impor_tarik, name="impor_tarik"),
    path(_JAWABAN, jawaban, name="jawaban"),
    path(f"{_SURVEI}daftar-jawaban.<slug:bentuk>", jawaban_tabel, name="jawaban_tabel"),
    path(f"{_SURVEI}jawaban-mentah.<slug:bentuk>", jawaban_mentah, name="jawaban_mentah"),
    path(f"{_JAWABAN}<int:jawaban>/batal/", jawaban_batal, name="jawaban_batal"),
    path(f"{_JAWABAN}<int:jawaban>/pulih/", jawaban_pulih, name="jawaban_pulih"),
    path(f"{_SURVEI}saran/", saran, name="saran"),
    path(f"{_SURVEI}saran.<slug:bentuk>", saran_tabel, name="saran_tabel"),
]
