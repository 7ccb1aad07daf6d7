"""Addresses of the report."""

from __future__ import annotations

from django.urls import path

from sakip.web.laporan.views import dokumen, lkjip, narasi, riwayat, temuan, versi

app_name = "laporan"
AWALAN = ""
_TAHUN = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/"
_LAPORAN = f"{_TAHUN}laporan/"
_VERSI = f"{_LAPORAN}versi/<int:nomor>/"
urlpatterns = [
    path(f"{_TAHUN}lkjip/", lkjip.lkjip, name="lkjip"),
    path(f"{_TAHUN}lkjip/tabel/<str:kode>.<str:bentuk>", lkjip.tabel, name="tabel"),
    path(f"{_TAHUN}temuan/", temuan.temuan, name="temuan"),
    path(f"{_TAHUN}temuan/putuskan/", temuan.putuskan, name="temuan_putuskan"),
    path(f"{_TAHUN}temuan/putusan/<int:putusan>/batalkan/", temuan.batalkan, name="temuan_batalkan"),
    path("i/<slug:instansi>/aturan/", temuan.daftar_aturan, name="daftar_aturan"),
    path("i/<slug:instansi>/aturan/<slug:kode>/", temuan.aturan, name="aturan"),
    path(f"{_TAHUN}narasi/", narasi.narasi, name="narasi"),
    path(f"{_TAHUN}narasi/<str:bagian>/", narasi.narasi_bagian, name="narasi_bagian"),
    path(f"{_TAHUN}narasi/<str:bagian>/kembali/", narasi.kembali_ke_draf, name="narasi_kembali"),
    path(f"{_LAPORAN}dokumen/", dokumen.dokumen, name="dokumen"),
    path(f"{_LAPORAN}dokumen/<int:kunci>/", dokumen.pembangunan, name="pembangunan"),
    path(f"{_LAPORAN}dokumen/<int:kunci>/<slug:bentuk>/", dokumen.unduh, name="unduh"),
    path(f"{_LAPORAN}riwayat/", riwayat.riwayat, name="riwayat"),
    path(f"{_LAPORAN}ajukan/", riwayat.ajukan, name="ajukan"),
    path(f"{_LAPORAN}banding/", riwayat.banding, name="banding"),
    path(f"{_LAPORAN}terbitkan/<slug:jenis>/", riwayat.terbitkan_dokumen, name="terbitkan_dokumen"),
    path(f"{_LAPORAN}terbitan/<int:publikasi>/tarik/", riwayat.tarik_dokumen, name="tarik_dokumen"),
    path(_VERSI, versi.versi, name="versi"),
    path(f"{_VERSI}beku/", versi.beku, name="beku"),
    path(f"{_VERSI}bangun/", versi.bangun_versi, name="bangun_versi"),
    path(f"{_VERSI}reviu/<slug:langkah>/", versi.reviu, name="reviu"),
    path(f"{_VERSI}terbit/<slug:langkah>/", versi.terbit, name="terbit"),
]
