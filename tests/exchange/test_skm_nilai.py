"""Values of answers: the official words or 1 to 4, the profile where it is sure, dates one way; all else says why not."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from berkas_skm import U, csv_bita, xlsx_bita

from sakip.exchange.skm import read_skm
from sakip.exchange.skm.nilai import NilaiDitolak, read_unsur
from sakip.exchange.skm.profil import read_profil
from sakip.exchange.skm.waktu import date_order, read_jam, read_waktu
from sakip.kernel.masalah import Bobot
from sakip.survei.unsur import Unsur, daftar_unsur


def ditolak(sel: Any, unsur: Unsur) -> str:
    with pytest.raises(NilaiDitolak) as galat:
        read_unsur(sel, unsur)
    return galat.value.jenis


@pytest.mark.parametrize("unsur", daftar_unsur(), ids=lambda u: u.kode)
def test_official_words_and_numbers_are_read(unsur: Unsur) -> None:
    for n, kata in enumerate(unsur.pilihan, 1):
        for sel in (
            n, float(n), str(n), f"{n}.0", f"{n},0", f" {n} ", kata, kata.upper(), f" {kata.replace(' ', '  ')}.",
            f"{n} - {kata}",
            f"{n}. {kata}", f"({n}) {kata}", f"{n} {kata}", f"{n}={kata}", f"{kata} ({n})", f"{'abcd'[n - 1]}. {kata}",
            f"d) {kata}", kata.replace(" dan ", " & "),
        ):  # fmt: skip
            assert read_unsur(sel, unsur) == n, sel


@pytest.mark.parametrize("sel", [0, 5, 6, "5", "0", "-1", "10", "3,5", 2.5, "3.25", "100"])
def test_another_scale_is_refused(sel: Any) -> None:
    assert ditolak(sel, daftar_unsur()[0]) == "skala"


@pytest.mark.parametrize("sel", ["a", "D", "b.", "c)"])
def test_a_letter_alone_says_nothing(sel: str) -> None:
    assert ditolak(sel, daftar_unsur()[0]) == "huruf"


@pytest.mark.parametrize(
    "sel",
    [
        "Puas",
        "Sangat mudah",
        "Sangat tidak sesuai",
        "Cukup sesuai",
        "3 - Sangat sesuai",
        "Sangat sesuai (1)",
        "ya",
        True,
        "IV",
        "x" * 9999,
    ],
)
def test_other_words_and_contradictions_are_refused(sel: Any) -> None:
    assert ditolak(sel, daftar_unsur()[0]) == "teks"


def test_words_of_another_unsur_are_refused() -> None:
    bacaan = read_skm(csv_bita(U, ["Sangat mudah", *[4] * 8]), "j.csv")
    (galat,) = bacaan.daftar_galat
    assert (galat.kode, galat.lokasi.sel) == ("nilai-teks", "A2")
    assert "4 Sangat sesuai" in galat.saran
    assert (len(bacaan.daftar_jawaban), bacaan.baris_galat) == (0, 1)


@pytest.mark.parametrize("isi", [range(1, 6), range(1, 7), range(6)])
def test_a_column_of_another_scale_tells_values_count_and_first_cell(isi: range) -> None:
    bacaan = read_skm(csv_bita(U, *([3, n, *[3] * 7] for n in isi for _ in range(2))), "spak.csv")
    (galat,) = bacaan.daftar_galat
    buruk = [n for n in isi if not 1 <= n <= 4]
    baris = 2 + 2 * isi.index(buruk[0])
    assert (galat.kode, galat.lokasi.sel, galat.lokasi.baris) == ("nilai-skala", f"B{baris}", baris)
    assert f'"{buruk[0]}" (2 sel, pertama B{baris})' in galat.pesan and "tidak dikonversi" in galat.pesan
    assert bacaan.baris_galat == 2 * len(buruk)


def test_few_of_many_faulty_values_are_named() -> None:
    bacaan = read_skm(csv_bita(U, *([f"salah {'abcdefghij'[n]}", *[3] * 8] for n in range(10))), "j.csv")
    (galat,) = bacaan.daftar_galat
    assert "dan 5 nilai lain" in galat.pesan and "(10 sel seluruhnya)" in galat.pesan


def test_dashes_and_blanks_are_unanswered() -> None:
    bacaan = read_skm(csv_bita(U, ["", " ", "-", "–", 4, 4, 4, 4, 4]), "j.csv")
    assert not bacaan.masalah
    assert bacaan.daftar_jawaban[0].nilai == (None, None, None, None, 4, 4, 4, 4, 4)


@pytest.mark.parametrize(
    ("kode", "sel", "hasil"),
    [
        ("jenis_kelamin", "L", "Laki-laki"), ("jenis_kelamin", "Pria", "Laki-laki"), ("jenis_kelamin", "WANITA", "Perempuan"),
        ("usia", 17.0, "Di bawah 20 tahun"), ("usia", "34 tahun", "30-39 tahun"), ("usia", "20 - 29", "20-29 tahun"),
        ("usia", ">= 60", "60 tahun ke atas"), ("usia", "60+", "60 tahun ke atas"), ("usia", "<20", "Di bawah 20 tahun"),
        ("pendidikan", "SLTA", "SMA/SMK"), ("pendidikan", "S-1", "D4/S1"), ("pendidikan", "Sarjana (S1)", "D4/S1"),
        ("pendidikan", "D.III", "D1-D3"), ("pendidikan", "Magister (S2)", "S2 ke atas"), ("pendidikan", "MTs", "SMP"),
        ("pekerjaan", "ASN", "PNS/PPPK"), ("pekerjaan", "Wiraswasta", "Wirausaha"), ("pekerjaan", "Pensiunan PNS", "Lainnya"),
        ("pekerjaan", "Ibu Rumah Tangga", "Lainnya"), ("pekerjaan", "mahasiswa", "Pelajar/Mahasiswa"),
    ],
)  # fmt: skip
def test_known_spellings_become_the_option(kode: str, sel: Any, hasil: str) -> None:
    assert read_profil(sel, kode) == (hasil, True)


@pytest.mark.parametrize(
    ("kode", "sel"),
    [
        ("usia", "17 - 25 tahun"), ("usia", "di bawah 30"), ("usia", "50 ke atas"), ("usia", "1990"), ("usia", "muda"),
        ("pendidikan", "D1-D3-D4"), ("pendidikan", "D3/S1"), ("pekerjaan", "PNS/TNI/Polri"), ("pekerjaan", "Buruh tani"),
        ("jenis_kelamin", "x"),
    ],
)  # fmt: skip
def test_what_is_not_sure_stays_as_it_stands(kode: str, sel: str) -> None:
    assert read_profil(sel, kode) == (sel, False)


def test_an_unknown_option_is_kept_with_a_warning() -> None:
    bacaan = read_skm(csv_bita(["Usia", *U], ["17 - 25 tahun", *[4] * 9]), "j.csv")
    (satu,) = bacaan.masalah
    assert (satu.kode, satu.bobot, satu.lokasi.sel) == ("profil-asing", Bobot.PERINGATAN, "A2")
    assert bacaan.daftar_jawaban[0].usia == "17 - 25 tahun"


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [
        ("2026/01/25 9:30:12 AM GMT+7", (date(2026, 1, 25), 9)), ("25/01/2026 21.30.12", (date(2026, 1, 25), 21)),
        ("1/25/2026 9:30:12 PM", (date(2026, 1, 25), 21)), ("25 Januari 2026", (date(2026, 1, 25), None)),
        ("2026-01-25", (date(2026, 1, 25), None)), ("2/1/26", (date(2026, 1, 2), None)),
        (datetime(2026, 1, 25, 9, 30), (date(2026, 1, 25), 9)), (datetime(2026, 1, 25), (date(2026, 1, 25), None)),
    ],
)  # fmt: skip
def test_dates_are_read(sel: Any, hasil: tuple[date, int | None]) -> None:
    assert read_waktu(sel) == hasil


def test_dates_of_one_column_are_read_one_way() -> None:
    assert date_order(["1/5/2026", "1/25/2026"]) == (True, False)
    kepala = ["Stempel waktu", *U]
    bacaan = read_skm(csv_bita(kepala, ["1/5/2026 9:00:00", *[3] * 9], ["1/25/2026 9:00:00", *[3] * 9]), "j.csv")
    assert [j.tanggal for j in bacaan.daftar_jawaban] == [date(2026, 1, 5), date(2026, 1, 25)]
    assert not bacaan.masalah
    campur = read_skm(csv_bita(kepala, ["13/5/2026", *[3] * 9], ["1/25/2026", *[3] * 9], ["2/3/2026", *[3] * 9]), "j.csv")
    assert [m.kode for m in campur.masalah] == ["tanggal-campur"]
    assert campur.daftar_jawaban[2].tanggal == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("sel", "jam"),
    [("9", 9), ("14.30", 14), ("09:30:12", 9), ("9 WIB", 9), ("pukul 8", 8), ("3 PM", 15), (9.0, 9), (time(7, 5), 7)],
)
def test_hours_are_read(sel: Any, jam: int) -> None:
    assert read_jam(sel) == jam


@pytest.mark.parametrize("sel", ["24", "-1", "08.00-12.00", "pagi", "9 orang"])
def test_other_hours_are_refused(sel: Any) -> None:
    with pytest.raises(NilaiDitolak):
        read_jam(sel)


def test_a_bad_date_or_hour_leaves_the_answer_in() -> None:
    bacaan = read_skm(csv_bita(["Tanggal", "Jam", *U], ["kemarin", "25", *[4] * 9]), "j.csv")
    assert [(m.kode, m.bobot, m.lokasi.sel) for m in bacaan.masalah] == [
        ("tanggal-ditolak", Bobot.PERINGATAN, "A2"), ("jam-ditolak", Bobot.PERINGATAN, "B2"),
    ]  # fmt: skip
    (satu,) = bacaan.daftar_jawaban
    assert (satu.tanggal, satu.jam, satu.nilai) == (None, None, (4,) * 9)


def test_services_are_written_as_the_survey_writes_them() -> None:
    isi = csv_bita(["Layanan", *U], ["kartu  keluarga", *[4] * 9], ["Lain", *[4] * 9])
    assert [j.layanan for j in read_skm(isi, "j.csv", layanan=["Kartu Keluarga"]).daftar_jawaban] == ["Kartu Keluarga", "Lain"]


def test_cells_of_a_workbook_are_read_by_what_they_show() -> None:
    isi = [[*U, "Usia"], [1.0, "2", "3.0", 4, 4.0, True, "=1+1", 3, 3, 25.0]]
    bacaan = read_skm(xlsx_bita({"Data": isi}), "j.xlsx")
    jenis = {m.kode: m.lokasi.sel for m in bacaan.masalah}
    assert jenis["rumus-tanpa-nilai"] == "G2" and jenis["nilai-teks"] == "F2"


def test_many_formulas_are_told_in_few_lines() -> None:
    isi = [U, *([*[3] * 8, "=1+1"] for _ in range(50))]
    rumus = [m for m in read_skm(xlsx_bita({"Data": isi}), "j.xlsx").masalah if m.kode == "rumus-tanpa-nilai"]
    assert len(rumus) == 10 and "dan 40 sel lain sejenis" in rumus[-1].pesan
