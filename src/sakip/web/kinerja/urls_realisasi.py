"""Addresses of results, evidence and budget."""

from __future__ import annotations

from django.urls import path

from sakip.web.kinerja.views.anggaran import anggaran, anggaran_simpul, anggaran_ubah
from sakip.web.kinerja.views.anggaran_impor import anggaran_impor
from sakip.web.kinerja.views.bukti import bukti_hapus, bukti_unduh, bukti_unggah
from sakip.web.kinerja.views.bukti_antre import bukti_antre, bukti_periksa
from sakip.web.kinerja.views.realisasi import realisasi
from sakip.web.kinerja.views.realisasi_indikator import realisasi_indikator
from sakip.web.kinerja.views.realisasi_pendukung import realisasi_pendukung
from sakip.web.kinerja.views.realisasi_triwulan import realisasi_triwulan

_TAHUN = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/"
_REALISASI = f"{_TAHUN}realisasi/"
_INDIKATOR = f"{_REALISASI}indikator/<int:indikator>/"

urlpatterns = [
    path(_REALISASI, realisasi, name="realisasi"),
    path(f"{_REALISASI}triwulan/<int:triwulan>/", realisasi_triwulan, name="realisasi_triwulan"),
    path(f"{_INDIKATOR}<int:triwulan>/", realisasi_indikator, name="realisasi_indikator"),
    path(f"{_INDIKATOR}<int:triwulan>/bukti/", bukti_unggah, name="bukti_unggah"),
    path(f"{_INDIKATOR}pendukung/", realisasi_pendukung, name="realisasi_pendukung"),
    path(f"{_TAHUN}bukti/<int:bukti>/", bukti_unduh, name="bukti_unduh"),
    path(f"{_TAHUN}bukti/<int:bukti>/hapus/", bukti_hapus, name="bukti_hapus"),
    path(f"{_TAHUN}anggaran/", anggaran, name="anggaran"),
    path(f"{_TAHUN}anggaran/isi/", anggaran_ubah, name="anggaran_ubah"),
    path(f"{_TAHUN}anggaran/impor/", anggaran_impor, name="anggaran_impor"),
    path(f"{_TAHUN}anggaran/isi/<int:simpul>/", anggaran_simpul, name="anggaran_simpul"),
    path("i/<slug:instansi>/bukti/", bukti_antre, name="bukti_antre"),
    path("i/<slug:instansi>/bukti/<int:bukti>/", bukti_periksa, name="bukti_periksa"),
]
