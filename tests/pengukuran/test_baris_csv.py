"""Plain rows: a result or a reason that says which column to mend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.pengukuran.baris import HasilBaris, measure_rows


def baris(target: str, realisasi: str, polaritas: str = "maksimum") -> dict[str, str]:
    return {"indikator": "I", "satuan": "%", "polaritas": polaritas, "target": target, "realisasi": realisasi}


@pytest.mark.parametrize(
    ("isi", "persen", "kategori"),
    [
        (baris("83", "83"), "100.00", "Sangat Tinggi"),
        (baris("78", "75"), "96.15", "Sangat Tinggi"),
        (baris("87,15", "83"), "95.24", "Sangat Tinggi"),
        (baris("87.15", "83"), "95.24", "Sangat Tinggi"),
        (baris("20", "25", "Minimum "), "75.00", "Sedang"),
        (baris("2.000.000", "1.000.000"), "50.00", "Sangat Rendah"),
        (baris("100", "90,995"), "91.00", "Sangat Tinggi"),
        (baris("100", "90,994"), "90.99", "Tinggi"),
        (baris("0", "0", "minimum"), "100.00", "Sangat Tinggi"),
    ],
)
def test_it_computes_a_row(isi: dict[str, str], persen: str, kategori: str) -> None:
    assert measure_rows([isi]) == [HasilBaris(capaian_persen=persen, kategori=kategori)]


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        (baris("", "83"), "kolom target kosong"),
        (baris("83", ""), "kolom realisasi kosong"),
        (baris("1.234", "83"), "kolom target:"),
        (baris("83", "baik"), "kolom realisasi:"),
        (baris("83", "83", "stabil"), "kolom polaritas: stabil memerlukan rentang"),
        (baris("83", "83", ""), "kolom polaritas:"),
        (baris("83", "83", "naik"), "kolom polaritas:"),
        (baris("0", "83"), "target nol"),
        ({}, "kolom polaritas:"),
    ],
)
def test_it_says_why_a_row_has_no_result(isi: dict[str, str], alasan: str) -> None:
    (hasil,) = measure_rows([isi])
    assert hasil.alasan.startswith(alasan)
    assert (hasil.capaian_persen, hasil.kategori) == ("", "")


@given(st.lists(st.fixed_dictionaries({k: st.text(max_size=12) for k in ("polaritas", "target", "realisasi")}), max_size=5))
def test_it_gives_one_result_a_row_for_any_text(isi: list[dict[str, str]]) -> None:
    hasil = measure_rows(isi)
    assert len(hasil) == len(isi)
    assert all(bool(h.capaian_persen) != bool(h.alasan) for h in hasil)
