"""A drawing on paper and as pixels."""

import struct

import pypdfium2
import pytest

from sakip.web.grafik.batang import Batang, gambar_batang
from sakip.web.grafik.ekspor import EksporDitolak, Kertas, ke_pdf, ke_png, lebar_png_terbesar
from sakip.web.grafik.kotak import Kotak
from sakip.web.grafik.pohon import gambar_pohon


def pohon(banyak: int = 6, judul: str = "Meningkatnya mutu layanan", arah: str = "bawah") -> str:
    akar = Kotak(kode="T1", induk="", jenis="tujuan", judul=judul)
    anak = [Kotak(kode=f"S{n}", induk="T1", jenis="sasaran", judul=judul) for n in range(banyak)]
    return gambar_pohon([akar, *anak], arah=arah)  # type: ignore[arg-type]


def ukuran_png(isi: bytes) -> tuple[int, int]:
    assert isi.startswith(b"\x89PNG")
    x, y = struct.unpack(">II", isi[16:24])
    return x, y


@pytest.mark.parametrize(("kertas", "mm"), [("A3", (420, 297)), ("A4", (297, 210)), ("F4", (330, 215))])
def test_a_wide_tree_lies_on_one_page_with_its_text(kertas: Kertas, mm: tuple[int, int]) -> None:
    isi = ke_pdf(pohon(), kertas=kertas, judul="Pohon kinerja 2023")
    with pypdfium2.PdfDocument(isi) as pdf:
        assert len(pdf) == 1
        assert pdf[0].get_size() == pytest.approx([n / 25.4 * 72 for n in mm], abs=0.1)
        assert "Meningkatnya mutu layanan" in " ".join(pdf[0].get_textpage().get_text_range().split())
        assert pdf.get_metadata_dict()["Title"] == "Pohon kinerja 2023"


def test_a_tall_tree_stands_upright_on_one_page() -> None:
    with pypdfium2.PdfDocument(ke_pdf(pohon(40, arah="kanan"), judul="Pohon")) as pdf:
        assert len(pdf) == 1 and pdf[0].get_width() < pdf[0].get_height()


def test_the_picture_has_the_width_asked_for_and_the_drawing_s_shape() -> None:
    x, y = ukuran_png(ke_png(pohon(), lebar_px=1000))
    assert x == 1000 and 100 < y < 1000
    assert ukuran_png(ke_png(gambar_batang([Batang(label="A", nilai=None)], judul="A"), lebar_px=640))[0] == 640


@pytest.mark.parametrize("lebar_px", [0, -5, 6001])
def test_a_width_beyond_the_limits_is_refused_with_the_way_out(lebar_px: int) -> None:
    with pytest.raises(EksporDitolak, match=r"pilih 1 sampai 6\.000 piksel, atau unduh PDF"):
        ke_png(pohon(), lebar_px=lebar_px)


def test_a_very_tall_drawing_has_a_lower_limit() -> None:
    svg = pohon(300, arah="kanan")
    terbesar = lebar_png_terbesar(svg)
    assert 300 < terbesar < 6000
    with pytest.raises(EksporDitolak):
        ke_png(svg, lebar_px=terbesar + 1)


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(EksporDitolak, match="tidak memiliki ukuran"):
        ke_pdf("<svg></svg>", judul="A")


def test_letters_without_a_glyph_and_quotes_do_not_stop_it() -> None:
    svg = pohon(1, 'Layanan 😀 漢 \ue000 "kutip" \\ #akar')
    isi = ke_pdf(svg, judul='Judul 😀 "x" \\')
    with pypdfium2.PdfDocument(isi) as pdf:
        assert 'Layanan ? ? ? "kutip" \\ #akar' in " ".join(pdf[0].get_textpage().get_text_range().split())
    assert ke_png(svg, lebar_px=300)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert ke_pdf(pohon(), judul="P") == ke_pdf(pohon(), judul="P")
    assert ke_png(pohon(), lebar_px=400) == ke_png(pohon(), lebar_px=400)
