from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.naskah.simpul import Sel, Teks
from sakip.render.kisi import susun_kisi
from sakip.render.lebar import BANTALAN, lebar_kolom, lebar_teks

_SEL = st.builds(Sel, rentang_kolom=st.integers(1, 4), rentang_baris=st.integers(1, 4))


@given(st.lists(st.lists(_SEL, max_size=2).map(tuple), min_size=1, max_size=6), st.integers(8, 10))
def test_it_fills_every_row_of_the_grid_whatever_the_spans(baris: list[tuple[Sel, ...]], jumlah: int) -> None:
    try:
        kisi = susun_kisi(baris, jumlah, "t")
    except ValueError:
        return
    for nomor, petak in enumerate(kisi):
        assert sum(satu.rentang for satu in petak) == jumlah
        for satu in petak:
            if satu.gabung == "continue":
                atas = next(lain for lain in kisi[nomor - 1] if lain.kolom == satu.kolom)
                assert atas.gabung and atas.rentang == satu.rentang


def test_it_continues_a_cell_that_spans_rows_and_columns() -> None:
    kisi = susun_kisi([(Sel(rentang_kolom=2, rentang_baris=2), Sel()), (Sel(),)], 3, "t")
    assert [(satu.kolom, satu.rentang, satu.gabung) for satu in kisi[1]] == [(0, 2, "continue"), (2, 1, "")]


def test_it_refuses_a_row_with_more_cells_than_columns() -> None:
    with pytest.raises(ValueError, match=r'tabel "t9".*baris 2'):
        susun_kisi([(Sel(), Sel()), (Sel(), Sel(), Sel())], 2, "t9")


def test_it_cuts_a_span_that_leaves_the_table() -> None:
    kisi = susun_kisi([(Sel(), Sel(rentang_kolom=9, rentang_baris=9))], 3, "t")
    assert [(satu.rentang, satu.gabung) for satu in kisi[0]] == [(1, ""), (2, "")]


def test_it_widens_a_column_that_is_too_narrow_for_its_longest_word() -> None:
    kisi = susun_kisi([(Sel(isi=(Teks("2.896.407.246"),)), Sel(isi=(Teks("uraian"),)))], 2, "t")
    lebar = lebar_kolom([0.1, 9], kisi, 9000, 9)
    assert lebar[0] >= lebar_teks("2.896.407.246", 9) + BANTALAN
    assert sum(lebar) == 9000


def test_it_keeps_the_given_proportions_where_the_words_fit() -> None:
    kisi = susun_kisi([(Sel(isi=(Teks("a"),)), Sel(isi=(Teks("b"),)))], 2, "t")
    assert lebar_kolom([1, 3], kisi, 8000, 9) == [2000, 6000]


def test_it_shares_the_width_where_no_division_can_fit_the_words() -> None:
    kisi = susun_kisi([tuple(Sel(isi=(Teks("x" * 80),)) for _ in range(4))], 4, "t")
    assert sum(lebar_kolom([1, 1, 1, 1], kisi, 9000, 9)) == 9000
