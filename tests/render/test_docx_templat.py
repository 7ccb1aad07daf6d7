from __future__ import annotations

import io
import zipfile
from typing import Any

import docx as pustaka
import pytest
from docx.shared import Mm
from docx_baca import badan, bagian, gaya, nilai, salah_urut, semua, teks

from sakip.naskah.simpul import Bagian, ButirDaftar, Daftar, Judul, Kolom, Naskah, Paragraf, Penomoran, Sel, Tabel, Teks
from sakip.render import docx
from sakip.render.docx import templat as modul_templat

NASKAH = Naskah(
    judul="L",
    pengarang="P",
    subjek="S",
    kertas="F4",
    kaki="LKjIP",
    daftar_bagian=(
        Bagian(isi=(Paragraf(isi=(Teks("Isi baru"),)),), penomoran=Penomoran.TANPA),
        Bagian(
            isi=(
                Judul(tingkat=1, teks="PENDAHULUAN", nomor="BAB I", kode="b"),
                Daftar(butir=(ButirDaftar(isi=(Teks("butir"),)),)),
                Tabel(kode="t", judul="T", nomor="1.1", kolom=(Kolom(lebar=1),), kepala=(), baris=((Sel(),),)),
            ),
            mendatar=True,
        ),
    ),
)


def simpan(dokumen: Any) -> bytes:
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()


def kop(kaki: str = "") -> Any:
    dokumen = pustaka.Document()
    dokumen.add_paragraph("Isi lama")
    dokumen.sections[0].header.paragraphs[0].text = "KOP DINAS"
    dokumen.sections[0].left_margin = Mm(41)
    if kaki:
        dokumen.sections[0].footer.paragraphs[0].text = kaki
    return dokumen


