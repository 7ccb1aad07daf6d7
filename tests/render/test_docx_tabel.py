from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx_baca import badan, gaya, nilai, semua, teks

from sakip.naskah.simpul import Bagian, Blok, Kolom, Naskah, Paragraf, Perataan, Sel, Tabel, Teks
from sakip.render import docx
from sakip.render.docx.rumah import gaya_rumah


def sel(isi: str, **lain: Any) -> Sel:
    return Sel(isi=(Teks(isi),), **lain)


def naskah(*blok: Blok) -> Naskah:
    return Naskah(judul="Laporan", pengarang="Kecamatan", subjek="LKjIP", kertas="F4", daftar_bagian=(Bagian(isi=blok),))


TABEL = Tabel(
    kode="t1",
    judul="Capaian",
    nomor="3.1",
    kolom=(Kolom(lebar=3), Kolom(lebar=1, perataan=Perataan.KANAN), Kolom(lebar=1, perataan=Perataan.KANAN)),
    kepala=((sel("Indikator", rentang_baris=2), sel("Tahun 2023", rentang_kolom=2)), (sel("Target"), sel("Realisasi"))),
    baris=tuple((sel(f"Indikator {n}"), sel("100"), sel("99,5", warna="hijau")) for n in range(12)),
    kaki=((sel("Rata-rata", rentang_kolom=2), sel("99,5")),),
    sumber="Data unit",
)


def tabel_xml(tabel: Tabel) -> Any:
    return semua(badan(docx.render(naskah(tabel))), "tbl")[0]


def test_it_repeats_every_header_row_and_only_those() -> None:
    baris = semua(tabel_xml(TABEL), "tr")
    assert [bool(semua(satu, "tblHeader")) for satu in baris] == [True, True] + [False] * 13


def test_it_never_splits_a_row_across_pages() -> None:
    assert all(semua(baris, "cantSplit") for baris in semua(tabel_xml(TABEL), "tr"))


def test_it_writes_rows_whose_spans_and_widths_add_up_to_the_grid() -> None:
    xml = tabel_xml(TABEL)
    kolom = [int(nilai(satu, "w") or 0) for satu in semua(xml, "gridCol")]
    for baris in semua(xml, "tr"):
        rentang = [int(nilai(next(iter(semua(satu, "gridSpan")), None)) or 1) for satu in semua(baris, "tc")]
        assert sum(rentang) == len(kolom)
        assert sum(int(nilai(satu, "w") or 0) for satu in semua(baris, "tcW")) == sum(kolom)


def test_it_continues_a_merged_header_cell_downward() -> None:
    gabung = [[nilai(satu) for satu in semua(baris, "vMerge")] for baris in semua(tabel_xml(TABEL), "tr")[:2]]
    assert gabung == [["restart"], ["continue"]]


def test_it_is_as_wide_as_the_text_with_a_fixed_layout() -> None:
    xml = tabel_xml(TABEL)
    assert nilai(semua(xml, "tblLayout")[0], "type") == "fixed"
    assert nilai(semua(xml, "tblW")[0], "w") == str(12189 - 1531 - 1247)


def test_it_aligns_numbers_to_the_right_and_headers_to_the_centre() -> None:
    baris = semua(tabel_xml(TABEL), "tr")
    assert [nilai(next(iter(semua(satu, "jc")), None)) for satu in semua(baris[2], "tc")] == [None, "right", "right"]
    assert {gaya(satu) for satu in semua(baris[0], "p")} == {"KepalaTabel"}


def test_it_prints_total_rows_in_bold() -> None:
    baris = semua(tabel_xml(TABEL), "tr")
    assert len(semua(baris[-1], "b")) == 2
    assert not semua(baris[-2], "b")


def test_it_fills_cells_from_the_palette() -> None:
    baris = semua(tabel_xml(TABEL), "tr")[2]
    assert [nilai(satu, "fill") for satu in semua(baris, "shd")] == ["D9EAD3"]


def test_it_refuses_a_colour_outside_the_palette() -> None:
    with pytest.raises(ValueError, match="ungu"):
        docx.render(naskah(replace(TABEL, baris=((sel("a", warna="ungu"), sel("b"), sel("c")),))))


def test_it_says_so_in_one_wide_row_where_there_is_no_row() -> None:
    baris = semua(tabel_xml(replace(TABEL, baris=(), kaki=(), kosong="Belum ada realisasi.")), "tr")[2:]
    assert [teks(satu) for satu in baris] == ["Belum ada realisasi."]
    assert nilai(semua(baris[0], "gridSpan")[0]) == "3"


