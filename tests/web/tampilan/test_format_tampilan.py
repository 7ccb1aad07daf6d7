"""Filters: how figures and dates read on a page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template

from sakip.pengukuran.hasil import TidakDapatDihitung
from sakip.web.tampilan.format import tampil_satuan


def tampil(ekspresi: str, nilai: object) -> str:
    return Template("{% load tampilan %}{{ x|" + ekspresi + " }}").render(Context({"x": nilai}))


@pytest.mark.parametrize(
    ("ekspresi", "nilai", "harapan"),
    [
        ("angka", Decimal("1234.50"), "1.234,5"),
        ("angka:2", Decimal("96.1538"), "96,15"),
        ("angka:2", Decimal("2.345"), "2,35"),
        ("angka", 2896407246, "2.896.407.246"),
        ("angka", Decimal(0), "0"),
        ("persen", Decimal("99.994"), "99,99%"),
        ("persen", Decimal(100), "100%"),
        ("persen:1", Decimal("91.44"), "91,4%"),
        ("rupiah", 2896407246, "Rp2.896.407.246"),
        ("rupiah", -1500, "-Rp1.500"),
        ("rupiah", 0, "Rp0"),
        ("nilai", Decimal("83.50"), "83,5"),
        ("nilai", "BB", "BB"),
        ("tanggal", date(2023, 1, 25), "25 Januari 2023"),
        ("waktu", datetime(2023, 1, 25, 7, 5, tzinfo=UTC), "25 Januari 2023 14.05"),
        ("tanggal", datetime(2023, 1, 24, 18, 0, tzinfo=UTC), "25 Januari 2023"),
    ],
)
def test_figures_read_the_indonesian_way(ekspresi: str, nilai: object, harapan: str) -> None:
    assert tampil(ekspresi, nilai) == harapan


def test_a_missing_target_says_so_and_a_missing_figure_is_read_aloud() -> None:
    assert tampil("nilai", None) == '<span class="tanpa-nilai">belum diisi</span>'
    for ekspresi in ("angka", "persen", "rupiah", "tanggal", "waktu"):
        assert '<span class="pembaca">tidak ada</span>' in tampil(ekspresi, None), ekspresi


def test_what_cannot_be_computed_shows_its_reason_and_no_markup_of_others() -> None:
    assert "tidak dapat dihitung: target nol" in tampil("persen", TidakDapatDihitung("target nol"))
    assert "&lt;b&gt;" in tampil("nilai", "<b>BB</b>")
    assert "<b>" not in tampil("angka", TidakDapatDihitung("<b>"))


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError):
        tampil("angka", 1.5)


def test_a_percent_sign_follows_its_figure_without_a_space() -> None:
    assert [tampil_satuan(s) for s in ("%", " Nilai ", "")] == ["%", " Nilai", ""]
