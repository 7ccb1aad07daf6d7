"""Efficiency in its three ways, and the wording that never hides a missed target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.angka import bulatkan
from sakip.pengukuran.efisiensi import BELUM_TERCAPAI, EFISIEN, TIDAK_EFISIEN, hitung_efisiensi
from sakip.pengukuran.hasil import AngkaTerhitung, HasilAnggaran, TidakDapatDihitung
from sakip.pengukuran.pecahan import persen

AKHIR_2023 = date(2023, 12, 31)


def angka(kode: str, nilai: Decimal | TidakDapatDihitung) -> AngkaTerhitung:
    return AngkaTerhitung(kode=kode, judul=kode, nilai=nilai, rumus="")


def hitung(capaian: str, pagu: int, realisasi: int, cara: str, pada: date = AKHIR_2023) -> tuple[AngkaTerhitung, str]:
    serapan = persen(Decimal(realisasi), Decimal(pagu)) if pagu else TidakDapatDihitung("anggaran nol")
    uang = HasilAnggaran(
        simpul="P",
        sebelum=angka("anggaran-sebelum:P", Decimal(pagu)),
        berlaku=angka("anggaran:P", Decimal(pagu)),
        realisasi=angka("realisasi-anggaran:P", Decimal(realisasi)),
        serapan=angka("serapan:P", serapan),
    )
    return hitung_efisiensi("P", "program P", angka("capaian:P", Decimal(capaian)), uang, cara, pada)


@pytest.mark.parametrize(
    ("capaian", "pagu", "realisasi", "cara", "nilai", "sebutan"),
    [
        ("100", 100, 80, "rasio", "1.25", EFISIEN),
        ("100", 100, 100, "rasio", "1", EFISIEN),
        ("90", 100, 80, "rasio", "1.13", BELUM_TERCAPAI),
        ("80", 100, 90, "rasio", "0.89", TIDAK_EFISIEN),
        ("99.995", 100, 100, "rasio", "1", EFISIEN),
        ("99.4", 100, 100, "rasio", "0.99", TIDAK_EFISIEN),
        ("100", 100, 80, "selisih", "20", EFISIEN),
        ("90", 100, 80, "selisih", "10", BELUM_TERCAPAI),
        ("80", 100, 90, "selisih", "-10", TIDAK_EFISIEN),
        ("100", 100, 90, "kl", "75", EFISIEN),
        ("100", 100, 100, "kl", "50", EFISIEN),
        ("100", 100, 10, "kl", "100", EFISIEN),
        ("50", 100, 100, "kl", "0", TIDAK_EFISIEN),
        ("90", 100, 81, "kl", "75", BELUM_TERCAPAI),
    ],
)
def test_it_computes_and_words_the_efficiency(
    capaian: str, pagu: int, realisasi: int, cara: str, nilai: str, sebutan: str
) -> None:
    hasil, sebut = hitung(capaian, pagu, realisasi, cara)
    assert isinstance(hasil.nilai, Decimal)
    assert bulatkan(hasil.nilai) == Decimal(nilai)
    assert sebut == sebutan


def test_it_divides_unrounded_percentages() -> None:
    hasil, _ = hitung("99.999", 3, 1, "rasio")
    assert bulatkan(hasil.angka or Decimal(0), 6) == Decimal("2.999970")


@pytest.mark.parametrize(
    ("pagu", "realisasi", "cara", "alasan"),
    [
        (100, 0, "rasio", "serapan anggaran nol"),
        (0, 0, "rasio", "anggaran nol"),
        (0, 0, "selisih", "anggaran nol"),
        (0, 0, "kl", "anggaran × capaian nol"),
    ],
)
def test_it_says_why_there_is_no_efficiency(pagu: int, realisasi: int, cara: str, alasan: str) -> None:
    hasil, sebut = hitung("100", pagu, realisasi, cara)
    assert (hasil.alasan, sebut) == (alasan, "")


def test_it_does_not_apply_the_ministry_formula_before_its_regulation() -> None:
    hasil, sebut = hitung("100", 100, 90, "kl", date(2016, 12, 31))
    assert (hasil.alasan, sebut) == ("rumus efisiensi kementerian/lembaga belum berlaku", "")


def test_it_names_the_ministry_formula_and_its_bounds() -> None:
    hasil, _ = hitung("100", 100, 90, "kl")
    assert hasil.rumus == (
        "50 + E ÷ 20 × 50, E = (anggaran × capaian − realisasi) ÷ (anggaran × capaian) × 100, dibatasi −20 sampai 20"
    )
    assert any("efisiensi" in r for r in hasil.rujukan)


@given(
    capaian=st.decimals(0, 200, places=2),
    pagu=st.integers(1, 10**12),
    realisasi=st.integers(0, 10**12),
    cara=st.sampled_from(["rasio", "selisih", "kl"]),
)
def test_it_never_calls_a_missed_target_plainly_efficient(capaian: Decimal, pagu: int, realisasi: int, cara: str) -> None:
    hasil, sebut = hitung(str(capaian), pagu, realisasi, cara)
    if capaian < 100:
        assert sebut != EFISIEN
    if cara == "kl" and hasil.angka is not None:
        assert 0 <= hasil.angka <= 100
