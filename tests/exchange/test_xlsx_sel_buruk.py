"""Every bad cell is named with sheet, cell, what was found and how to mend it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from sakip.kernel.masalah import Bobot, Masalah


def satu(daftar: list[Masalah], kode: str) -> Masalah:
    """The only problem, of a code."""
    assert [m.kode for m in daftar] == [kode], [(m.kode, str(m.lokasi), m.pesan) for m in daftar]
    return daftar[0]


@pytest.mark.parametrize(
    ("lembar", "sel", "isi", "kode", "potongan"),
    [
        ("RKT", "B2", "delapan puluh", "nilai-ditolak", '"delapan puluh" bukan angka'),
        ("RKT", "B2", "83 orang", "angka-ditolak", '"83 orang" bukan angka'),
        ("RKT", "B2", "1.234", "angka-ditolak", "dua cara"),
        ("RKT", "B2", "12.34.567", "angka-ditolak", "bukan angka"),
        ("RKT", "B2", 1e308, "angka-ditolak", "terlalu besar"),
        ("RKT", "B2", "NaN", "nilai-ditolak", '"NaN" bukan angka'),
        ("RKT", "B2", True, "angka-ditolak", "nilai logika TRUE"),
        ("RKT", "B2", datetime(2023, 2, 1), "angka-tanggal", "tanggal"),
        ("Realisasi", "F2", "#REF!", "galat-excel", "galat #REF!"),
        ("Realisasi", "H2", "#N/A", "galat-excel", "galat #N/A"),
        ("Program", "F2", -5, "rupiah-negatif", "-5 negatif"),
        ("Program", "F2", 1000.5, "rupiah-pecahan", "1000,5 bukan rupiah bulat"),
        ("Program", "F2", "83,5", "rupiah-pecahan", "83,5 bukan rupiah bulat"),
        ("PK", "C2", "32 Januari 2023", "tanggal-ditolak", "bukan tanggal"),
        ("PK", "C2", 44951, "tanggal-ditolak", "44951 bukan tanggal"),
        ("Kinerja Lalu", "B2", "tahun 2021", "tahun-ditolak", '"tahun 2021" bukan tahun'),
        ("Kinerja Lalu", "B2", 21, "tahun-ditolak", "21 bukan tahun"),
        ("Indikator", "E2", "maksimal", "pilihan-ditolak", "bukan pilihan"),
        ("Indikator", "H2", "mungkin", "pilihan-ditolak", "bukan ya atau tidak"),
        ("Indikator", "P2", "AA; AA; B", "skala-ditolak", "ganda"),
        ("Indikator", "A2", None, "isi-kosong", "Kode kosong"),
        ("PK Target", "A2", "1,5", "bulat-ditolak", "bukan bilangan bulat"),
        ("PK Target", "C2", None, "isi-kosong", "Target kosong"),
        ("Narasi", "A2", "ikhtisr", "pilihan-ditolak", "bukan pilihan"),
        ("Unit", "B3", "dua ribu", "tahun-ditolak", "bukan tahun"),
        ("Unit", "B20", 198001012005012001, "kode-berubah", "angka ke-16"),
        ("Unit", "B13", "31 Pebruari 2024", "tanggal-ditolak", "bukan tanggal"),
        ("Pengaturan", "B6", "Tinggi 76-90; Sangat Tinggi 91-100", "kategori-ditolak", "tidak berada di bawah"),
        ("Pengaturan", "B6", "bagus sekali", "kategori-ditolak", "bukan kelas"),
        ("Organisasi", "B3", datetime(2023, 2, 1), "teks-berubah", "tanggal"),
        ("RPJMD", "A3", datetime(2002, 1, 7), "kode-berubah", "menjadi tanggal"),
    ],
)
def test_it_names_the_cell_and_what_it_holds(baca: Any, lembar: str, sel: str, isi: Any, kode: str, potongan: str) -> None:
    def ubah(buku: Any) -> None:
        buku[lembar][sel].value = isi
        if isi == 44951:  # else the column's date format makes a date of it
            buku[lembar][sel].number_format = "General"
        if lembar == "Narasi":
            buku[lembar]["B2"].value = "Teks sendiri"

    dokumen, daftar = baca(ubah)
    ketemu = [m for m in daftar if m.kode == kode]
    assert ketemu, [(m.kode, str(m.lokasi), m.pesan) for m in daftar]
    assert str(ketemu[0].lokasi) == f"{lembar}!{sel}"
    assert potongan in ketemu[0].pesan
    assert ketemu[0].saran and ketemu[0].bobot is Bobot.GALAT
    assert dokumen is not None or (lembar, sel) == ("Unit", "B3")


@pytest.mark.parametrize(
    ("isi", "nilai"),
    [
        ("83", "83"),
        ("83,5", "83.5"),
        ("83.5", "83.5"),
        ("1.234.567", "1234567"),
        ("87 %", "87"),
        (83.1, "83.1"),
        (0, "0"),
        ("  82 ", "82"),
        ("Rp 1.000", "1000"),
    ],
)
def test_it_understands_the_usual_ways_to_write_a_number(baca: Any, isi: Any, nilai: str) -> None:
    dokumen, daftar = baca(lambda b: b["RKT"].__setitem__("B2", isi))
    assert not daftar
    assert dokumen.target_rkt("I1").target == Decimal(nilai)


def test_a_percent_cell_is_read_as_the_percent_it_shows(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"]["B2"].value = 0.875
        buku["RKT"]["B2"].number_format = "0.0%"

    dokumen, daftar = baca(ubah)
    assert not daftar
    assert dokumen.target_rkt("I1").target == Decimal("87.5")


def test_dates_are_read_from_date_cells_and_indonesian_text(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["PK"]["C2"].value = "26 Januari 2023"
        buku["PK"]["C3"].value = datetime(2023, 11, 21)

    dokumen, daftar = baca(ubah)
    assert not daftar
    assert [pk.tanggal for pk in dokumen.daftar_pk] == [date(2023, 1, 26), date(2023, 11, 21)]


def test_dots_in_rupiah_are_thousands(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["Program"].__setitem__("F2", "1.500"))
    assert not daftar
    assert dokumen.anggaran("7.01.02").sebelum_rupiah == 1500


def test_a_code_stored_as_a_number_keeps_its_digits_or_is_doubted(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["Organisasi"]["A4"].value = 7
        buku["Organisasi"]["A5"].value = 7.01

    dokumen, daftar = baca(ubah)
    masalah = satu(daftar, "kode-angka")
    assert masalah.bobot is Bobot.PERINGATAN and str(masalah.lokasi) == "Organisasi!A5"
    assert [j.kode for j in dokumen.daftar_jabatan][2:] == ["7", "7.01"]


def test_a_zero_target_is_legal(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["PK Target"].__setitem__("C2", 0))
    assert not daftar
    assert dokumen.daftar_pk[0].target("I1").target == 0


def test_a_dash_takes_an_indicator_out_of_an_agreement(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["PK Target"].__setitem__("C2", "-"))
    assert not daftar
    assert dokumen.daftar_pk[0].target("I1").target is None


def test_a_label_must_be_on_the_scale_and_is_spelled_as_there(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["Indikator"]["P2"].value = "AA=100; A=90; BB"
        for lembar, sel in (("RKT", "B2"), ("PK Target", "C2"), ("PK Target", "C4"), ("Standar", "C2")):
            buku[lembar][sel].value = "bb"
        for sel in ("C2", "D2", "E2", "F2", "G2", "H2", "I2"):
            buku["Target"][sel].value = "A"
        buku["Rencana Aksi"]["E2"].value = "A"
        buku["Realisasi"]["F2"].value = "C"
        for sel in ("C2", "D2", "C3", "D3"):
            buku["Kinerja Lalu"][sel].value = "AA"

    dokumen, daftar = baca(ubah)
    masalah = satu(daftar, "nilai-ditolak")
    assert str(masalah.lokasi) == "Realisasi!F2" and "AA; A; BB" in masalah.saran
    assert dokumen.target_rkt("I1").target == "BB"
    assert [(t.label, t.skor) for t in dokumen.indikator("I1").skala] == [("AA", 100), ("A", 90), ("BB", None)]


def test_a_number_on_an_ordinal_indicator_is_kept_but_doubted(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["Indikator"].__setitem__("P4", "AA; A; BB"))
    assert {m.kode for m in daftar} == {"nilai-ditolak"}
    assert {m.bobot for m in daftar} == {Bobot.PERINGATAN}
    assert dokumen.target_rkt("P1").target == 90


def test_all_problems_come_in_one_pass_and_the_good_parts_survive(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"]["B2"].value = "x y"
        buku["Program"]["F3"].value = -1
        buku["Realisasi"]["A3"].value = "I99"
        buku["Unit"]["B3"].value = None

    dokumen, daftar = baca(ubah)
    assert dokumen is None
    assert sorted(str(m.lokasi) for m in daftar) == ["Program!F3", "RKT!B2", "Realisasi!A3", "Unit!B3"]
