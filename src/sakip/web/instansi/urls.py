"""Addresses of tenants and people."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.instansi.views import anggota, mulai, orang, pejabat, pengaturan, profil, undangan, unit, unit_banyak

app_name = "instansi"
AWALAN = ""
_I = "i/<slug:instansi>/"
_U = f"{_I}u/<slug:unit>/<int:tahun>/"
urlpatterns: list[URLPattern] = [
    path("akun/profil/", profil.profil, name="profil"),
    path(f"{_I}unit/", unit.daftar, name="unit"),
    path(f"{_I}unit/tambah/", unit.tambah, name="unit_tambah"),
    path(f"{_I}unit/impor/", unit_banyak.impor, name="unit_impor"),
    path(f"{_I}unit/impor/contoh.csv", unit_banyak.contoh_impor, name="unit_impor_contoh"),
    path(f"{_I}unit/buka-tahun/", unit_banyak.buka_tahun, name="buka_tahun"),
    path(f"{_I}unit/ubah/<slug:kode>/", unit.ubah, name="unit_ubah"),
    path(f"{_I}unit/ubah/<slug:kode>/status/", unit.status, name="unit_status"),
    path(f"{_I}anggota/", anggota.daftar, name="anggota"),
    path(f"{_I}anggota/undang/", undangan.tambah, name="undang"),
    path(f"{_I}anggota/undangan/<int:kunci>/", undangan.rinci, name="undangan"),
    path(f"{_I}anggota/undangan/<int:kunci>/ulang/", undangan.kirim_ulang, name="undangan_ulang"),
    path(f"{_I}anggota/undangan/<int:kunci>/batal/", undangan.batal, name="undangan_batal"),
    path(f"{_I}anggota/peran/<int:kunci>/", orang.peran_ubah, name="peran_ubah"),
    path(f"{_I}anggota/peran/<int:kunci>/cabut/", orang.peran_hapus, name="peran_hapus"),
    path(f"{_I}anggota/orang/<int:kunci>/", orang.rinci, name="orang"),
    path(f"{_I}anggota/orang/<int:kunci>/peran/", orang.peran_tambah, name="peran_tambah"),
    path(f"{_I}anggota/orang/<int:kunci>/sandi/", orang.setel_ulang, name="setel_ulang"),
    path(f"{_I}anggota/orang/<int:kunci>/<slug:apa>/", orang.jalankan, name="orang_jalankan"),
    path(f"{_I}pengaturan/", pengaturan.pengaturan, name="pengaturan"),
    path(f"{_I}pejabat/", pejabat.instansi, name="pejabat_instansi"),
    path(f"{_U}pejabat/", pejabat.daftar, name="pejabat"),
    path(f"{_U}pejabat/tambah/", pejabat.tambah, name="pejabat_tambah"),
    path(f"{_U}pejabat/<int:kunci>/", pejabat.ubah, name="pejabat_ubah"),
    path(f"{_U}pejabat/<int:kunci>/akhiri/", pejabat.akhiri, name="pejabat_akhiri"),
    path(f"{_U}pejabat/<int:kunci>/hapus/", pejabat.hapus, name="pejabat_hapus"),
    path("mulai/", mulai.mulai, name="mulai"),
    path("undangan/<str:rahasia>/", undangan.terima, name="terima"),
]
