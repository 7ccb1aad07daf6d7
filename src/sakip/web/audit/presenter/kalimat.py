"""What an event's code says. Codes are ``noun.verb``; a code without its own phrase is read from its verb."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.db import models

UNGKAPAN: dict[str, str] = {
    "analisis.isi": "mengisi analisis",
    "anggaran.isi": "mengisi anggaran",
    "bahasasurvei.teks": "mengubah teks bahasa survei",
    "bukukerja.batal": "membatalkan unggahan buku kerja",
    "bukukerja.terapkan": "menerapkan buku kerja pada",
    "bukukerja.unggah": "mengunggah buku kerja",
    "bukti.unggah": "mengunggah bukti",
    "catatanapip.buka": "membuka lagi",
    "catatanapip.selesai": "menyatakan selesai",
    "evaluasi.ajukan": "mengajukan penilaian mandiri pada",
    "evaluasi.buka": "membuka kembali",
    "evaluasi.kembalikan": "mengembalikan kepada unit kerja",
    "evaluasi.mulai": "memulai",
    "evaluasi.perbaiki": "mengembalikan kepada evaluator",
    "evaluasi.selesai": "menyelesaikan",
    "evaluasi.teruskan": "meneruskan ke kendali mutu",
    "imporjawaban.atur": "mengatur pembacaan berkas jawaban",
    "imporjawaban.buang": "membuang berkas jawaban",
    "imporjawaban.tarik": "menarik berkas jawaban",
    "imporjawaban.terapkan": "menerapkan berkas jawaban",
    "imporjawaban.unggah": "mengunggah berkas jawaban",
    "instansi.impor_unit": "mengimpor unit kerja ke",
    "jawaban.batal": "membatalkan",
    "jawaban.pulih": "memulihkan",
    "keanggotaan.hapus": "mencabut peran",
    "keanggotaan.tambah": "memberi peran",
    "keanggotaan.ubah": "mengubah peran",
    "kunci.buka": "membuka kunci isian",
    "kunci.minta": "meminta pembukaan kunci",
    "kunci.tutup": "menutup lagi kunci isian",
    "laporan.bangun": "membangun dokumen",
    "laporan.diajukan": "mengajukan",
    "laporan.dikembalikan": "mengembalikan",
    "laporan.direviu": "mereviu",
    "laporan.ditarik": "menarik",
    "laporan.terbit": "menerbitkan",
    "lintas.jawab": "menjawab kaitan lintas unit",
    "narasi.kembali_ke_draf": "mengembalikan ke draf otomatis naskah",
    "narasi.tulis": "menulis naskah",
    "nomenklatur.impor": "mengimpor nomenklatur",
    "pejabat.akhiri": "mengakhiri masa jabatan",
    "pengguna.dua_langkah": "menyalakan verifikasi dua langkah",
    "pengguna.dua_langkah_hapus": "menghapus verifikasi dua langkah",
    "pengguna.dua_langkah_ubah": "mengganti pengaman dua langkah",
    "pengguna.sandi": "mengganti kata sandi",
    "pengguna.setel_ulang": "membuat tautan kata sandi baru untuk",
    "periksa.gagal": "mengunggah laporan yang tidak dapat diperiksa untuk",
    "periksa.hapus": "menghapus",
    "periksa.laporan": "memeriksa laporan jadi",
    "pk.buka": "membuka kembali perjanjian kinerja",
    "pk.target": "mengubah target perjanjian kinerja",
    "pk.unggah": "mengunggah salinan bertanda tangan",
    "publikasi.tarik": "menarik dari portal",
    "publikasi.terbit": "menerbitkan",
    "reviu.buka": "membuka kembali",
    "reviu.minta": "meminta perbaikan dalam",
    "reviu.selesai": "menyelesaikan",
    "reviu.serahkan": "menyerahkan perbaikan untuk",
    "reviu.tugaskan": "menugaskan",
    "realisasi.dari_survei": "mengisi dari hasil survei",
    "realisasi.isi_tahunan": "mengisi hasil setahun pada",
    "realisasi.isi_tw1": "mengisi triwulan I pada",
    "realisasi.isi_tw2": "mengisi triwulan II pada",
    "realisasi.isi_tw3": "mengisi triwulan III pada",
    "realisasi.isi_tw4": "mengisi triwulan IV pada",
    "realisasi.lepas_survei": "melepaskan survei dari",
    "realisasi.sumber_dibuka": "menandai hasil surveinya dibuka kembali pada",
    "realisasi.sumber_ditetapkan": "mencatat hasil survei pada",
    "realisasi.tautkan_survei": "menautkan survei sebagai",
    "rencana.diganti": "menandai sudah diganti",
    "rencana.versi_baru": "membuat versi baru rencana",
    "rkt.ambil": "mengambil target rencana kerja tahunan",
    "publikasiskm.tarik": "menarik dari portal",
    "publikasiskm.terbit": "menerbitkan",
    "survei.buka_kembali": "membuka kembali survei",
    "survei.buka_penetapan": "membuka kembali penetapan hasil",
    "survei.kertas": "memasukkan formulir kertas pada",
    "survei.tetapkan": "menetapkan hasil",
    "survei.ubah_hitungan": "mengubah cara menghitung IKM pada",
    "tahun.alih_versi": "mengalihkan tahun kinerja ke versi rencana lain",
    "tahun.ambil_pejabat": "mengambil nama pimpinan dari daftar pejabat",
    "tahun.identitas": "mengubah identitas tahun",
    "tahun.salin": "menyalin isi tahun sebelumnya ke",
    "temuan.buka": "membuka lagi temuan",
    "temuan.terima": "menerima penjelasan atas temuan",
    "undangan.batal": "membatalkan undangan",
    "undangan.kirim": "mengundang",
    "undangan.kirim_ulang": "memperbarui undangan",
    "undangan.terima": "menerima undangan",
}
KATA_KERJA: dict[str, str] = {
    "ajukan": "mengajukan",
    "aktifkan": "mengaktifkan",
    "ambil": "mengambil",
    "bangun": "membangun",
    "batal": "membatalkan",
    "batalkan": "membatalkan",
    "buat": "membuat",
    "buka": "membuka",
    "gugurkan": "menggugurkan",
    "hapus": "menghapus",
    "impor": "mengimpor",
    "kembalikan": "mengembalikan",
    "kirim": "mengirim",
    "kunci": "mengunci",
    "nilai": "menilai",
    "nonaktifkan": "menonaktifkan",
    "reviu": "mereviu",
    "salin": "menyalin",
    "setujui": "menyetujui",
    "simpan": "menyimpan",
    "tambah": "menambahkan",
    "tandatangani": "mengunggah salinan bertanda tangan",
    "tarik": "menarik",
    "terapkan": "menerapkan",
    "terbitkan": "menerbitkan",
    "terima": "menerima",
    "tetapkan": "menetapkan",
    "tolak": "menolak",
    "tutup": "menutup",
    "ubah": "mengubah",
    "unggah": "mengunggah",
    "urutkan": "mengubah urutan",
    "verifikasi": "memverifikasi",
}
NAMA_JENIS = {
    "instansi": "instansi",
    "keanggotaan": "peran",
    "pengguna": "orang",
    "perjanjiankinerja": "perjanjian kinerja",
    "targetpk": "target perjanjian kinerja",
    "targetrkt": "target rencana kerja tahunan",
    "tahunkinerja": "tahun kinerja",
    "simpul": "bagian rencana",
    "lintas": "kaitan lintas unit",
    "dukungan": "dukungan RPJMD",
    "narasi": "naskah laporan",
    "rencana": "rencana",
}


@cache
def models_by_name() -> dict[str, type[models.Model]]:
    """Every model of this application by the name the audit keeps."""
    return {
        m._meta.model_name or "": m
        for app in apps.get_app_configs()
        if app.name.startswith("sakip.web.")
        for m in app.get_models()
    }


def noun_of(objek_jenis: str) -> str:
    """What kind of thing an event is about."""
    model = models_by_name().get(objek_jenis)
    bawaan = str(model._meta.verbose_name) if model else objek_jenis
    return NAMA_JENIS.get(objek_jenis, bawaan)


def phrase_of(jenis: str, objek_jenis: str) -> str:
    """``mengubah target perjanjian kinerja``: the verb and the noun; the object's name follows."""
    if jenis in UNGKAPAN:
        return UNGKAPAN[jenis]
    benda, _, kerja = jenis.partition(".")
    noun = noun_of(benda) if benda in models_by_name() else noun_of(objek_jenis)
    if kerja in KATA_KERJA:
        return f"{KATA_KERJA[kerja]} {noun}"
    return f"{jenis.replace('.', ' ').replace('_', ' ')}:"
