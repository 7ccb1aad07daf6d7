"""Suggestions as they are printed."""

import pytest
from baca_naskah import teks_bagian
from skm_contoh import KOSONG, jawaban, susun

from sakip.laporan.skm.saran import BATAS_BUTIR, BATAS_HURUF, summarize_saran


@pytest.mark.parametrize(
    ("tulisan", "tercetak"),
    [
        ("Hubungi 0812-3456-7890 ya", "Hubungi [disamarkan] ya"),
        ("NIK saya 3529051204900001.", "NIK saya [disamarkan]."),
        ("surel budi.rekaan@contoh.id", "surel [disamarkan]"),
        ("lihat https://contoh.id/saya", "lihat [disamarkan]"),
        ("akun @rekaan_budi", "akun [disamarkan]"),
        ("Antre 2 jam pada 12 Mei 2026", "Antre 2 jam pada 12 Mei 2026"),
        ("baris\nkedua\x00 ", "baris kedua"),
    ],
)
def test_what_points_at_a_person_is_masked(tulisan: str, tercetak: str) -> None:
    assert summarize_saran([tulisan]).daftar == ((tercetak, 1),)


def test_equal_ones_are_printed_once_with_their_number_and_empty_ones_never() -> None:
    ringkas = summarize_saran(["Tambah loket.", "tambah loket", "-", "", "Tidak ada", "Bagus"])
    assert ringkas.daftar == (("Tambah loket.", 2), ("Bagus", 1)) and ringkas.penulis == 3


def test_long_ones_are_cut_at_a_word_and_many_are_counted() -> None:
    ringkas = summarize_saran([f"{n} " + "kata " * 200 for n in range(BATAS_BUTIR + 7)])
    assert len(ringkas.daftar) == BATAS_BUTIR and ringkas.ditinggalkan == 7
    assert all(len(teks) <= BATAS_HURUF + 2 and teks.endswith("kata …") for teks, _ in ringkas.daftar)


def test_the_report_says_how_many_it_left_out() -> None:
    _, naskah = susun(KOSONG, jawaban(6), tuple(f"Saran ke-{n}" for n in range(BATAS_BUTIR + 2)))
    teks = teks_bagian(naskah, "saran")
    assert "Sebanyak 32 responden menuliskan saran" in teks and "2 saran lain tidak dimuat" in teks
    assert "Tidak ada saran tertulis" in teks_bagian(susun(KOSONG, jawaban(6))[1], "saran")
