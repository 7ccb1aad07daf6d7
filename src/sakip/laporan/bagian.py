"""The sections of the LKjIP whose drafted text a planner may replace in sheet ``Narasi``; the codes are stable."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BagianNarasi:
    """One replaceable section; ``kode`` is what the sheet names, ``bantuan`` says what the draft tells there."""

    kode: str
    judul: str
    bantuan: str


def _bagian(kode: str, judul: str, bantuan: str) -> BagianNarasi:
    return BagianNarasi(kode=kode, judul=judul, bantuan=bantuan)


_UMUM = (
    _bagian("pengantar", "Kata Pengantar", "Naskah kata pengantar; blok tanda tangan tetap dicetak."),
    _bagian("ikhtisar", "Ikhtisar Eksekutif", "Uraian hasil setahun di atas tabel angka kunci."),
    _bagian("latar-belakang", "Latar Belakang", "Bab I A: alasan dan maksud penyusunan laporan."),
    _bagian("organisasi", "Struktur Organisasi dan Tata Kerja", "Bab I B: tugas, fungsi, dan susunan organisasi."),
    _bagian("isu-strategis", "Isu Strategis", "Bab I C: isu menurut Renstra dan isu tahun laporan."),
    _bagian("landasan-hukum", "Landasan Hukum", "Bab I D: pengantar daftar peraturan; daftarnya dari lembar Dasar Hukum."),
    _bagian("sistematika", "Sistematika", "Bab I E: isi setiap bab."),
)
_BAB_II = (
    _bagian("rencana-strategis", "Rencana Strategis", "Bab II A: pengantar sebelum visi dan misi."),
    _bagian("tabel-2.1", "Misi, Tujuan, Sasaran RPJMD yang Diintervensi", "Uraian Tabel 2.1."),
    _bagian("tabel-2.2", "Target Renstra", "Uraian Tabel 2.2: tujuan, sasaran, indikator dan target tahunan."),
    _bagian("tabel-2.3", "Indikator Kinerja Utama", "Uraian Tabel 2.3."),
    _bagian("tabel-2.4", "Rencana Kinerja Tahunan", "Uraian Tabel 2.4, termasuk beda target RKT dengan Renstra."),
    _bagian("perjanjian-kinerja", "Perjanjian Kinerja", "Bab II C: versi, tanggal, dan alasan perubahan."),
    _bagian("tabel-2.5", "Perubahan Perjanjian Kinerja", "Uraian Tabel 2.5."),
    _bagian("tabel-2.6", "Program, Kegiatan, dan Anggaran", "Uraian Tabel 2.6."),
)
_BAB_III = (
    _bagian("akuntabilitas", "Pengantar Akuntabilitas Kinerja", "Pembuka Bab III."),
    _bagian("tabel-3.2", "Capaian IKU", "Uraian Tabel 3.2: target, realisasi, capaian, dan kategori setiap IKU."),
    _bagian("tabel-3.3", "Perbandingan dengan Tahun Sebelumnya", "Uraian Tabel 3.3."),
    _bagian("tabel-3.4", "Tingkat Kemajuan terhadap Akhir Renstra", "Uraian Tabel 3.4."),
    _bagian("tabel-3.5", "Perbandingan dengan Standar", "Uraian Tabel 3.5: standar nasional, provinsi, atau lainnya."),
    _bagian("tabel-3.6", "Analisis Keberhasilan dan Kegagalan", "Uraian Tabel 3.6: penyebab, hambatan, upaya, tindak lanjut."),
    _bagian("tabel-3.7", "Program yang Menunjang", "Uraian Tabel 3.7."),
    _bagian("tabel-3.8", "Realisasi Anggaran", "Uraian Tabel 3.8."),
    _bagian("tabel-3.9", "Efisiensi Menurut Sasaran", "Uraian Tabel 3.9."),
    _bagian("tabel-3.10", "Efisiensi Menurut Program", "Uraian Tabel 3.10."),
    _bagian("tabel-3.11", "Capaian Perjanjian Kinerja", "Uraian Tabel 3.11."),
    _bagian("tabel-3.12", "Capaian Indikator Program", "Uraian Tabel 3.12."),
    _bagian("tabel-3.13", "Capaian Indikator Kegiatan", "Uraian Tabel 3.13."),
)
_BAB_IV = (
    _bagian("penutup", "Kesimpulan", "Bab IV: kesimpulan dari angka."),
    _bagian("langkah-perbaikan", "Langkah Perbaikan", "Bab IV: langkah perbaikan dari tindak lanjut analisis."),
)

DAFTAR_BAGIAN: tuple[BagianNarasi, ...] = (*_UMUM, *_BAB_II, *_BAB_III, *_BAB_IV)
