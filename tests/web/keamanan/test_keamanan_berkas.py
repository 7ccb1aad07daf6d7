"""Hostile files: archives that lie about their size, sheets without end, pages disguised as documents."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from conftest import Dunia
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sakip.exchange.xlsx import write_template
from sakip.exchange.xlsx.bentang import check_sizes, outline_of
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.web.bukukerja.baca import _baca
from sakip.web.bukukerja.models import UnggahanBuku
from sakip.web.kinerja.berkas_sipd import SipdDitolak, read_sipd
from sakip.web.kinerja.models import Bukti, TahunKinerja
from sakip.web.kinerja.unggahan import clean_name

LEMBAR = "xl/worksheets/sheet2.xml"
UJUNG = (
    b'<c r="XFD1048576"><v>1</v></c>',
    b"<c r='XFD1048576'><v>1</v></c>",
    b"<c\tr = 'xfd1048576' ><v>1</v></c>",
    b"<c s=\">\" r='XFD1048576'><v>1</v></c>",
    b"<c r='&#88;FD1048576'><v>1</v></c>",
)


@pytest.fixture
def templat(tmp_path: Path) -> bytes:
    path = tmp_path / "templat.xlsx"
    write_template(path, tahun=2023, nama="Kecamatan Bluto")
    return path.read_bytes()


def ubah(templat: bytes, isi: Callable[[bytes], bytes]) -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(BytesIO(templat)) as asal, zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in asal.namelist():
            arsip.writestr(nama, isi(asal.read(nama)) if nama == LEMBAR else asal.read(nama))
    return hasil.getvalue()


def berbohong(data: bytes, ukuran: int) -> bytes:
    """The archive with a smaller size for the sheet, in both places where it stands."""
    hasil = bytearray(data)
    with zipfile.ZipFile(BytesIO(data)) as arsip:
        letak = arsip.getinfo(LEMBAR).header_offset
    hasil[letak + 22 : letak + 26] = struct.pack("<I", ukuran)
    letak = -1
    while (letak := hasil.find(b"PK\x01\x02", letak + 1)) >= 0:
        panjang = struct.unpack("<H", hasil[letak + 28 : letak + 30])[0]
        if bytes(hasil[letak + 46 : letak + 46 + panjang]).decode() == LEMBAR:
            hasil[letak + 24 : letak + 28] = struct.pack("<I", ukuran)
    return bytes(hasil)


@pytest.mark.parametrize("sel", UJUNG)
def test_one_cell_in_the_last_corner_reserves_nothing(templat: bytes, sel: bytes) -> None:
    baris = b'<row r="1048576">' + sel + b"</row></sheetData>"
    data = ubah(templat, lambda isi: isi.replace(b"</sheetData>", baris))
    with pytest.raises(BerkasTidakTerbaca, match="membentang sampai XFD1048576"):
        _baca(BytesIO(data))
    with pytest.raises(SipdDitolak, match="membentang"):
        read_sipd(data, kode_unit="1", tahun=2023)


def test_outlines() -> None:
    assert outline_of(b'<row r="3"><c r="B3"/></row>') == (0, 0)
    assert outline_of(b'<a><row r="100000"><c r="AB3"/></row><t>nilai r = "xyz"</t></a>') == (100_000, 28)
    assert outline_of(b'<a><c r="B3"/><t>nilai r = "xyz"</t></a>') == (3, 2)
    for salah in (b"<!DOCTYPE a><a/>", b"<\0a/>", b"<a><c r='??'/></a>", b"<a><c r='A1'></a>"):
        with pytest.raises(ValueError):
            outline_of(salah)


def test_archives_that_lie_about_their_size(templat: bytes) -> None:
    data = berbohong(ubah(templat, lambda isi: isi.replace(b"</sheetData>", b" " * 30_000_000 + b"</sheetData>")), 5000)
    with zipfile.ZipFile(BytesIO(data)) as arsip, pytest.raises(ValueError, match="another size"):
        check_sizes(arsip)
    with pytest.raises(BerkasTidakTerbaca, match="rusak"):
        _baca(BytesIO(data))
    with pytest.raises(SipdDitolak):
        read_sipd(data, kode_unit="1", tahun=2023)
    with zipfile.ZipFile(BytesIO(templat)) as arsip:
        check_sizes(arsip)


def test_an_upload_of_such_a_workbook_is_told_not_stored(dunia: Dunia, tahun: TahunKinerja, templat: bytes) -> None:
    baris = b'<row r="1048576">' + UJUNG[1] + b"</row></sheetData>"
    data = ubah(templat, lambda isi: isi.replace(b"</sheetData>", baris))
    halaman = reverse("bukukerja:unggah", args=("misal", "bluto", 2023))
    jawab = dunia.client("perencana").post(halaman, {"berkas": SimpleUploadedFile("a.xlsx", data)}, follow=True)
    assert jawab.status_code == 200 and "membentang" in jawab.content.decode()
    assert bytes(UnggahanBuku.objects.get().dokumen) == b""


HTML = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("a.pdf", HTML),
        ("a.png", HTML),
        ("a.jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("a.html", HTML),
        ("a.svg", b"<svg/>"),
        ("a.pdf.html", b"%PDF-1.7\n%%EOF"),
        ("a.html.pdf", b"%PDF-1.7\n%%EOF"),
        ("a", b"%PDF-1.7\n%%EOF"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 50),
        ("a.xlsx", b"%PDF-1.7\n%%EOF"),
        ("a.pdf", b""),
    ],
)
def test_disguised_evidence_is_refused(dunia: Dunia, tahun: TahunKinerja, nama: str, isi: bytes) -> None:
    indikator = tahun.rencana.daftar_indikator.first()
    assert indikator
    halaman = reverse("kinerja:bukti_unggah", args=("misal", "bluto", 2023, indikator.pk, 1))
    jawab = dunia.client("perencana").post(halaman, {"berkas": SimpleUploadedFile(nama, isi), "keterangan": ""})
    assert jawab.status_code == 200 and not Bukti.objects.exists()


def test_evidence_goes_out_as_a_download_only(dunia: Dunia, tahun: TahunKinerja) -> None:
    indikator = tahun.rencana.daftar_indikator.first()
    assert indikator
    client = dunia.client("perencana")
    berkas = SimpleUploadedFile("..\\..\\x; Set-Cookie a=b;<svg>.pdf", b"%PDF-1.7\n" + HTML + b"\n%%EOF")
    halaman = reverse("kinerja:bukti_unggah", args=("misal", "bluto", 2023, indikator.pk, 1))
    assert client.post(halaman, {"berkas": berkas, "keterangan": "x"}).status_code == 302
    bukti = Bukti.objects.get()
    assert "/" not in bukti.nama_berkas and "<" not in bukti.nama_berkas and str(bukti.berkas.name).startswith("bukti/")
    jawab = client.get(reverse("kinerja:bukti_unduh", args=("misal", "bluto", 2023, bukti.pk)))
    assert jawab["Content-Disposition"].startswith("attachment") and "Set-Cookie" not in jawab.headers
    assert jawab["Content-Type"] == "application/pdf" and jawab["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in jawab["Content-Security-Policy"] and "no-store" in jawab["Cache-Control"]
    for siapa in ("unit_lain", "luar", "tanpa"):
        halaman = reverse("kinerja:bukti_unduh", args=("misal", "bluto", 2023, bukti.pk))
        assert dunia.client(siapa).get(halaman).status_code == 404


@pytest.mark.parametrize(
    "nama", ["../../etc/passwd.pdf", "..\\..\\a.pdf", "/a/b.pdf", "a\x00b.pdf", "\u202efdp.exe.pdf", "a\r\nb.pdf"]
)
def test_names_keep_no_folder_and_no_control(nama: str) -> None:
    bersih = clean_name(nama)
    assert not set(bersih) & set("/\\\x00\r\n\u202e") and not bersih.startswith(".")
