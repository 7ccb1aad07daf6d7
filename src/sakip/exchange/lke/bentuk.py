"""Sheets and columns of the LKE workbook: one definition for reading and writing."""

from __future__ import annotations

IDENTITAS: tuple[tuple[str, str, str], ...] = (
    ("unit", "Unit kerja yang dievaluasi", "Kecamatan Contoh"),
    ("pemda", "Pemerintah daerah", "Kabupaten Contoh"),
    ("tahun", "Tahun kinerja yang dievaluasi", "2025"),
    ("nomor", "Nomor LHE", "700/12/LHE/2026"),
    ("tempat", "Tempat", "Contoh"),
    ("tanggal", "Tanggal LHE", "2026-04-30"),
    ("evaluator", "Evaluator", ""),
    ("pengendali", "Pengendali mutu (evaluator kedua)", ""),
    ("ruang_lingkup", "Ruang lingkup", "Seluruh komponen SAKIP unit kerja"),
    ("jabatan_penanda", "Jabatan penanda tangan", "Inspektur"),
    ("nama_penanda", "Nama penanda tangan", ""),
    ("pangkat_penanda", "Pangkat penanda tangan", ""),
    ("nip_penanda", "NIP penanda tangan", ""),
)
"""(field, label, example)."""
LKE = (
    ("kode", "Kode"),
    ("uraian", "Komponen, subkomponen, kriteria"),
    ("bobot", "Bobot"),
    ("jawab_unit", "Jawaban unit"),
    ("bukti", "Bukti"),
    ("jawab_evaluator", "Jawaban evaluator"),
    ("catatan", "Catatan evaluator"),
    ("nilai_unit", "Nilai unit"),
    ("nilai_evaluator", "Nilai evaluator"),
    ("alasan", "Alasan nilai"),
    ("nilai_kendali", "Nilai kendali mutu"),
    ("catatan_kendali", "Catatan kendali mutu"),
)
"""(field, header)."""
REKOMENDASI = (
    ("komponen", "Komponen"),
    ("uraian", "Rekomendasi"),
    ("penanggung_jawab", "Penanggung jawab"),
    ("batas", "Batas waktu"),
    ("tindak_lanjut", "Tindak lanjut"),
    ("bukti", "Bukti"),
    ("status", "Status"),
)
LALU = (("tahun", "Tahun"), ("nilai", "Nilai"), ("predikat", "Predikat menurut LHE"))
LEMBAR_IDENTITAS, LEMBAR_LKE = "Identitas", "LKE"
LEMBAR_REKOMENDASI, LEMBAR_REKOMENDASI_LALU, LEMBAR_LALU = "Rekomendasi", "Rekomendasi Lalu", "Nilai Lalu"
