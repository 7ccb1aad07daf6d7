from __future__ import annotations

from typing import Any

import pytest
from docx_baca import badan, bagian, nilai, semua, teks

from sakip.naskah.simpul import Bagian, Blok, GantiHalaman, Judul, Naskah, Paragraf, Penomoran, Sampul, Teks
from sakip.render import docx


def alinea(isi: str) -> Paragraf:
    return Paragraf(isi=(Teks(isi),))


def naskah(*daftar: Bagian, kertas: str = "F4") -> Naskah:
    return Naskah(judul="L", pengarang="P", subjek="S", kertas=kertas, daftar_bagian=daftar, kaki="LKjIP 2023")


SAMPUL = Sampul(judul=("Laporan Kinerja",), lembaga=("Kecamatan Contoh",), tahun="2023", catatan="Konsep")
CONTOH = naskah(
    Bagian(isi=(SAMPUL,), penomoran=Penomoran.TANPA),
    Bagian(isi=(alinea("depan"),), penomoran=Penomoran.ROMAWI, mulai_ulang=True),
    Bagian(isi=(alinea("isi"),), mulai_ulang=True),
    Bagian(isi=(alinea("lebar"),), mendatar=True),
)


def bagian_xml(dokumen: Naskah) -> list[Any]:
    return semua(badan(docx.render(dokumen)), "sectPr")


def satu(unsur: Any, nama: str) -> Any:
    return semua(unsur, nama)[0]


def test_it_numbers_pages_in_roman_then_arabic_and_restarts_where_told() -> None:
    nomor = [(nilai(satu(s, "pgNumType"), "fmt"), nilai(satu(s, "pgNumType"), "start")) for s in bagian_xml(CONTOH)]
    assert nomor == [("decimal", None), ("lowerRoman", "1"), ("decimal", "1"), ("decimal", None)]


def test_it_turns_the_page_of_a_landscape_section_only() -> None:
    ukuran = [[nilai(satu(s, "pgSz"), sifat) for sifat in ("w", "h", "orient")] for s in bagian_xml(CONTOH)]
    assert ukuran == [["12189", "18709", None]] * 3 + [["18709", "12189", "landscape"]]


def test_it_knows_a4() -> None:
    ukuran = satu(bagian_xml(naskah(Bagian(isi=(alinea("x"),)), kertas="A4"))[0], "pgSz")
    assert (nilai(ukuran, "w"), nilai(ukuran, "h")) == ("11906", "16838")


def test_it_refuses_unknown_paper() -> None:
    with pytest.raises(ValueError, match="Letter"):
        docx.render(naskah(Bagian(isi=()), kertas="Letter"))


def test_it_prints_the_running_text_and_page_in_numbered_sections_only() -> None:
    data = docx.render(CONTOH)
    kaki = [bagian(data, f"word/footer{nomor}.xml") for nomor in (1, 2, 3)]
    assert [teks(isi) for isi in kaki] == ["", "LKjIP 20231", "LKjIP 20231"]
    assert [len(semua(isi, "instrText")) for isi in kaki] == [0, 1, 1]
    assert [len(semua(s, "footerReference")) for s in semua(badan(data), "sectPr")] == [1, 1, 1, 1]


def isi_dan_pecah(*blok: Blok) -> list[tuple[str, bool]]:
    isi = badan(docx.render(naskah(Bagian(isi=blok))))
    return [(teks(p), bool(semua(p, "pageBreakBefore"))) for p in semua(isi, "p")]


def test_it_breaks_the_page_before_the_next_block_without_an_empty_page() -> None:
    judul = Judul(tingkat=1, teks="BAB", kode="b")
    assert isi_dan_pecah(GantiHalaman(), alinea("a"), GantiHalaman(), GantiHalaman(), alinea("b"), GantiHalaman(), judul) == [
        ("a", False),
        ("b", True),
        ("BAB", True),
    ]


def test_it_starts_a_page_after_a_cover() -> None:
    assert isi_dan_pecah(SAMPUL, alinea("a"))[-1] == ("a", True)


def test_it_shows_all_of_the_cover() -> None:
    isi = [isi for isi, _ in isi_dan_pecah(SAMPUL)]
    assert isi == ["", "Laporan Kinerja", "", "Kecamatan Contoh", "2023", "Konsep", ""]


def test_it_boxes_the_note_of_the_cover_in_a_frame_of_its_own_below_institution_and_year() -> None:
    bingkai = [
        semua(p, "framePr")[0] for p in semua(badan(docx.render(naskah(Bagian(isi=(SAMPUL,))))), "p") if semua(p, "framePr")
    ]
    lembaga, tahun, catatan = ((nilai(satu, "y"), nilai(satu, "yAlign")) for satu in bingkai)
    assert lembaga == tahun and lembaga[0] and lembaga[1] is None
    assert catatan == (None, "bottom")


def test_it_writes_an_empty_section() -> None:
    assert len(bagian_xml(naskah(Bagian(isi=()), Bagian(isi=())))) == 2
