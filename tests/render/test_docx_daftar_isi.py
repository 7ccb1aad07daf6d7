from __future__ import annotations

import pytest
from docx_baca import badan, bagian, gaya, nilai, semua, teks

from sakip.naskah.simpul import Bagian, Blok, DaftarOtomatis, Judul, Kolom, Naskah, Paragraf, Rujuk, Sel, Tabel, Teks
from sakip.render import docx


def naskah(*blok: Blok) -> Naskah:
    return Naskah(judul="L", pengarang="P", subjek="S", kertas="A4", daftar_bagian=(Bagian(isi=blok),))


def tabel(kode: str, nomor: str) -> Tabel:
    return Tabel(kode=kode, judul=f"Tabel {kode}", nomor=nomor, kolom=(Kolom(lebar=1),), kepala=(), baris=((Sel(),),))


CONTOH = naskah(
    Judul(tingkat=1, teks="DAFTAR ISI", kode="di", di_daftar_isi=False),
    DaftarOtomatis(jenis="isi"),
    DaftarOtomatis(jenis="tabel"),
    Judul(tingkat=1, teks="PENDAHULUAN", nomor="BAB I", kode="bab1"),
    Judul(tingkat=2, teks="Latar Belakang", nomor="A.", kode="latar"),
    tabel("x", "1.1"),
    tabel("y", "1.2"),
    Judul(tingkat=4, teks="Rincian", nomor="a)", kode="rinci"),
    Judul(tingkat=1, teks="PENUTUP", nomor="BAB II", kode="bab2"),
    tabel("z", "2.1"),
    tabel("huruf", "A"),
    Paragraf(isi=(Teks("Lihat "), Rujuk("y"))),
)


def butir(data: bytes, awalan: str) -> list[tuple[str | None, str]]:
    return [(gaya(p), teks(p)) for p in semua(badan(data), "p") if (gaya(p) or "").startswith(awalan)]


def kode_medan(data: bytes) -> list[str]:
    return [(satu.text or "").strip() for satu in semua(badan(data), "instrText")]


def test_it_writes_the_contents_with_the_pages_it_was_given() -> None:
    data = docx.render(CONTOH, halaman={"bab1": "1", "latar": "1", "bab2": "7"})
    assert butir(data, "TOC") == [
        ("TOC1", "BAB IPENDAHULUAN1"),
        ("TOC2", "A.Latar Belakang1"),
        ("TOC1", "BAB IIPENUTUP7"),
    ]


def test_it_promises_no_page_where_none_is_known() -> None:
    assert butir(docx.render(CONTOH), "TOC")[0] == ("TOC1", "BAB IPENDAHULUAN…")


def test_it_lists_tables_with_their_pages() -> None:
    data = docx.render(CONTOH, halaman={"x": "2", "y": "3", "z": "8", "huruf": "9"})
    assert [isi for _, isi in butir(data, "TableofFigures")] == [
        "Tabel 1.1Tabel x2",
        "Tabel 1.2Tabel y3",
        "Tabel 2.1Tabel z8",
        "Tabel ATabel huruf9",
    ]


def test_it_links_every_entry_to_a_bookmark_that_exists_once() -> None:
    isi = badan(docx.render(CONTOH))
    nama = [nilai(satu, "name") for satu in semua(isi, "bookmarkStart")]
    jangkar = [nilai(satu, "anchor") for satu in semua(isi, "hyperlink")]
    assert len(jangkar) == 7 and set(jangkar) <= set(nama)
    assert len(nama) == len(set(nama))
    nomor = [nilai(satu, "id") for satu in semua(isi, "bookmarkStart")]
    assert len(nomor) == len(set(nomor)) and sorted(nomor) == sorted(nilai(satu, "id") for satu in semua(isi, "bookmarkEnd"))


def test_it_makes_room_for_a_long_label() -> None:
    contoh = naskah(DaftarOtomatis(jenis="isi"), Judul(tingkat=2, teks="Matriks", nomor="Lampiran 12", kode="l12"))
    takuk = semua(semua(badan(docx.render(contoh)), "p")[0], "ind")[0]
    assert int(nilai(takuk, "left") or 0) > 1361
    assert nilai(semua(badan(docx.render(contoh)), "tab")[0], "pos") == nilai(takuk, "left")


def test_it_gives_a_short_heading_without_a_label_no_tab_before_its_page() -> None:
    contoh = naskah(DaftarOtomatis(jenis="isi"), Judul(tingkat=1, teks="ISI", kode="i"))
    p = semua(badan(docx.render(contoh)), "p")[0]
    assert [nilai(satu) for satu in semua(semua(p, "tabs")[0], "tab")] == ["right"]
    assert nilai(semua(p, "ind")[0], "firstLine") == "0"


def test_it_asks_word_to_update_the_fields() -> None:
    pengaturan = bagian(docx.render(CONTOH), "word/settings.xml")
    assert [nilai(satu) for satu in semua(pengaturan, "updateFields")] == ["true"]


def test_it_keeps_an_unlisted_heading_out_when_word_rebuilds_the_contents() -> None:
    data = docx.render(CONTOH)
    assert 'TOC \\o "1-3" \\h \\z' in kode_medan(data)
    assert {gaya(p) for p in semua(badan(data), "p") if teks(p) == "DAFTAR ISI"} == {"JudulLepas1"}


def test_it_counts_captions_by_field_and_sets_the_number_where_a_chapter_begins() -> None:
    urut = [kode for kode in kode_medan(docx.render(CONTOH)) if kode.startswith("SEQ")]
    assert urut == ["SEQ Tabel \\* ARABIC", "SEQ Tabel \\* ARABIC", "SEQ Tabel \\* ARABIC \\r 1", "SEQ Tabel \\h"]


def test_it_refers_to_the_label_of_a_caption() -> None:
    isi = badan(docx.render(CONTOH))
    akhir = next(p for p in semua(isi, "p") if teks(p).startswith("Lihat"))
    assert teks(akhir) == "Lihat Tabel 1.2"
    penanda = (semua(akhir, "instrText")[0].text or "").split()[1]
    asal = next(satu for satu in semua(isi, "bookmarkStart") if nilai(satu, "name") == penanda)
    assert teks(asal.getparent()) == "Tabel 1.2 Tabel y"


def test_it_opens_and_closes_every_field() -> None:
    jenis = [nilai(satu, "fldCharType") for satu in semua(badan(docx.render(CONTOH)), "fldChar")]
    assert jenis.count("begin") == jenis.count("separate") == jenis.count("end") > 10


def test_it_refuses_a_reference_to_nothing() -> None:
    with pytest.raises(ValueError, match="hilang"):
        docx.render(naskah(Paragraf(isi=(Rujuk("hilang"),))))


def test_it_says_so_where_there_is_nothing_to_list() -> None:
    assert "Belum ada yang dicantumkan." in teks(badan(docx.render(naskah(DaftarOtomatis(jenis="gambar")))))


def test_it_refuses_an_unknown_kind_of_list() -> None:
    with pytest.raises(ValueError, match="lagu"):
        docx.render(naskah(DaftarOtomatis(jenis="lagu")))
