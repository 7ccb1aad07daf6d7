from __future__ import annotations

import io
import zipfile
from typing import Any, cast

import docx as pustaka
import pytest
from docx.oxml.ns import qn
from docx_baca import badan, bagian, gaya, nilai, salah_urut, semua, teks

from sakip.naskah.simpul import (
    AngkaTeks,
    Bagian,
    Blok,
    BlokTandaTangan,
    ButirDaftar,
    Daftar,
    Isi,
    Judul,
    Kolom,
    Naskah,
    Paragraf,
    PenandaTangan,
    Perataan,
    Sel,
    Tabel,
    Tautan,
    Teks,
)
from sakip.render import docx


def naskah(*blok: Blok) -> Naskah:
    return Naskah(
        judul="Laporan Kinerja", pengarang="Kecamatan Contoh", subjek="LKjIP", kertas="F4", daftar_bagian=(Bagian(isi=blok),)
    )


def alinea(*isi: Any, **lain: Any) -> Paragraf:
    return Paragraf(isi=isi, **lain)


def isi(*blok: Blok) -> Any:
    return badan(docx.render(naskah(*blok)))


def butir(*semua_teks: str, anak: Daftar | None = None, penanda: str = "angka") -> Daftar:
    return Daftar(penanda=penanda, butir=tuple(ButirDaftar(isi=(Teks(satu),), anak=anak) for satu in semua_teks))


TTD = PenandaTangan(
    jabatan="Camat Contoh", nama="Rini Astuti", pangkat="Pembina", nip="19700101 199503 2 001", pembuka="Sumenep, 25 Januari 2024"
)


