"""Addresses of deadlines, locks and the inbox."""

from __future__ import annotations

from django.urls import path

from sakip.web.tenggat.views.kalender import kalender_instansi, kalender_instansi_ics, kalender_unit, kalender_unit_ics
from sakip.web.tenggat.views.kotak import kotak_baca, kotak_baca_semua, kotak_masuk
from sakip.web.tenggat.views.kunci import kunci, kunci_buka, kunci_minta, kunci_tutup
from sakip.web.tenggat.views.tenggat import tenggat_ubah, tenggat_usulan

app_name = "tenggat"
AWALAN = ""
_INSTANSI = "i/<slug:instansi>/tenggat/"
_UNIT = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/"

urlpatterns = [
    path(_INSTANSI, kalender_instansi, name="kalender"),
    path(f"{_UNIT}tenggat/", kalender_unit, name="kalender"),
    path(f"{_INSTANSI}kalender.ics", kalender_instansi_ics, name="kalender_ics"),
    path(f"{_UNIT}tenggat/kalender.ics", kalender_unit_ics, name="kalender_ics"),
    path(f"{_INSTANSI}<int:tahun>/ubah/", tenggat_ubah, name="ubah"),
    path(f"{_INSTANSI}<int:tahun>/usulan/", tenggat_usulan, name="usulan"),
    path(f"{_UNIT}kunci/", kunci, name="kunci"),
    path(f"{_UNIT}kunci/minta/", kunci_minta, name="kunci_minta"),
    path(f"{_UNIT}kunci/buka/", kunci_buka, name="kunci_buka"),
    path(f"{_UNIT}kunci/<int:pembukaan>/tutup/", kunci_tutup, name="kunci_tutup"),
    path("kotak-masuk/", kotak_masuk, name="kotak_masuk"),
    path("kotak-masuk/<int:pemberitahuan>/baca/", kotak_baca, name="kotak_baca"),
    path("kotak-masuk/baca-semua/", kotak_baca_semua, name="kotak_baca_semua"),
]
