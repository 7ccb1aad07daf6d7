"""Every node type through every renderer, and the same words in all of them."""

import dataclasses
import io
import re
import typing
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from lxml import html as lxml_html
from naskah_contoh import CONTOH

from sakip.contoh import muat
from sakip.laporan import compose_lkjip
from sakip.naskah import simpul
from sakip.naskah.simpul import Bagian, Judul, Naskah, Paragraf, Tautan, Teks
from sakip.pengukuran import measure
from sakip.render import RENDERER

JENIS = typing.get_args(simpul.Blok) + typing.get_args(simpul.Sebaris)


def telusuri(obyek: object) -> Iterator[object]:
    if dataclasses.is_dataclass(obyek):
        yield obyek
        for f in dataclasses.fields(obyek):
            yield from telusuri(getattr(obyek, f.name))
    elif isinstance(obyek, tuple):
        for anak in obyek:
            yield from telusuri(anak)


def kata(teks: str) -> set[str]:
    """Words and figures of a text, without what layout adds (soft hyphens, zero-width spaces, page numbers)."""
    bersih = teks.replace("\u00ad", "").replace("\u200b", "").replace("\u0002", "").replace("\ufffe", "")
    return {k for k in re.findall(r"[\w.,/%-]*\w", bersih) if len(k) > 3}


def teks_pdf(isi: bytes) -> str:
    return "\n".join(halaman.get_textpage().get_text_bounded() for halaman in pypdfium2.PdfDocument(isi))


def teks_docx(isi: bytes) -> str:
    return "\n".join(
        "".join(t.text or "" for t in p.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        for p in Document(io.BytesIO(isi)).element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    )


def teks_html(isi: bytes) -> str:
    akar = lxml_html.fromstring(isi.decode())
    for buang in akar.xpath("//*[local-name()='svg' or self::style or self::nav]"):
        buang.getparent().remove(buang)
    return " ".join(akar.itertext())


BACA = {"pdf": teks_pdf, "docx": teks_docx, "html": teks_html, "teks": bytes.decode}


def test_the_sample_holds_every_node_type() -> None:
    ada = {type(o) for o in telusuri(CONTOH)}
    assert [j.__name__ for j in JENIS if j not in ada] == []


@pytest.mark.parametrize("nama", RENDERER)
def test_a_renderer_writes_every_node_and_the_same_bytes_again(nama: str) -> None:
    isi = RENDERER[nama].render(CONTOH)
    assert len(isi) > 1000
    assert isi == RENDERER[nama].render(CONTOH)


class _Asing:
    pass


@pytest.mark.parametrize("nama", RENDERER)
@pytest.mark.parametrize("letak", ["blok", "sebaris"])
def test_an_unknown_node_raises(nama: str, letak: str) -> None:
    isi: object = _Asing() if letak == "blok" else Paragraf(isi=(_Asing(),))  # type: ignore[arg-type]
    naskah = replace(CONTOH, daftar_bagian=(Bagian(isi=(isi,)),))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="_Asing"):
        RENDERER[nama].render(naskah)


@pytest.fixture(scope="module")
def lkjip() -> Naskah:
    dokumen = muat("bluto-2023")
    return compose_lkjip(dokumen, measure(dokumen))


@pytest.mark.parametrize("nama", ["pdf", "docx", "html"])
def test_all_formats_say_the_same(lkjip: Naskah, nama: str) -> None:
    acuan = kata(BACA["teks"](RENDERER["teks"].render(lkjip)))
    teks = BACA[nama](RENDERER[nama].render(lkjip))
    rapat = re.sub(r"[\s\u00ad\u200b\u0002\ufffe-]+", "", teks)
    hilang = {k for k in acuan if k not in kata(teks) and k.replace("-", "") not in rapat}
    assert hilang == set()


@pytest.mark.parametrize("nama", ["pdf", "docx", "html"])
def test_every_figure_of_a_table_is_in_every_format(lkjip: Naskah, nama: str) -> None:
    teks = re.sub(r"\s+", "", BACA[nama](RENDERER[nama].render(lkjip)))
    for angka in ("2.896.407.246", "2.519.973.338", "89,88", "99,99", "99,92", "69,18", "42,62", "97,36"):
        assert teks.count(angka) >= 2, angka


@pytest.mark.parametrize("nama", RENDERER)
def test_odd_headings_addresses_and_signs_do_not_break_a_format(nama: str) -> None:
    isi = (
        Judul(tingkat=2, teks="Judul dua", kode="a b"),
        Judul(tingkat=4, teks="Judul empat", kode="a-b"),
        Paragraf(isi=(Tautan("tautan rusak", "https://[rusak"), Teks(" tanda \u2713 \u2610 \u21d2 \U0001f389 \ud800 selesai"))),
    )
    teks = BACA[nama](RENDERER[nama].render(replace(CONTOH, daftar_bagian=(Bagian(isi=isi),))))
    for kata_wajib in ("Judul dua", "Judul empat", "tautan rusak", "selesai"):
        assert kata_wajib in teks
