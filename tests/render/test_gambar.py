from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from sakip.naskah.simpul import Bagan, Grafik, Kotak, Seri
from sakip.render.gambar import LEBAR, bagan_svg, bungkus, grafik_svg, png


def bagan(*atasan: str) -> Bagan:
    kotak = tuple(Kotak(kode=str(n), judul=f"Jabatan {n}", atasan=a) for n, a in enumerate(atasan, 1))
    return Bagan(kode="b", judul="Bagan", nomor="1.1", kotak=kotak)


@pytest.mark.parametrize(
    "atasan",
    [
        (),
        ("",),
        ("", "1", "1"),
        ("", "1", "2", "2", "1", "1"),
        ("", *["1"] * 29),
        ("", "1", "1", "2", "3", "3", "2"),
        ("2", "1"),
        ("", "9"),
        ("", "1", "4", "3"),
    ],
)
def test_an_organisation_chart_draws_every_post_once_inside_the_page(atasan: tuple[str, ...]) -> None:
    akar = etree.fromstring(bagan_svg(bagan(*atasan)).encode())
    kotak = akar.findall("{*}rect")
    teks = [t.text for t in akar.findall("{*}text")]
    for n in range(1, len(atasan) + 1):
        assert teks.count(f"Jabatan {n}") == 1
    tinggi = float(akar.get("height"))
    assert all(float(r.get("x")) >= 0 and float(r.get("x")) + float(r.get("width")) <= LEBAR for r in kotak)
    assert all(float(r.get("y")) + float(r.get("height")) <= tinggi for r in kotak)


def test_what_cannot_be_computed_is_said_in_the_chart() -> None:
    svg = grafik_svg(
        Grafik(
            kode="g",
            judul="J <&>",
            nomor="1",
            kategori=("A & B", "C"),
            seri=(Seri(nama="S", nilai=(Decimal("50"), None)),),
            acuan=Decimal(100),
        )
    )
    etree.fromstring(svg.encode())
    assert "tidak dapat dihitung" in svg and "A &amp; B" in svg


@given(st.text(min_size=1, max_size=200), st.floats(min_value=20, max_value=400))
def test_wrapped_lines_fit_and_lose_no_letter(teks: str, lebar: float) -> None:
    baris = bungkus(teks, lebar, 11)
    muat = max(4, int(lebar / (11 * 0.53)))
    assert all(len(b) <= muat for b in baris)
    assert len("".join(baris).replace("-", "")) >= len("".join(teks.split()).replace("-", ""))


def test_it_gives_a_png() -> None:
    assert png(bagan_svg(bagan("", "1")), 160, 72).startswith(b"\x89PNG")


def test_a_chart_of_another_scale_fills_its_own_axis_and_keeps_its_decimals() -> None:
    def lebar(puncak: int, nilai: str) -> float:
        grafik = Grafik(
            kode="g",
            judul="J",
            nomor="1",
            kategori=("A",),
            seri=(Seri(nama="S", nilai=(Decimal(nilai),)),),
            satuan="",
            acuan=Decimal(puncak),
            puncak=Decimal(puncak),
            desimal=3,
        )
        svg = grafik_svg(grafik)
        assert f">{nilai.replace('.', ',')}<" in svg and f">acuan {puncak},000<" in svg
        return float(etree.fromstring(svg.encode()).findall("{*}rect")[0].get("width"))

    assert lebar(4, "3.000") == lebar(100, "75.000") > 200
