from importlib import import_module

import pypdfium2
import pytest
from naskah_contoh import CONTOH, NAKAL

from sakip.render import pdf
from sakip.render.pdf.kata import kutip

modul_huruf = import_module("sakip.render.pdf.huruf")


@pytest.fixture(scope="module")
def isi() -> bytes:
    return pdf.render(CONTOH)


def test_it_is_archival_and_accessible(isi: bytes) -> None:
    assert b"pdfaid:part" in isi and b"pdfuaid:part" in isi
    assert b"/Lang (id" in isi.replace(b"/Lang(", b"/Lang (")
    assert b"/MarkInfo" in isi


def test_user_text_is_never_markup(isi: bytes) -> None:
    teks = "".join(h.get_textpage().get_text_bounded() for h in pypdfium2.PdfDocument(isi))
    rapat = "".join(teks.split())
    assert "".join(NAKAL.split()) in rapat
    assert "\x07" not in teks


@pytest.mark.parametrize("teks", ['"); #panic("x', "\\", '\\"', "a\nb", "\x00#{sys}", "$x$ <l> @r"])
def test_a_quoted_text_stays_one_string(teks: str) -> None:
    hasil = kutip(teks)
    assert hasil.startswith('"') and hasil.endswith('"')
    dalam = hasil[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in dalam and "\n" not in dalam and "\x00" not in dalam


def test_it_knows_the_page_of_each_heading_and_table() -> None:
    halaman = pdf.halaman(CONTOH)
    assert halaman["pengantar"] == "i"
    assert halaman["bab-1"] == "1"
    assert int(halaman["lampiran"]) > int(halaman["tabel-panjang"])


def test_it_has_an_outline_and_landscape_pages(isi: bytes) -> None:
    dokumen = pypdfium2.PdfDocument(isi)
    judul = [b.get_title() for b in dokumen.get_toc()]
    assert any("PENDAHULUAN" in j for j in judul)
    ukuran = [h.get_size() for h in dokumen]
    assert ukuran[0][0] < ukuran[0][1] and ukuran[-1][0] > ukuran[-1][1]
    assert round(ukuran[0][0] / 72 * 25.4) == 215 and round(ukuran[0][1] / 72 * 25.4) == 330


def test_missing_fonts_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    modul_huruf.huruf.cache_clear()
    monkeypatch.setattr(modul_huruf, "files", lambda paket: tmp_path)
    try:
        with pytest.raises(modul_huruf.HurufTidakAda, match="Arimo"):
            pdf.render(CONTOH)
    finally:
        modul_huruf.huruf.cache_clear()


def test_letters_the_font_lacks_do_not_break_the_file() -> None:
    from dataclasses import replace

    from sakip.naskah.simpul import Bagian, Paragraf, Teks

    naskah = replace(CONTOH, daftar_bagian=(Bagian(isi=(Paragraf(isi=(Teks("Pelayanan prima 🎉 ꦱꦸꦩꦼꦤꦼꦥ 漢字 ✓ selesai"),)),)),))
    teks = pypdfium2.PdfDocument(pdf.render(naskah))[0].get_textpage().get_text_bounded()
    assert "Pelayanan prima" in teks and "selesai" in teks
