"""Addresses of the result: seen, determined, printed, followed up, published."""

from __future__ import annotations

from django.urls import URLPattern, path

from sakip.web.survei.views import hasil, laporan, penetapan, terbit, tindak_lanjut

_U = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/survei/"
_S = f"{_U}<slug:survei>/"
_T = f"{_S}tindak-lanjut/"

urlpatterns: list[URLPattern] = [
    path(f"{_U}semua/tindak-lanjut/", tindak_lanjut.tindak_lanjut_semua, name="tindak_lanjut_semua"),
    path(f"{_S}hasil/", hasil.hasil, name="hasil"),
    path(f"{_S}hasil/<slug:jenis>.<slug:bentuk>", laporan.laporan_berkas, name="laporan_berkas"),
    path(f"{_S}tetapkan/", penetapan.tetapkan, name="tetapkan"),
    path(f"{_S}buka-penetapan/", penetapan.buka_penetapan, name="buka_penetapan"),
    path(f"{_S}terbitkan/", terbit.terbitkan, name="terbitkan"),
    path(f"{_S}tarik/", terbit.tarik, name="tarik"),
    path(_T, tindak_lanjut.tindak_lanjut, name="tindak_lanjut"),
    path(f"{_T}baru/", tindak_lanjut.tambah, name="tindak_tambah"),
    path(f"{_T}<int:tindak>/", tindak_lanjut.ubah, name="tindak_ubah"),
    path(f"{_T}<int:tindak>/hapus/", tindak_lanjut.hapus, name="tindak_hapus"),
]