def bagian_arsip(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def ganti(data: bytes, nama: str, lama: bytes, baru: bytes) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for satu in asal.namelist():
            isi = asal.read(satu)
            tujuan.writestr(satu, isi.replace(lama, baru) if satu == nama else isi)
    return keluar.getvalue()


def test_it_replaces_the_content_and_keeps_the_letterhead_and_margins() -> None:
    hasil = pustaka.Document(io.BytesIO(docx.render(NASKAH, templat=simpan(kop()))))
    assert hasil.paragraphs[0].text == "Isi baru"
    assert "Isi lama" not in "".join(alinea.text for alinea in hasil.paragraphs)
    assert [satu.header.paragraphs[0].text for satu in hasil.sections] == ["KOP DINAS", "KOP DINAS"]
    assert [round(satu.left_margin.mm) for satu in hasil.sections] == [41, 41]
    assert [satu.page_width < satu.page_height for satu in hasil.sections] == [True, False]


def test_it_keeps_the_users_styles_and_adds_only_missing_ones() -> None:
    asal = kop()
    asal.styles["Heading 1"].font.name = "Georgia"
    hasil = pustaka.Document(io.BytesIO(docx.render(NASKAH, templat=simpan(asal))))
    assert hasil.styles["Heading 1"].font.name == "Georgia"
    assert hasil.styles["Isi Tabel"].font.size.pt == 8.5
    nama = [gaya_.name for gaya_ in hasil.styles]
    assert len(nama) == len(set(nama))


def test_it_uses_the_style_ids_of_a_localised_word() -> None:
    asal = ganti(simpan(kop()), "word/styles.xml", b'"Heading1"', b'"Judul1"')
    data = docx.render(NASKAH, templat=asal)
    assert "Judul1" in {gaya(p) for p in semua(badan(data), "p")}
    assert "Heading1" not in {nilai(satu, "styleId") for satu in semua(bagian(data, "word/styles.xml"), "style")}


def test_it_keeps_the_users_footer() -> None:
    hasil = pustaka.Document(io.BytesIO(docx.render(NASKAH, templat=simpan(kop("Kaki dinas")))))
    assert [satu.footer.paragraphs[0].text for satu in hasil.sections] == ["Kaki dinas", "Kaki dinas"]


def test_it_adds_the_running_footer_where_the_template_has_none() -> None:
    hasil = pustaka.Document(io.BytesIO(docx.render(NASKAH, templat=simpan(kop()))))
    assert [satu.footer.paragraphs[0].text for satu in hasil.sections] == ["", "LKjIP\t1"]


def test_it_takes_a_header_that_an_earlier_section_defines() -> None:
    asal = kop()
    asal.add_section()
    hasil = pustaka.Document(io.BytesIO(docx.render(NASKAH, templat=simpan(asal))))
    assert hasil.sections[0].header.paragraphs[0].text == "KOP DINAS"


def test_it_ignores_the_old_layout_of_a_tracked_change() -> None:
    lama = b'<w:sectPrChange w:id="1" w:author="x"><w:sectPr><w:pgSz w:w="100" w:h="200"/></w:sectPr></w:sectPrChange></w:sectPr>'
    asal = ganti(simpan(kop()), "word/document.xml", b"</w:sectPr>", lama)
    hasil = pustaka.Document(io.BytesIO(docx.render(NASKAH, templat=asal)))
    assert round(hasil.sections[0].left_margin.mm) == 41
    assert hasil.sections[0].page_width > Mm(100)


def test_it_leaves_no_old_picture_or_thumbnail_behind() -> None:
    asal = kop()
    kepala = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    gambar = io.BytesIO(bytes.fromhex(f"{kepala}0000000049454e44ae426082"))
    asal.part.get_or_add_image(gambar)
    asal_data = simpan(asal)
    assert "word/media/image1.png" in bagian_arsip(asal_data)
    tersisa = bagian_arsip(docx.render(NASKAH, templat=asal_data))
    assert not [nama for nama in tersisa if "media" in nama or "thumbnail" in nama or "customXml" in nama]


def test_it_accepts_a_word_template_file() -> None:
    dotx = ganti(simpan(kop()), "[Content_Types].xml", b"wordprocessingml.document.main", b"wordprocessingml.template.main")
    assert "Isi baru" in teks(badan(docx.render(NASKAH, templat=dotx)))


def test_it_writes_elements_in_the_order_word_insists_on() -> None:
    data = docx.render(NASKAH, templat=simpan(kop("Kaki")))
    assert salah_urut(bagian(data, "word/document.xml")) == []
    assert salah_urut(bagian(data, "word/numbering.xml")) == []


def test_it_is_deterministic_with_a_template() -> None:
    asal = simpan(kop())
    assert docx.render(NASKAH, templat=asal) == docx.render(NASKAH, templat=asal)


@pytest.mark.parametrize("isi", [b"", b"bukan zip", b"PK\x03\x04rusak"])
def test_it_refuses_a_file_that_is_no_docx(isi: bytes) -> None:
    with pytest.raises(ValueError, match="Templat bukan berkas DOCX"):
        docx.render(NASKAH, templat=isi)


@pytest.mark.parametrize("nama", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
def test_it_refuses_a_docx_with_a_broken_part(nama: str) -> None:
    with pytest.raises(ValueError, match="Templat bukan dokumen DOCX"):
        docx.render(NASKAH, templat=ganti(simpan(kop()), nama, b"<", b"&"))


def test_it_refuses_another_office_file() -> None:
    with pytest.raises(ValueError, match="Templat"):
        docx.render(NASKAH, templat=ganti(simpan(kop()), "[Content_Types].xml", b"wordprocessingml", b"spreadsheetml"))


def test_it_refuses_a_template_that_swells_when_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul_templat, "_BATAS_ISI", 100_000)
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("word/document.xml", b" " * 200_000)
    with pytest.raises(ValueError, match="setelah dibuka"):
        docx.render(NASKAH, templat=keluar.getvalue())


def test_it_refuses_a_huge_template_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul_templat, "_BATAS_BERKAS", 10)
    with pytest.raises(ValueError, match="Berkas templat lebih dari"):
        docx.render(NASKAH, templat=simpan(kop()))
