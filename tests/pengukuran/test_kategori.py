"""Categories: the regulation's scale, the gaps it prints, an agency's own scale."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.pengukuran.kategori import classify, skala_kategori
from sakip.rencana.unit import KelasKategori

SKALA = skala_kategori((), date(2023, 12, 31))
URUTAN = [label for label, _ in SKALA]


@pytest.mark.parametrize(
    ("nilai", "label"),
    [
        ("140", "Sangat Tinggi"),
        ("100", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.995", "Sangat Tinggi"),
        ("90.994", "Tinggi"),
        ("90.5", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("66", "Sedang"),
        ("65.5", "Rendah"),
        ("51", "Rendah"),
        ("50.9", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-3", "Sangat Rendah"),
    ],
)
def test_it_classes_the_displayed_value_by_lower_bounds(nilai: str, label: str) -> None:
    assert classify(Decimal(nilai), SKALA) == label


@given(a=st.decimals(-1000, 1000, places=4), b=st.decimals(-1000, 1000, places=4))
def test_it_never_gives_the_higher_value_the_lower_class(a: Decimal, b: Decimal) -> None:
    kecil, besar = sorted((a, b))
    assert URUTAN.index(classify(besar, SKALA)) <= URUTAN.index(classify(kecil, SKALA))


def test_it_uses_the_agencys_own_scale_in_any_order() -> None:
    sendiri = (KelasKategori(label="Kurang", bawah=Decimal(0)), KelasKategori(label="Baik", bawah=Decimal(85)))
    skala = skala_kategori(sendiri, date(2023, 12, 31))
    assert skala == (("Baik", Decimal(85)), ("Kurang", Decimal(0)))
    assert classify(Decimal(90), skala) == "Baik"


def test_it_has_no_scale_before_the_regulation() -> None:
    assert skala_kategori((), date(2009, 12, 31)) == ()
    assert classify(Decimal(90), ()) == ""
