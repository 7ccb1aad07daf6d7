from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.angka import (
    AngkaDitolak,
    bulatkan,
    desimal_dari_float,
    format_angka,
    format_persen,
    format_rupiah,
    parse_angka,
)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("83", "83"),
        ("83,5", "83.5"),
        ("83.5", "83.5"),
        ("1.234.567", "1234567"),
        ("87 %", "87"),
        ("Rp 2.896.407.246,-", "2896407246"),
        ("Rp. 38.100", "38100"),
        ("-1,25", "-1.25"),
        ("1.234,5", "1234.5"),
    ],
)
def test_it_reads_indonesian_numbers(teks: str, nilai: str) -> None:
    assert parse_angka(teks) == Decimal(nilai)


@pytest.mark.parametrize("teks", ["1.234", "BB", "", "1,2,3", "12.34.567", "NaN", "1e308", "9" * 19, "83 84"])
def test_it_refuses_what_is_ambiguous_or_no_number(teks: str) -> None:
    with pytest.raises(AngkaDitolak):
        parse_angka(teks)


@pytest.mark.parametrize("nilai", [float("nan"), float("inf"), 1e308])
def test_it_refuses_floats_that_are_no_figures(nilai: float) -> None:
    with pytest.raises(AngkaDitolak):
        desimal_dari_float(nilai)


def test_it_rounds_half_up() -> None:
    assert bulatkan(Decimal("2.345")) == Decimal("2.35")
    assert bulatkan(Decimal("-2.345")) == Decimal("-2.35")


def test_it_formats() -> None:
    assert format_rupiah(2896407246) == "2.896.407.246"
    assert format_persen(Decimal("99.987")) == "99,99"
    assert format_persen(Decimal("100.001")) == "100"
    assert format_angka(Decimal("-0.001"), 2) == "0,00"


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=2))
def test_a_formatted_number_reads_back(nilai: Decimal) -> None:
    assert parse_angka(format_angka(nilai, 2)) == nilai
