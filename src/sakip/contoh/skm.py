"""The shipped example of a survey: an invented export of a web form, and the same answers as a workbook with its sheets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files

from sakip.exchange.skm import read_skm, write_answers
from sakip.survei.survei import Jawaban, Layanan, NilaiLalu, StatusTindakLanjut, Survei, TindakLanjut

BERKAS_CSV, BERKAS_XLSX = "skm-contoh.csv", "skm-contoh.xlsx"

SURVEI = Survei(
    unit="Kecamatan Misal",
    pemda="Kabupaten Rekaan",
    periode="Semester I 2026",
    tahun=2026,
    mulai=date(2026, 1, 5),
    selesai=date(2026, 6, 30),
    tempat="Rekaan",
    tanggal_laporan=date(2026, 7, 15),
    nama_pimpinan="Siti Rekaan, S.Sos.",
    jabatan_pimpinan="Camat Misal",
    pangkat_pimpinan="Pembina",
    daftar_layanan=(
        Layanan(nama="Kartu Keluarga", populasi=92),
        Layanan(nama="Perekaman KTP elektronik", populasi=81),
        Layanan(nama="Surat keterangan pindah", populasi=38),
        Layanan(nama="Legalisasi surat", populasi=29),
    ),
    daftar_tindak_lanjut=(
        TindakLanjut(
            unsur="U9",
            uraian="Menambah kipas angin dan 12 kursi di ruang tunggu",
            penanggung_jawab="Kepala Subbagian Umum",
            batas=date(2026, 9, 30),
        ),
        TindakLanjut(
            unsur="U3",
            uraian="Menambah satu loket perekaman pada hari Senin dan memasang waktu selesai tiap layanan di depan loket",
            penanggung_jawab="Kepala Seksi Pelayanan",
            batas=date(2026, 8, 31),
        ),
        TindakLanjut(
            unsur="U2",
            uraian="Menyederhanakan formulir pindah menjadi satu halaman",
            penanggung_jawab="Kepala Seksi Pelayanan",
            batas=date(2026, 10, 31),
        ),
    ),
    tindak_lanjut_lalu=(
        TindakLanjut(
            unsur="U1",
            uraian="Memasang papan persyaratan tiap layanan di loket",
            penanggung_jawab="Kepala Seksi Pelayanan",
            batas=date(2026, 3, 31),
            status=StatusTindakLanjut.SELESAI,
            hasil="Papan terpasang di tiga loket",
        ),
    ),
    daftar_lalu=(
        NilaiLalu(periode="Semester I 2025", ikm=Decimal("78.40"), responden=146),
        NilaiLalu(periode="Semester II 2025", ikm=Decimal("79.86"), responden=150),
    ),
)


def isi_csv() -> bytes:
    """The export of the web form."""
    return files("sakip.contoh").joinpath(BERKAS_CSV).read_bytes()


def muat_skm() -> tuple[Survei, tuple[Jawaban, ...]]:
    """The survey and its answers. Raises ``ValueError`` if the shipped data do not parse."""
    bacaan = read_skm(isi_csv(), BERKAS_CSV, layanan=[n.nama for n in SURVEI.daftar_layanan])
    if bacaan.masalah:
        raise ValueError("; ".join(f"{m.lokasi}: {m.pesan}" for m in bacaan.masalah))
    return SURVEI, bacaan.daftar_jawaban


def berkas_skm() -> dict[str, bytes]:
    """Both files by name; the workbook is made of the answers."""
    survei, jawaban = muat_skm()
    return {BERKAS_CSV: isi_csv(), BERKAS_XLSX: write_answers(survei, jawaban, "xlsx")}
