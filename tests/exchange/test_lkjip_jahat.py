"""Hostile, broken and foreign files: a clear answer, never another exception."""

from __future__ import annotations

import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.cetakan.bentuk import Alinea, TabelCetak
from sakip.cetakan.kenali import recognize
from sakip.cli.periksa import perintah
from sakip.exchange.lkjip import terpisah
from sakip.exchange.lkjip.baca import read_report
from sakip.exchange.lkjip.docx import read_docx
from sakip.exchange.lkjip.pekerja import BATAS_TEMUAN, answer
from sakip.exchange.lkjip.terpisah import review_isolated
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.reviu.jalankan import review_cetakan

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def kemasan(utama: str, **lain: str) -> bytes:
    arus = io.BytesIO()
    with zipfile.ZipFile(arus, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        arsip.writestr("word/document.xml", utama)
        for nama, isi in lain.items():
            arsip.writestr(f"word/{nama}", isi)
    return arus.getvalue()


def badan(isi: str, awal: str = "") -> str:
    return f'<?xml version="1.0"?>{awal}<w:document xmlns:w="{W}"><w:body>{isi}</w:body></w:document>'


def alinea(teks: str, ppr: str = "") -> str:
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:t>{teks}</w:t></w:r></w:p>"


JAHAT = {
    "kosong": (b"   ", "x.docx", "kosong"),
    "bukan apa-apa": (b"\x00\x01\x02" * 50, "x.bin", "bukan teks"),
    "gambar bernama pdf": (b"\xff\xd8\xff\xe0" + b"J" * 100, "x.pdf", "bukan PDF"),
    "zip terpotong": (kemasan(badan(alinea("a")))[:60], "x.docx", "rusak"),
    "excel": (kemasan("x").replace(b"word/document.xml", b"xl/workbook.xml\x20\x20"), "x.docx", ""),
    "entitas luar": (
        kemasan(badan(alinea("&amp;x;"), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')), "x.docx", "DOCTYPE"
    ),
    "tawa miliaran": (
        kemasan(badan(alinea("&amp;b;"), '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>')), "x.docx", "DOCTYPE"
    ),
    "xml rusak": (kemasan("<w:document"), "x.docx", "rusak"),
    "bersarang dalam": (kemasan(badan("<w:sdt>" * 20_000)), "x.docx", "rusak"),
    "makro": (kemasan(badan(alinea("a")), **{"vbaProject.bin": "x"}), "x.docx", "makro"),
    "tanpa teks": (kemasan(badan(alinea(""))), "x.docx", "tidak memuat teks"),
    "kata lama": (b"\xd0\xcf\x11\xe0" + b"\x00" * 500, "x.doc", "Office lama"),
    "mengembang": (kemasan(badan(alinea("a" * 70_000_000))), "x.docx", "mengembang"),
    "pdf rusak": (b"%PDF-1.7\n" + b"x" * 200, "x.pdf", ""),
}  # fmt: skip


@pytest.mark.parametrize("nama", JAHAT)
def test_it_is_refused_with_what_and_how_to_mend(nama: str) -> None:
    isi, berkas, sebab = JAHAT[nama]
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_report(isi, berkas)
    assert sebab in galat.value.masalah.pesan
    assert galat.value.masalah.saran.endswith(".")


def test_features_of_word_are_read_as_they_print() -> None:
    nomor = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    isi = (
        alinea("BAB I PENDAHULUAN", '<w:outlineLvl w:val="0"/>')
        + alinea("pertama", nomor)
        + alinea("kedua", nomor)
        + "<w:p><w:ins><w:r><w:t>ditambah</w:t></w:r></w:ins><w:del><w:r><w:delText>dihapus</w:delText></w:r></w:del></w:p>"
        + "<w:sdt><w:sdtContent>" + alinea("dalam kendali") + "</w:sdtContent></w:sdt>"
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + alinea("Judul") + "</w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + alinea("A") + "</w:tc><w:tc>" + alinea("1")
        + "</w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + alinea("") + "</w:tc><w:tc>" + alinea("2") + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    blok = read_docx(kemasan(badan(isi), **{"numbering.xml": numbering}), "x.docx").daftar_blok
    assert [b.teks for b in blok if isinstance(b, Alinea)] == [
        "BAB I PENDAHULUAN", "a. pertama", "b. kedua", "ditambah", "dalam kendali"
    ]  # fmt: skip
    tabel = blok[-1]
    assert isinstance(tabel, TabelCetak)
    assert tabel.baris == (("Judul", ""), ("A", "1"), ("", "2"))
    assert dict(tabel.rentang) == {(0, 0): (1, 2), (1, 0): (2, 1)}


@cache
def contoh() -> bytes:
    dokumen = docx.Document()
    dokumen.add_paragraph("Laporan Kinerja Kecamatan Contoh Tahun 2023")
    dokumen.add_paragraph("Tabel 3.2 Capaian")
    tabel = dokumen.add_table(2, 5)
    kolom = (("No", "1"), ("Indikator", "IKM"), ("Target", "83"), ("Realisasi", "80"), ("%", "99"))
    for k, (judul, isi) in enumerate(kolom):
        tabel.cell(0, k).text, tabel.cell(1, k).text = judul, isi
    arus = io.BytesIO()
    dokumen.save(arus)
    return arus.getvalue()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_damaged_docx_never_raises_anything_else(data: st.DataObject) -> None:
    isi = bytearray(contoh())
    for _ in range(data.draw(st.integers(1, 6))):
        isi[data.draw(st.integers(0, len(isi) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_report(bytes(isi), "x.docx")
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.saran


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("|\t\n 0123456789.,%()-ABCtabelTabelSasaranIndikatorTargetRealisasi“”Rp=/"), max_size=400)
)
def test_any_text_is_read_recognised_and_reviewed(teks: str) -> None:
    laporan = recognize(read_report(b"Laporan Kinerja Tahun 2023\n" + teks.encode(), "x.txt"))
    for t in review_cetakan(laporan):
        assert 0 <= t.lokasi.blok < len(laporan.cetakan.daftar_blok)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/=\"' tabledivtrspanli123&;", max_size=300))
def test_any_html_is_read_or_refused(teks: str) -> None:
    try:
        read_report(f"<!DOCTYPE html><html><body>{teks}</body></html>".encode(), "x.html")
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.saran


def test_the_separate_process_answers_and_refuses() -> None:
    hasil = review_isolated(contoh(), "laporan.docx", komentar=True)
    assert [t["kode"] for t in hasil["temuan"]] == ["UKR001"] and hasil["komentar"] and "tempat-1" in hasil["html"]
    with pytest.raises(BerkasTidakTerbaca, match="rusak"):
        review_isolated(contoh()[:200], "laporan.docx")


def test_a_reader_that_takes_too_long_is_ended() -> None:
    with pytest.raises(BerkasTidakTerbaca, match="belum selesai dibaca"):
        review_isolated(contoh(), "laporan.docx", detik=0)


def utuh() -> bytes:
    """A small report in a sound package, with one finding in its table."""
    dokumen = docx.Document()
    dokumen.add_heading("BAB III AKUNTABILITAS KINERJA", 1)
    dokumen.add_paragraph("Tabel 3.2 Capaian IKU Tahun 2023")
    tabel = dokumen.add_table(2, 6)
    judul = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")
    for k, (kepala, isi) in enumerate(zip(judul, ("1", "X", "Y", "78", "75", "98,15"), strict=True)):
        tabel.cell(0, k).text, tabel.cell(1, k).text = kepala, isi
    arus = io.BytesIO()
    dokumen.save(arus)
    return arus.getvalue()


@pytest.mark.parametrize("hilang", ["[Content_Types].xml", "_rels/.rels", "word/styles.xml"])
def test_a_package_that_is_not_whole_is_reviewed_without_comments(hilang: str) -> None:
    arus = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(utuh())) as asal, zipfile.ZipFile(arus, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in asal.namelist():
            if nama != hilang:
                arsip.writestr(nama, asal.read(nama))
    hasil = review_isolated(arus.getvalue(), "laporan.docx", komentar=True)
    assert hasil["ringkasan"]["salah"] == 1 and "komentar" not in hasil
    assert "DOCX berkomentar tidak dapat dibuat" in hasil["tidak_dipahami"][-1]
    assert "komentar" in review_isolated(utuh(), "laporan.docx", komentar=True)


def test_findings_without_end_are_counted_but_not_all_told() -> None:
    teks = "# BAB III AKUNTABILITAS KINERJA\n\n" + "\n".join(f"Nama kegiatan {n} ..........." for n in range(2100))
    hasil = answer(teks.encode(), "laporan.txt")
    assert len(hasil["temuan"]) == BATAS_TEMUAN < hasil["ringkasan"]["jumlah"]
    assert hasil["tidak_dipahami"][0].startswith(f"Hanya {BATAS_TEMUAN} dari")
    assert len(hasil["html"]) < 3_000_000


def test_an_answer_beyond_its_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terpisah, "BATAS_JAWABAN", 200)
    with pytest.raises(BerkasTidakTerbaca) as galat:
        review_isolated(utuh(), "laporan.docx")
    assert galat.value.masalah.kode == "laporan-terlalu-besar"


def test_the_process_gets_no_secret_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAKIP_KUNCI", "rahasia")
    monkeypatch.setenv("DATABASE_URL", "rahasia")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert not {"SAKIP_KUNCI", "DATABASE_URL", "HOME"} & set(terpisah._lingkungan("x"))
    review_isolated(utuh(), "laporan.docx")
    with pytest.raises(BerkasTidakTerbaca):
        review_isolated(utuh(), "laporan.docx", detik=0)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_why_it_writes_no_comments(tmp_path: Path) -> None:
    arus = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(utuh())) as asal, zipfile.ZipFile(arus, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in set(asal.namelist()) - {"_rels/.rels"}:
            arsip.writestr(nama, asal.read(nama))
    (tmp_path / "laporan.docx").write_bytes(arus.getvalue())
    berkas = [str(tmp_path / "laporan.docx"), "--format", "docx", "-o", str(tmp_path / "hasil.docx")]
    hasil = CliRunner().invoke(perintah, berkas)
    assert hasil.exit_code == 2 and "susunan berkas tidak lengkap" in hasil.output
