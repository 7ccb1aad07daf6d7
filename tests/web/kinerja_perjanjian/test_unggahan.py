"""What is let in as an uploaded file, what is not, and how it goes out."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import override_settings

from sakip.web.kinerja.models import PerjanjianKinerja
from sakip.web.kinerja.unggahan import (
    JENIS_PINDAIAN,
    SEMUA_JENIS,
    BerkasDitolak,
    BerkasField,
    check_upload,
    clean_name,
    kirim_berkas,
    nama_jenis,
)

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 50 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 30


def kemasan(*anggota: str, jenis: str = "main+xml", tambahan: bytes = b"<x/>") -> bytes:
    arus = io.BytesIO()
    with zipfile.ZipFile(arus, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", f"<Types>{jenis}</Types>")
        for nama in anggota:
            arsip.writestr(nama, tambahan)
    return arus.getvalue()


DOCX = kemasan("word/document.xml")
XLSX = kemasan("xl/workbook.xml")


def berkas(nama: str, isi: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


@pytest.mark.parametrize(
    ("nama", "isi", "akhiran", "jenis_isi"),
    [
        ("Laporan.pdf", PDF, "pdf", "application/pdf"),
        ("FOTO.JPEG", JPG, "jpg", "image/jpeg"),
        ("peta.png", PNG, "png", "image/png"),
        ("naskah.docx", DOCX, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("data.xlsx", XLSX, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("SK No. 1.2.2023.pdf", PDF, "pdf", "application/pdf"),
    ],
)
def test_jenis_yang_diizinkan_diterima(nama: str, isi: bytes, akhiran: str, jenis_isi: str) -> None:
    sah = check_upload(berkas(nama, isi))
    assert sah.nama == nama
    assert sah.nama_simpan.endswith(f".{akhiran}") and len(sah.nama_simpan) == 33 + len(akhiran)
    assert "aporan" not in sah.nama_simpan
    assert (sah.jenis_isi, sah.ukuran, sah.sidik) == (jenis_isi, len(isi), sha256(isi).hexdigest())
    assert sah.isi.read() == isi


@pytest.mark.parametrize(
    ("nama", "isi", "sebab"),
    [
        ("kosong.pdf", b"", "berkas kosong"),
        ("skrip.pdf", b"<html><script>alert(1)</script>", "isinya bukan PDF walaupun berakhiran .pdf"),
        ("skrip.png", PDF, "isinya bukan PNG"),
        ("poliglot.pdf", b"GIF89a%PDF-1.7 %%EOF", "isinya bukan PDF"),
        ("program.exe", b"MZ\x90", "jenis .exe tidak diizinkan"),
        ("halaman.html", b"<html>", "jenis .html tidak diizinkan"),
        ("gambar.svg", b"<svg onload='x'/>", "jenis .svg tidak diizinkan"),
        ("tanpaakhiran", PDF, "namanya tanpa akhiran"),
        ("surat.pdf.exe", PDF, "jenis .exe tidak diizinkan"),
        ("surat.exe.pdf", PDF, "akhiran ganda"),
        ("surat.HTML .pdf", PDF, "akhiran ganda"),
        ("terpotong.pdf", b"%PDF-1.7\n1 0 obj", "tidak utuh"),
        ("lama.docx", b"\xd0\xcf\x11\xe0" + b"\x00" * 100, "dikunci kata sandi atau berformat Office lama"),
        ("rusak.docx", DOCX[:60], "berkas rusak"),
        ("data.docx", XLSX, "isinya bukan DOCX"),
        ("arsip.xlsx", kemasan("isi.txt"), "isinya bukan XLSX"),
        ("makro.docx", kemasan("word/document.xml", "word/vbaProject.bin"), "memuat makro"),
        ("makro.xlsx", kemasan("xl/workbook.xml", jenis="macroEnabled.main"), "memuat makro"),
        ("naik.docx", kemasan("word/document.xml", "../../etc/passwd"), "susunan berkas tidak wajar"),
    ],
    # Nama uji dari nama berkas saja: isi arsip memuat jam pembuatannya, jadi berbeda pada tiap proses pekerja.
    ids=lambda nilai: "isi" if isinstance(nilai, bytes) else None,
)
def test_berkas_jahat_ditolak_dengan_sebab(nama: str, isi: bytes, sebab: str) -> None:
    with pytest.raises(BerkasDitolak, match="tidak dapat diterima") as galat:
        check_upload(berkas(nama, isi))
    assert sebab in str(galat.value)


def test_bom_kemasan_ditolak_tanpa_dibuka() -> None:
    arus = io.BytesIO()
    with zipfile.ZipFile(arus, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        for n in range(3):
            with arsip.open(f"word/media/{n}.bin", "w", force_zip64=True) as isi:
                for _ in range(100):
                    isi.write(b"\x00" * 1024 * 1024)
        arsip.writestr("word/document.xml", "<x/>")
    with pytest.raises(BerkasDitolak, match="terlalu besar setelah dibuka"):
        check_upload(berkas("bom.docx", arus.getvalue()))


def test_terlalu_banyak_anggota_ditolak() -> None:
    with pytest.raises(BerkasDitolak, match="terlalu besar setelah dibuka"):
        check_upload(berkas("banyak.docx", kemasan("word/document.xml", *(f"word/{n}" for n in range(5001)))))


def test_kemasan_bersandi_ditolak() -> None:
    data = bytearray(DOCX)
    tempat = data.find(b"PK\x01\x02")
    data[tempat + 8] |= 1
    with pytest.raises(BerkasDitolak, match="kata sandi"):
        check_upload(berkas("sandi.docx", bytes(data)))


@override_settings(BATAS_UNGGAH=100)
def test_batas_ukuran() -> None:
    assert check_upload(berkas("pas.pdf", PDF + b"\n" * (100 - len(PDF)))).ukuran == 100
    with pytest.raises(BerkasDitolak, match="melebihi 100 bita"):
        check_upload(berkas("lebih.pdf", PDF + b"\n" * 60))


def test_jenis_dapat_dibatasi() -> None:
    with pytest.raises(BerkasDitolak, match="Unggah berkas PDF, JPG, atau PNG"):
        check_upload(berkas("naskah.docx", DOCX), JENIS_PINDAIAN)
    assert nama_jenis(SEMUA_JENIS) == "PDF, JPG, PNG, DOCX, atau XLSX"


@pytest.mark.parametrize(
    ("kasar", "bersih"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\a\\surat.pdf", "surat.pdf"),
        ("surat\u202efdp.exe", "suratfdp.exe"),
        ("a\x00b\r\nc.pdf", "abc.pdf"),
        ('k"u<t>ip.pdf', "k-u-t-ip.pdf"),
        ("  spasi   banyak .pdf", "spasi banyak.pdf"),
        ("x" * 400 + ".pdf", "x" * 146 + ".pdf"),
        ("surat.pdf. .", "surat.pdf"),
        (".pdf", "berkas.pdf"),
        ("", "berkas"),
    ],
)
def test_nama_dibersihkan(kasar: str, bersih: str) -> None:
    assert clean_name(kasar) == bersih


def test_isian_formulir_memberi_pesan() -> None:
    isian = BerkasField(daftar_jenis=JENIS_PINDAIAN)
    assert isian.clean(berkas("a.pdf", PDF)).jenis_isi == "application/pdf"
    for data, pesan in ((None, "Pilih berkas"), (berkas("a.pdf", b""), "berkas kosong"), (berkas("a.exe", b"MZ"), "jenis .exe")):
        with pytest.raises(Exception, match=pesan):
            isian.clean(data)
    assert ".pdf" in isian.widget.attrs["accept"]


def test_kirim_berkas_aman(db: None) -> None:
    pk = PerjanjianKinerja(versi=1)
    pk.berkas_ttd.save("uji-kirim.pdf", ContentFile(PDF), save=False)
    jawaban = kirim_berkas(pk.berkas_ttd, "PK – Bupati\r\nSet-Cookie: a=b.pdf", "application/pdf")
    assert b"".join(jawaban) == PDF
    assert jawaban["Content-Disposition"].startswith("attachment; filename*=utf-8''PK%20%E2%80%93%20Bupati")
    assert "\n" not in jawaban["Content-Disposition"]
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert jawaban["Cache-Control"] == "private, no-store"
    lain = kirim_berkas(pk.berkas_ttd, "a.pdf", "text/html")
    assert lain["Content-Type"] == "application/octet-stream"
    lain.close()
    pk.berkas_ttd.storage.delete(str(pk.berkas_ttd.name))
    with pytest.raises(Http404):
        kirim_berkas(pk.berkas_ttd, "a.pdf", "application/pdf")
    with pytest.raises(Http404):
        kirim_berkas(PerjanjianKinerja().berkas_ttd, "a.pdf", "application/pdf")