def test_it_gives_the_same_bytes_for_the_same_naskah() -> None:
    contoh = naskah(alinea(Teks("a")), butir("b"), BlokTandaTangan(penanda_tangan=(TTD,)))
    data = docx.render(contoh)
    assert data == docx.render(contoh)
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        assert {satu.date_time for satu in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_tells_who_wrote_what_in_which_language_and_no_date() -> None:
    data = docx.render(naskah())
    sifat = pustaka.Document(io.BytesIO(data)).core_properties
    assert (sifat.title, sifat.author, sifat.subject, sifat.language) == ("Laporan Kinerja", "Kecamatan Contoh", "LKjIP", "id-ID")
    assert sifat.created is None and sifat.modified is None
    assert {nilai(satu) for satu in semua(bagian(data, "word/styles.xml"), "lang")} == {"id-ID"}


def test_it_drops_characters_that_xml_refuses_wherever_text_comes_from() -> None:
    kotor = "a\x00\x0b\x1f\ufffe\ud800b"
    tabel = Tabel(kode="t", judul=kotor, nomor="1", kolom=(Kolom(lebar=1),), kepala=(), baris=((Sel(isi=(Teks(kotor),)),),))
    dokumen = Naskah(
        judul=kotor,
        pengarang=kotor,
        subjek=kotor,
        kertas="F4",
        kaki=kotor,
        daftar_bagian=(Bagian(isi=(alinea(Teks(kotor), Tautan(kotor, "https://contoh.id/\x01")), tabel)),),
    )
    hasil = pustaka.Document(io.BytesIO(docx.render(dokumen)))
    assert hasil.paragraphs[0].text == "abab"
    assert hasil.tables[0].cell(0, 0).text == "ab"
    assert hasil.core_properties.title == "ab"
    assert hasil.sections[0].footer.paragraphs[0].text.startswith("ab")


def test_it_keeps_line_breaks_tabs_and_spaces_in_text() -> None:
    p = semua(isi(alinea(Teks("satu \n dua\tlima"))), "p")[0]
    assert [satu.tag.split("}")[1] for satu in semua(p, "r")[0]] == ["t", "br", "t", "tab", "t"]
    assert [satu.text for satu in semua(p, "t")] == ["satu ", " dua", "lima"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/x", "//tanpa-skema", "http://[rusak", "", "data:text/html,x"]
)
def test_it_writes_a_link_that_is_not_allowed_as_plain_text(url: str) -> None:
    hasil = isi(alinea(Tautan("laman", url)))
    assert teks(hasil) == "laman" and not semua(hasil, "hyperlink")


@pytest.mark.parametrize(
    ("url", "tersimpan"),
    [
        ("https://contoh.id/a b", "https://contoh.id/a%20b"),
        ("mailto:a@contoh.id", "mailto:a@contoh.id"),
        ("HTTP://contoh.id", "HTTP://contoh.id"),
    ],
)
def test_it_links_to_web_and_mail_addresses(url: str, tersimpan: str) -> None:
    data = docx.render(naskah(alinea(Tautan("laman", url))))
    relasi = {satu.rId: satu.target_ref for satu in pustaka.Document(io.BytesIO(data)).part.rels.values()}
    tautan = semua(badan(data), "hyperlink")[0]
    assert relasi[tautan.get(qn("r:id"))] == tersimpan


def test_it_maps_headings_to_words_own_styles_and_prints_their_numbers() -> None:
    judul = [Judul(tingkat=n, teks=f"Judul {n}", nomor=f"{n}.", kode=f"j{n}") for n in range(1, 5)]
    alinea_ = semua(isi(*judul), "p")
    assert [(gaya(p), teks(p)) for p in alinea_] == [(f"Heading{n}", f"{n}.Judul {n}") for n in range(1, 5)]
    assert semua(alinea_[0], "br") and semua(alinea_[1], "tab")


def test_it_justifies_running_text_and_indents_only_what_is_not_centred() -> None:
    biasa, tengah = semua(isi(alinea(Teks("a")), alinea(Teks("b"), perataan=Perataan.TENGAH)), "p")
    assert gaya(biasa) == "BodyText" and not semua(biasa, "jc")
    assert nilai(semua(tengah, "jc")[0]) == "center" and nilai(semua(tengah, "ind")[0], "firstLine") == "0"


def test_it_keeps_a_paragraph_that_ends_in_a_colon_with_what_it_introduces() -> None:
    pengantar, biasa = semua(isi(alinea(Teks("Sebagai berikut: ")), alinea(Teks("Selesai."))), "p")
    assert semua(pengantar, "keepNext") and not semua(biasa, "keepNext")


def test_it_shows_bold_italic_and_figures() -> None:
    p = semua(isi(alinea(Teks("t", tebal=True), Teks("m", miring=True), AngkaTeks("9,5", "k"), AngkaTeks("7", tebal=True))), "p")[
        0
    ]
    assert [(teks(r), bool(semua(r, "b")), bool(semua(r, "i"))) for r in semua(p, "r")] == [
        ("t", True, False),
        ("m", False, True),
        ("9,5", False, False),
        ("7", True, False),
    ]


def test_it_starts_every_list_at_its_first_marker_and_indents_lists_in_lists() -> None:
    data = docx.render(naskah(butir("a", "b", anak=butir("x", penanda="huruf")), butir("c"), butir("d", penanda="bulatan")))
    nomor = [(nilai(semua(p, "numId")[0]), nilai(semua(p, "ilvl")[0])) for p in semua(badan(data), "p")]
    assert [ilvl for _, ilvl in nomor] == ["0", "1", "0", "1", "0", "0"]
    assert len({num for num, _ in nomor}) == 5 and nomor[0][0] == nomor[2][0]
    angka = bagian(data, "word/numbering.xml")
    mulai = {nilai(satu, "numId"): nilai(semua(satu, "startOverride")[0]) for satu in semua(angka, "num")}
    assert {mulai[num] for num, _ in nomor} == {"1"}


def test_it_leaves_space_after_the_last_item_of_a_list_only() -> None:
    dalam = isi(butir("a", "b", anak=butir("c", "d")))
    assert [bool(semua(satu, "spacing")) for satu in dalam if semua(satu, "numPr")] == [False] * 5 + [True]


def test_it_lets_a_list_follow_its_introduction_closely() -> None:
    hasil = isi(alinea(Teks("Yaitu:")), butir("a", "b"))
    assert [nilai(satu, "after") for satu in semua(hasil[0], "spacing")] == ["0"]
    assert salah_urut(hasil) == []


def test_it_survives_a_list_deeper_than_word_allows() -> None:
    daftar = butir("dasar")
    for _ in range(12):
        daftar = butir("lapis", anak=daftar)
    assert max(int(nilai(satu) or 0) for satu in semua(isi(daftar), "ilvl")) == 8


def test_it_refuses_an_unknown_marker() -> None:
    with pytest.raises(ValueError, match="bintang"):
        isi(butir("a", penanda="bintang"))


def test_it_refuses_an_unknown_paragraph_style() -> None:
    with pytest.raises(ValueError, match="kutipan"):
        isi(alinea(Teks("a"), gaya="kutipan"))


def test_it_keeps_a_signature_whole_and_with_the_text_before_it() -> None:
    hasil = list(isi(alinea(Teks("Demikian.")), BlokTandaTangan(penanda_tangan=(TTD,))))
    assert all(semua(satu, "keepNext") for satu in hasil[:2])
    assert all(semua(baris, "cantSplit") for baris in semua(hasil[2], "tr"))
    kiri, kanan = [
        [teks(p) for baris in semua(hasil[2], "tr") for p in semua(semua(baris, "tc")[kolom], "p")] for kolom in (0, 1)
    ]
    assert not any(kiri)
    assert [satu for satu in kanan if satu] == [
        "Sumenep, 25 Januari 2024",
        "Camat Contoh",
        "Rini Astuti",
        "Pembina",
        "NIP 19700101 199503 2 001",
    ]


def test_it_prints_the_post_and_name_of_a_signer_in_bold() -> None:
    tabel = semua(isi(BlokTandaTangan(penanda_tangan=(TTD,))), "tbl")[0]
    assert [teks(p) for p in semua(tabel, "p") if semua(p, "b")] == ["Camat Contoh", "Rini Astuti"]


def test_it_sets_two_signers_side_by_side_with_names_on_one_line() -> None:
    tabel = semua(isi(BlokTandaTangan(penanda_tangan=(TTD, PenandaTangan(jabatan="Bupati", nama="Agus Salim")))), "tbl")[0]
    nama = semua(tabel, "tr")[2]
    assert [teks(semua(sel, "p")[0]) for sel in semua(nama, "tc")] == ["Rini Astuti", "Agus Salim"]


def test_it_names_an_unknown_block() -> None:
    with pytest.raises(TypeError, match="ButirDaftar"):
        isi(cast(Blok, ButirDaftar(isi=())))


def test_it_names_an_unknown_inline_node() -> None:
    with pytest.raises(TypeError, match="Kolom"):
        isi(Paragraf(isi=cast(Isi, (Kolom(lebar=1),))))


def test_its_house_style_keeps_the_order_word_insists_on() -> None:
    data = docx.render(naskah(Judul(tingkat=1, teks="A", kode="a"), butir("x"), BlokTandaTangan(penanda_tangan=(TTD,))))
    for nama in ("document", "styles", "numbering"):
        assert salah_urut(bagian(data, f"word/{nama}.xml")) == []


def test_every_style_it_uses_is_defined() -> None:
    data = docx.render(naskah(Judul(tingkat=1, teks="A", kode="a"), butir("x"), alinea(Tautan("a", "https://contoh.id"))))
    ada = {nilai(satu, "styleId") for satu in semua(bagian(data, "word/styles.xml"), "style")}
    for nama in ("pStyle", "rStyle", "tblStyle"):
        assert {nilai(satu) for satu in semua(badan(data), nama)} <= ada
    for nama in ("basedOn", "next"):
        assert {nilai(satu) for satu in semua(bagian(data, "word/styles.xml"), nama)} <= ada


def test_it_writes_every_row_of_a_long_table() -> None:
    kolom = (Kolom(lebar=1), Kolom(lebar=1))
    baris = tuple((Sel(isi=(Teks(f"{n}"),)), Sel()) for n in range(1500))
    hasil = isi(Tabel(kode="t", judul="Panjang", nomor="1", kolom=kolom, kepala=(), baris=baris))
    assert [teks(satu) for satu in semua(hasil, "tr")] == [f"{n}" for n in range(1500)]