def test_it_keeps_the_caption_with_the_table_and_the_total_with_the_last_row_and_source() -> None:
    isi = list(badan(docx.render(naskah(TABEL))))
    assert gaya(isi[0]) == "Caption" and semua(isi[0], "keepNext")
    baris = semua(isi[1], "tr")
    assert [bool(semua(satu, "keepNext")) for satu in baris[-3:]] == [True, True, True]
    assert teks(isi[2]) == "Sumber: Data unit" and gaya(isi[2]) == "SumberTabel"


def test_it_keeps_rows_of_a_merged_cell_on_one_page() -> None:
    pasangan = (sel("a", rentang_baris=2), sel("1"), sel("2")), (sel("3"), sel("4"))
    baris = semua(tabel_xml(replace(TABEL, kaki=(), sumber="", baris=pasangan * 6)), "tr")[2:]
    assert [bool(semua(satu, "keepNext")) for satu in baris] == [True, False] * 6


def test_it_leaves_no_body_row_alone_on_a_page() -> None:
    baris = semua(tabel_xml(replace(TABEL, kaki=(), sumber="")), "tr")[2:]
    assert [nomor for nomor, satu in enumerate(baris) if semua(satu, "keepNext")] == [0, 10]


def test_it_keeps_a_table_of_four_rows_on_one_page_and_lets_a_fifth_go() -> None:
    def lekat(jumlah: int) -> list[bool]:
        baris = semua(tabel_xml(replace(TABEL, kaki=(), sumber="", baris=TABEL.baris[:jumlah])), "tr")[2:]
        return [bool(semua(satu, "keepNext")) for satu in baris]

    assert lekat(4) == [True, True, True, False]
    assert lekat(5) == [True, False, False, True, False]


def test_it_does_not_repeat_the_word_for_source() -> None:
    assert "Sumber: BPS" in [teks(satu) for satu in badan(docx.render(naskah(replace(TABEL, sumber="Sumber: BPS"))))]


def test_it_keeps_two_tables_apart() -> None:
    tanpa = replace(TABEL, nomor="", judul="", sumber="")
    nama = [satu.tag for satu in badan(docx.render(naskah(tanpa, tanpa)))]
    assert nama == [qn("w:tbl"), qn("w:p"), qn("w:tbl"), qn("w:p"), qn("w:sectPr")]


def test_it_names_the_table_for_screen_readers() -> None:
    xml = tabel_xml(TABEL)
    assert nilai(semua(xml, "tblCaption")[0]) == "Tabel 3.1 Capaian"
    assert "3 kolom, 12 baris" in (nilai(semua(xml, "tblDescription")[0]) or "")


def test_it_sets_a_table_of_many_columns_in_full_size_where_its_words_fit() -> None:
    kolom = tuple(Kolom(lebar=1) for _ in range(9))
    lebar = replace(TABEL, kolom=kolom, kepala=(), kaki=(), baris=(tuple(sel("x") for _ in kolom),))
    assert {gaya(satu) for satu in semua(tabel_xml(lebar), "p")} == {"IsiTabel"}


def test_it_sets_a_table_smaller_before_it_breaks_a_word() -> None:
    kolom = tuple(Kolom(lebar=1) for _ in range(7))
    angka = tuple(sel("2.896.407.246.150") for _ in kolom)
    penuh = replace(TABEL, kolom=kolom, kepala=(), kaki=(), baris=(angka,))
    assert {gaya(satu) for satu in semua(tabel_xml(penuh), "p")} == {"IsiTabelPadat"}


def test_it_prints_headers_white_on_navy_whatever_their_colour() -> None:
    baris = semua(tabel_xml(TABEL), "tr")[:2]
    assert {nilai(satu, "fill") for tr in baris for satu in semua(tr, "shd")} == {"1F4E79"}
    gaya_kepala = next(satu for satu in gaya_rumah() if satu.get(qn("w:styleId")) == "KepalaTabel")
    assert nilai(semua(gaya_kepala, "color")[0]) == "FFFFFF"


def test_it_sets_total_rows_off_with_a_tint_and_one_stronger_rule() -> None:
    dua = replace(TABEL, kaki=(TABEL.kaki[0], TABEL.kaki[0]))
    kaki = semua(tabel_xml(dua), "tr")[-2:]
    assert {nilai(satu, "fill") for tr in kaki for satu in semua(tr, "shd")} == {"E7ECF1"}
    assert [bool(semua(tr, "tcBorders")) for tr in kaki] == [True, False]


def test_it_keeps_the_last_row_with_a_note_below_the_table() -> None:
    catatan = Paragraf(isi=(Teks("Catatan."),), gaya="keterangan")
    isi = list(badan(docx.render(naskah(replace(TABEL, kaki=(), sumber=""), catatan))))
    assert semua(semua(isi[1], "tr")[-1], "keepNext") and semua(isi[2], "keepNext")
    assert teks(isi[3]) == "Catatan." and not semua(isi[3], "keepNext")
