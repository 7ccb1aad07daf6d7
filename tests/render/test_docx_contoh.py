from __future__ import annotations

import io
import zipfile
from typing import get_args

import docx as pustaka
import pytest
from docx_baca import badan, bagian, nilai, salah_urut, semua, teks
from naskah_contoh import CONTOH, NAKAL

from sakip.naskah.simpul import Blok
from sakip.render import RENDERER, docx


@pytest.fixture(scope="module")
def data() -> bytes:
    return docx.render(CONTOH)


def test_its_sample_holds_every_kind_of_block() -> None:
    assert {type(blok) for satu in CONTOH.daftar_bagian for blok in satu.isi} == set(get_args(Blok))


def test_it_writes_every_kind_of_block_into_a_file_that_opens(data: bytes) -> None:
    hasil = pustaka.Document(io.BytesIO(data))
    assert len(hasil.sections) == 4
    isi = teks(badan(data))
    for cuplikan in (
        "LAPORAN UJI",
        "Anak b",
        "Kelompok pertama",
        "Belum ada data; isi lembar Contoh.",
        "BUPATI MISAL",
        "Bulatan",
    ):
        assert cuplikan in isi
    assert NAKAL in [alinea.text for alinea in hasil.paragraphs]


def test_it_keeps_the_order_word_insists_on(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        nama = [satu for satu in arsip.namelist() if satu.startswith("word/") and satu.endswith(".xml") and "theme" not in satu]
    assert {satu: salah_urut(bagian(data, satu)) for satu in nama} == {satu: [] for satu in nama}


def test_it_describes_every_picture(data: bytes) -> None:
    gambar = [satu for satu in badan(data).iter() if satu.tag.endswith("}docPr")]
    assert [satu.get("descr") for satu in gambar] == [
        "Grafik batang capaian tiga indikator.",
        "Bagan organisasi dengan lima jabatan.",
    ]
    assert len({satu.get("id") for satu in gambar}) == 2


def test_it_puts_pictures_at_the_edge_of_the_text(data: bytes) -> None:
    sebaris = [satu for satu in badan(data).iter() if satu.tag.endswith("}inline")]
    assert [[satu.get(f"dist{sisi}") for sisi in "TBLR"] for satu in sebaris] == [["0"] * 4] * 2


def test_it_keeps_pictures_inside_the_text_area(data: bytes) -> None:
    bentuk = pustaka.Document(io.BytesIO(data)).inline_shapes
    lebar, tinggi = (12189 - 1531 - 1247) * 635, (18709 - 1417 - 1247) * 635
    assert len(bentuk) == 2
    for satu in bentuk:
        assert 0 < satu.width <= lebar + 635 and 0 < satu.height <= tinggi


def test_it_lists_figures_with_the_pages_it_was_given() -> None:
    isi = badan(docx.render(CONTOH, halaman={"grafik": "4"}))
    daftar = [teks(p) for p in semua(isi, "p") if "TableofFigures" in {nilai(satu) for satu in semua(p, "pStyle")}]
    assert daftar[-2:] == ["Gambar 3.1Capaian menurut indikator4", "Gambar 3.2Struktur organisasi…"]


def test_it_gives_the_same_bytes_with_pictures(data: bytes) -> None:
    assert docx.render(CONTOH) == data


def test_it_is_found_by_its_name(data: bytes) -> None:
    assert RENDERER["docx"].render(CONTOH) == data
    assert RENDERER["docx"].AKHIRAN == "docx"
