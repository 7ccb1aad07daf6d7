"""Same words, slips of the pen, and what is neither."""

from __future__ import annotations

import pytest

from sakip.kernel.kemiripan import baku, beda_tipis, berkaitan, sama_maksud


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("Persentase Layanan Publik yang Selesai", "Persentase layanan public yang selesai"),
        ("Koordinasi yang dilaksanakan ditingkat Kecamatan", "Koordinasi yang Dilaksanakan di Tingkat Kecamatan"),
        ("Jumlah Survei Warga", "Jumlah Survey Warga"),
    ],
)
def test_a_slip_of_the_pen_is_seen(satu: str, dua: str) -> None:
    assert beda_tipis(satu, dua) and beda_tipis(dua, satu)


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("Jumlah Desa yang Dibina", "jumlah desa yang dibina"),
        ("Angka Kematian Ibu", "Angka Kematian Bayi"),
        ("Jumlah Berkas Tahap 1", "Jumlah Berkas Tahap 2"),
        ("Jumlah Lembaga Formal", "Jumlah Lembaga Nonformal"),
        ("Meningkatkan Mutu Layanan Publik", "Meningkatnya Mutu Layanan Publik"),
        ("Jumlah Peraturan Desa", "Jumlah Peraturan Daerah"),
    ],
)
def test_what_is_equal_or_another_thing_is_no_slip(satu: str, dua: str) -> None:
    assert not beda_tipis(satu, dua)


def test_only_the_opening_verb_differs() -> None:
    assert sama_maksud("Meningkatkan Pelayanan Publik di Kecamatan", "Meningkatnya Pelayanan Publik Kecamatan")
    assert not sama_maksud("Terwujudnya Kecamatan yang Dipercaya Warga", "Meningkatnya Mutu Layanan Publik")


def test_an_abbreviation_is_related_to_its_words() -> None:
    assert berkaitan("Nilai SAKIP", "Predikat akuntabilitas kinerja")
    assert not berkaitan("Persentase desa tertib", "jumlah rekomendasi rapat")


def test_phrases_without_content_words_are_never_held_against_each_other() -> None:
    assert berkaitan("jumlah nilai per unsur", "Persentase desa tertib")
    assert not sama_maksud("", "")


def test_variant_spellings_are_one() -> None:
    assert baku("Ketentraman dan Ketertiban") == baku("KETENTERAMAN  DAN KETERTIBAN")
