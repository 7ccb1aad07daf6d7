"""The IKM, by hand and by law."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.angka import bulatkan
from sakip.survei import Himpunan, Jumlah, compute_group, compute_skm, sum_up
from sakip.survei.hasil import TidakDapatDihitung
from sakip.survei.mutu import classify_ikm
from sakip.survei.profil import DAFTAR_PROFIL, group_age
from sakip.survei.sampel import galat_proporsi, rentang_ikm, ukuran_sampel
from sakip.survei.survei import AturanKosong, Bobot, Jawaban, Layanan, Survei
from sakip.survei.unsur import daftar_unsur, urutan_kuesioner

SURVEI = Survei(unit="Kecamatan Misal", periode="Semester I 2026", tahun=2026)


def jawab(*nilai: int | None, **profil: str) -> Jawaban:
    return Jawaban(nilai=nilai if len(nilai) == 9 else nilai * 9, **profil)


def hasil(*daftar: Jawaban, **isi: object) -> Decimal:
    s = Survei(unit="Misal", periode="2026", tahun=2026, **isi)
    ikm = compute_skm(s, sum_up(daftar, s.aturan_kosong)).ikm
    assert isinstance(ikm, Decimal)
    return ikm


@pytest.mark.parametrize(("nilai", "ikm"), [(1, "25"), (2, "50"), (3, "75"), (4, "100")])
def test_equal_answers_give_that_value_times_25_exactly(nilai: int, ikm: str) -> None:
    assert hasil(jawab(nilai), jawab(nilai)) == Decimal(ikm)


def test_the_old_weight_ends_at_99() -> None:
    assert hasil(jawab(4), bobot=Bobot.LAMA) == 99


def test_mean_by_hand() -> None:
    # U1: (4+3+3)/3, the other eight 3
    ikm = hasil(jawab(4, *[3] * 8), jawab(3), jawab(3))
    assert bulatkan(ikm) == Decimal("75.93")  # (10/3 + 24) / 9 × 25 = 75,925925…


@pytest.mark.parametrize(
    ("ikm", "mutu"),
    [
        ("25", "D"), ("64.99", "D"), ("64.994", "D"), ("64.995", "C"), ("65", "C"), ("76.60", "C"), ("76.604", "C"),
        ("76.605", "B"), ("76.61", "B"), ("88.30", "B"), ("88.304999", "B"), ("88.305", "A"), ("88.31", "A"), ("100", "A"),
    ],
)  # fmt: skip
def test_mutu_is_of_the_value_as_displayed(ikm: str, mutu: str) -> None:
    assert classify_ikm(Decimal(ikm)).mutu == mutu


@pytest.mark.parametrize(
    ("populasi", "sampel"),
    [(1, 1), (10, 10), (15, 14), (20, 19), (100, 80), (200, 132), (500, 217), (1000, 278), (10000, 370), (100000, 383)],
)
def test_sample_of_krejcie_and_morgan(populasi: int, sampel: int) -> None:
    assert ukuran_sampel(populasi) == sampel


def test_no_population_is_refused() -> None:
    with pytest.raises(ValueError, match="paling sedikit 1"):
        ukuran_sampel(0)


def test_the_sample_size_has_an_error_of_about_five_percent() -> None:
    for populasi in (100, 1000, 10000):
        galat = galat_proporsi(ukuran_sampel(populasi), populasi)
        assert galat is not None
        assert abs(galat - 5) < Decimal("0.08")


def test_an_unsur_is_divided_by_the_answers_to_it() -> None:
    kosong = jawab(None, *[4] * 8)
    assert hasil(kosong, jawab(2, *[4] * 8)) == hasil(jawab(2, *[4] * 8))


def test_rule_lengkap_leaves_out_whoever_left_something_empty() -> None:
    daftar = (jawab(None, *[1] * 8), jawab(4))
    himpunan = sum_up(daftar, AturanKosong.LENGKAP)
    assert (himpunan.semua.responden, himpunan.tidak_lengkap, himpunan.tidak_dihitung) == (1, 1, 1)
    assert hasil(*daftar, aturan_kosong=AturanKosong.LENGKAP) == 100


def test_an_unsur_without_answers_has_a_reason() -> None:
    satu = compute_group(sum_up([jawab(None, *[3] * 8)]).semua)
    assert satu.ikm == TidakDapatDihitung("tidak ada jawaban untuk unsur U1")
    assert satu.kelas.mutu == ""
    assert compute_skm(SURVEI, Himpunan()).ikm == TidakDapatDihitung("belum ada jawaban")


def test_groups_follow_the_survey_and_the_options() -> None:
    survei = Survei(
        unit="Misal", periode="2026", tahun=2026,
        daftar_layanan=(Layanan(nama="KTP", populasi=100), Layanan(nama="KK", populasi=50)),
    )  # fmt: skip
    h = compute_skm(survei, sum_up([jawab(3, layanan="KK", jenis_kelamin="Perempuan"), jawab(4, layanan="KK"), jawab(2)]))
    assert [(g.nama, g.responden) for g in h.per_layanan] == [("KTP", 0), ("KK", 2), ("Tidak diisi", 1)]
    assert [(g.nama, g.responden) for g in h.per_profil["jenis_kelamin"]] == [("Perempuan", 1), ("Tidak diisi", 2)]
    assert (h.sampel.populasi, h.sampel.target, h.sampel.cukup) == (150, 108, False)
    assert h.sampel_layanan["KK"].target == 44


def test_margin_of_error_by_hand() -> None:
    # two respondents with means 2 and 4: s² = 2, half-width 1.96 × √(2/2) × 25
    assert rentang_ikm(sum_up([jawab(2), jawab(4)]).semua, None) == Decimal("49.00")
    assert rentang_ikm(sum_up([jawab(2)]).semua, None) is None
    assert rentang_ikm(sum_up([jawab(2), jawab(4)]).semua, 2) == 0


def test_a_population_smaller_than_the_sample_does_not_make_the_margin_nought() -> None:
    tiga = sum_up([jawab(2), jawab(4), jawab(3)]).semua
    assert rentang_ikm(tiga, 2) == rentang_ikm(tiga, None) > 0
    assert galat_proporsi(150, 100) == galat_proporsi(150, None) > 0
    assert galat_proporsi(100, 100) == 0


_nilai = st.one_of(st.none(), st.integers(1, 4))


@given(st.lists(st.tuples(*[_nilai] * 9), max_size=30), st.integers(0, 30))
def test_sums_of_parts_are_the_sums_of_the_whole(semua: list[tuple[int | None, ...]], di: int) -> None:
    daftar = [Jawaban(nilai=n) for n in semua]
    assert sum_up(daftar[:di]).semua + sum_up(daftar[di:]).semua == sum_up(daftar).semua
    assert sum((Jumlah(), sum_up(daftar).semua), start=Jumlah()) == sum_up(daftar).semua


@given(st.lists(st.tuples(*[st.integers(1, 4)] * 9), min_size=1, max_size=30))
def test_the_index_lies_between_25_and_100_and_ignores_order(semua: list[tuple[int, ...]]) -> None:
    satu, lain = hasil(*map(jawab_dari, semua)), hasil(*map(jawab_dari, reversed(semua)))
    assert satu == lain
    assert 25 <= satu <= 100


def jawab_dari(nilai: tuple[int, ...]) -> Jawaban:
    return Jawaban(nilai=nilai)


def test_unsur_are_nine_and_the_questionnaire_swaps_the_last_two() -> None:
    assert [u.kode for u in daftar_unsur()] == [f"U{n}" for n in range(1, 10)]
    assert [u.kode for u in urutan_kuesioner()][-2:] == ["U9", "U8"]
    assert "pengaduan" in daftar_unsur()[7].pertanyaan
    assert [p.kode for p in DAFTAR_PROFIL] == ["jenis_kelamin", "usia", "pendidikan", "pekerjaan"]


@pytest.mark.parametrize(
    ("tahun", "kelompok"),
    [
        (5, "Di bawah 20 tahun"),
        (19, "Di bawah 20 tahun"),
        (20, "20-29 tahun"),
        (59, "50-59 tahun"),
        (60, "60 tahun ke atas"),
        (99, "60 tahun ke atas"),
    ],
)
def test_an_age_falls_into_its_group(tahun: int, kelompok: str) -> None:
    assert group_age(tahun) == kelompok


def test_an_impossible_age_is_refused() -> None:
    with pytest.raises(ValueError, match="5 sampai 120"):
        group_age(200)
