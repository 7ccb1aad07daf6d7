"""Addresses of the Perjanjian Kinerja and the action plan."""

from __future__ import annotations

from django.urls import path

from sakip.web.kinerja.views import aksi, perjanjian, perjanjian_isi, perjanjian_langkah, perjanjian_unduh

P = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/perjanjian/"
V = P + "<int:versi>/"
A = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/rencana-aksi/"

urlpatterns = [
    path(P, perjanjian.daftar, name="pk"),
    path(P + "baru/", perjanjian_isi.baru, name="pk_baru"),
    path(P + "perubahan/", perjanjian_isi.perubahan, name="pk_perubahan"),
    path(V, perjanjian.versi, name="pk_versi"),
    path(V + "ubah/", perjanjian_isi.ubah, name="pk_ubah"),
    path(V + "ajukan/", perjanjian_langkah.ajukan, name="pk_ajukan"),
    path(V + "setujui/", perjanjian_langkah.setujui, name="pk_setujui"),
    path(V + "kembalikan/", perjanjian_langkah.kembalikan, name="pk_kembalikan"),
    path(V + "buka/", perjanjian_langkah.buka, name="pk_buka"),
    path(V + "unggah/", perjanjian_langkah.unggah, name="pk_unggah"),
    path(V + "salinan/", perjanjian_langkah.berkas, name="pk_berkas"),
    path(V + "hapus/", perjanjian_langkah.hapus, name="pk_hapus"),
    path(V + "dokumen.<str:bentuk>", perjanjian_unduh.dokumen, name="pk_dokumen"),
    path(V + "tabel/<slug:nama>.<str:bentuk>", perjanjian_unduh.tabel, name="pk_tabel"),
    path(A, aksi.aksi, name="aksi"),
    path(A + "tabel/", aksi.tabel, name="aksi_tabel"),
    path(A + "<int:indikator>/", aksi.ubah, name="aksi_ubah"),
    path(A + "dokumen.<str:bentuk>", aksi.dokumen, name="aksi_dokumen"),
    path(A + "unduh.<str:bentuk>", aksi.unduh, name="aksi_unduh"),
]
