"""The whole review on the shipped examples: silent on the consistent one, every known contradiction in the printed one."""

from __future__ import annotations

from functools import cache

import pytest

from sakip.contoh import muat
from sakip.laporan import compose_lkjip
from sakip.pengukuran import measure
from sakip.reviu.aturan import KELUARGA
from sakip.reviu.jalankan import review
from sakip.reviu.temuan import Temuan, Tingkat


@cache
def temuan(nama: str) -> tuple[Temuan, ...]:
    dokumen = muat(nama)
    pengukuran = measure(dokumen)
    return review(dokumen, pengukuran, compose_lkjip(dokumen, pengukuran))


def test_the_consistent_example_contradicts_nothing() -> None:
    assert [(t.kode, t.pesan) for t in temuan("bluto-2023") if t.tingkat is Tingkat.SALAH] == []


def test_the_consistent_example_is_told_only_of_last_years_target() -> None:
    assert [(t.kode, t.objek) for t in temuan("bluto-2023")] == [("TRG012", "IKU1")]


def test_the_printed_report_is_caught_in_every_family() -> None:
    salah = {t.keluarga for t in temuan("bluto-2023-asli") if t.tingkat is Tingkat.SALAH}
    assert salah == set(KELUARGA) - {"SKM", "EVA"}  # its survey and its evaluation are not at hand


@pytest.mark.parametrize(
    ("kode", "objek", "bagian"),
    [
        ("ANG001", "7.01.02", "realisasi anggaran 7.01.02 Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik 6.505.500"),
        ("ANG001", "7.01.02", "6.505.600"),
        ("ANG001", "7.01.03", "38.100.500"),
        ("ANG001", "7.01.03", "38.100.000"),
        ("ANG001", "7.01.04", "15.120.000"),
        ("ANG001", "7.01.04", "15.150.000"),
        ("ANG002", "7.01.02", "tertulis 99,99, seharusnya 100"),
        ("ANG002", "7.01.04", "tertulis 69,18, seharusnya 69,04"),
        ("ANG003", "", "2.519.973.338, sedangkan jumlah programnya 2.519.973.938 (selisih 600)"),
        ("ANG003", "", "2.896.407.246, sedangkan jumlah programnya 2.896.406.746 (selisih 500)"),
        ("ANG009", "7.01.05", "42,62%"),
        ("NAR005", "", "jumlah tujuan Kecamatan Bluto disebut 3, di buku kerja 1"),
        ("NAR005", "", "jumlah sasaran Kecamatan Bluto disebut 13, di buku kerja 5"),
        ("NAR005", "", "jumlah indikator Kecamatan Bluto disebut 25"),
        ("UKR017", "A1", "95,4 di Tabel 3.4, 83 di Uraian di bawah Tabel 3.4"),
        ("UKR001", "7.01.01", "tertulis 88,9, seharusnya 89,88"),
        ("UKR007", "Tinggi", "antara Tinggi (sampai 90) dan Sangat Tinggi (mulai 91)"),
        ("UKR008", "Sangat Tinggi", "berhenti di 100"),
        ("UKR005", "A1", '"Sangat Baik" tidak ada pada skala'),
        ("UKR009", "B5", "sama dengan serapan anggaran 7.01.05 (42,62%)"),
        ("UKR010", "A1", "83 tepat sama dengan target, seperti pada 2022"),
        ("UKR003", "A2", "belum mempunyai realisasi"),
        ("LAP001", "tanggal_laporan", "1 Maret 2023, sebelum tahun itu berakhir"),
        ("LAP014", "A1", "standar nasional 83 tidak menyebut sumber"),
        ("LAP015", "A1", "sama persis dengan realisasi sendiri"),
        ("LAP012", "A2", "analisis penyebab belum diisi"),
        ("LAP016", "penutup", "ada/tidak ada"),
        ("LAP021", "penutup", "Pemerintah Daerah Kabupaten Sumenep"),
        ("LAP009", "Tim SAKIP", "kosong"),
        ("NAR001", "penutup", "88,9%"),
        ("NAR002", "A1", "Sangat berhasil"),
        ("NAR003", "A1", "Telah dan akan dilakukan"),
        ("NAR004", "B5", "42,62% tanpa penjelasan"),
        ("NAR007", "tabel-3.7", "menulis 89.9 dengan titik desimal"),
        ("NAR010", "latar-belakang", "2022-2026, periodenya 2021-2026"),
        ("NAR013", "B1", "tertulis 89,9, yang lain dengan 2 desimal"),
        ("NAR014", "akuntabilitas", "3 tujuan, di buku kerja paling banyak 1"),
        ("NAR014", "akuntabilitas", "13 sasaran, di buku kerja paling banyak 5"),
        ("NAR014", "akuntabilitas", "25 indikator kinerja, di buku kerja paling banyak 12"),
        ("TRG001", "A1", "target RKT 2023 83"),
        ("TRG001", "A1", "target Renstra 87,15"),
        ("TRG004", "B1", "2.637.727.846"),
        ("IND004", "A5", "77,9"),
    ],
)
def test_a_contradiction_of_the_printed_report_is_found(kode: str, objek: str, bagian: str) -> None:
    pesan = [t.pesan for t in temuan("bluto-2023-asli") if t.kode == kode and t.objek == objek]
    assert any(bagian in p for p in pesan), pesan


def test_every_finding_on_the_printed_report_points_at_a_cell() -> None:
    assert [(t.kode, t.pesan) for t in temuan("bluto-2023-asli") if not t.lokasi.sel] == []


@pytest.mark.parametrize("persen", ["89,88", "99,92", "42,62", "97,36"])
def test_the_absorptions_that_are_right_are_left_alone(persen: str) -> None:
    assert not [t.pesan for t in temuan("bluto-2023-asli") if t.kode in ("ANG002", "UKR002") and f"tertulis {persen}" in t.pesan]


def test_69_18_is_left_alone_where_it_follows_from_its_own_row() -> None:
    tempat = [t.pesan.partition(":")[0] for t in temuan("bluto-2023-asli") if t.kode == "ANG002" and "69,18" in t.pesan]
    assert tempat == ["Tabel 3.9", "Tabel 3.10"]


def test_the_rounded_total_absorption_and_the_official_name_with_its_slash_are_left_alone() -> None:
    semua = temuan("bluto-2023-asli")
    assert not [t.pesan for t in semua if "serapan persen Kecamatan Bluto" in t.pesan]
    assert not [t.pesan for t in semua if t.kode == "LAP016" and t.objek == "7.01.01"]


def test_a_truncated_percentage_is_a_suggestion_that_names_the_rule() -> None:
    potong = [t for t in temuan("bluto-2023-asli") if t.kode == "UKR002" and t.objek == "7.01.02"]
    assert potong and all(t.tingkat is Tingkat.SARAN and "dipotong" in t.pesan for t in potong)
