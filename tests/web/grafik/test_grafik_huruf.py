"""Text wraps and is cut to its room; colours carry their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.web.grafik.huruf import bungkus, lebar, potong
from sakip.web.grafik.palet import JENIS, SERI, singkatan, warna_jenis, warna_kategori
from sakip.web.grafik.unsur import TINTA, tautkan

SKALA = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")


@given(st.text(max_size=200), st.floats(30, 300), st.booleans(), st.integers(1, 5))
def test_lines_fit_their_room(teks: str, ruang: float, tebal: bool, maks: int) -> None:
    baris = bungkus(teks, ruang, 12, tebal=tebal, maks=maks)
    assert len(baris) <= maks
    assert all(lebar(b, 12, tebal=tebal) <= ruang for b in baris)
    assert lebar(potong(teks, ruang, 12, tebal=tebal), 12, tebal=tebal) <= ruang


def test_wrapping_keeps_every_word_and_a_cut_shows() -> None:
    teks = "Persentase rekomendasi hasil koordinasi desa yang ditindaklanjuti tepat waktu"
    assert " ".join(bungkus(teks, 120, 12)) == teks
    dipotong = bungkus(teks, 120, 12, maks=2)
    assert len(dipotong) == 2 and dipotong[-1].endswith("…")
    assert bungkus("nilai 83 %", 40, 12) == ("nilai", "83\u00a0%")
    assert bungkus("", 100, 12) == ()


def terang(warna: str) -> float:
    kanal = [int(warna[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (k / 12.92 if k <= 0.03928 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def kontras(a: str, b: str) -> float:
    x, y = sorted((terang(a), terang(b)), reverse=True)
    return (x + 0.05) / (y + 0.05)


def test_colours_carry_their_text() -> None:
    gelap = [*SERI, *JENIS.values(), warna_jenis("lain"), *(warna_kategori(k, SKALA) for k in [*SKALA, "?"])]
    assert [w for w in gelap if kontras(w, "#ffffff") < 4.5] == []
    assert [k for k in [*SKALA, "?"] if kontras(warna_kategori(k, SKALA, muda=True), TINTA) < 5.5] == []


def test_categories_keep_their_rank_whatever_the_scale() -> None:
    assert warna_kategori("Baik", ("Baik", "Cukup", "Kurang")) == warna_kategori("Sangat Tinggi", SKALA)
    assert warna_kategori("Kurang", ("Baik", "Cukup", "Kurang")) == warna_kategori("Sangat Rendah", SKALA)
    assert len({warna_kategori(k, SKALA) for k in SKALA}) == 5
    assert singkatan(SKALA) == dict(zip(SKALA, ("ST", "T", "S", "R", "SR"), strict=True))
    assert len(set(singkatan(("Baik", "Biasa", "Buruk", "")).values())) == 4


@pytest.mark.parametrize("jahat", ["", "javascript:x", " javascript:x", "data:text/html,x", "vbscript:x", "relatif", "http://[x"])
def test_only_addresses_of_a_page_become_links(jahat: str) -> None:
    assert tautkan("x", jahat) == "x"
    assert tautkan("x", "/a&b") == '<a href="/a&amp;b">x</a>'
