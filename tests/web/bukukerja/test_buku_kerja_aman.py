"""Who may use the workbook door, hostile files, and that looking changes nothing."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from buku_uji import alamat, teks, terapkan, tersimpan, ubahan, unggah, unggahan_baru
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sakip.exchange.xlsx import read_workbook
from sakip.web.audit.models import Peristiwa
from sakip.web.bukukerja.models import StatusUnggahan, UnggahanBuku

GET = ("mulai", "unduh", "templat", "unggah")
MENGISI = ("pratinjau", "selisih", "masalah")
POST = ("terapkan", "batalkan")


def _argumen(nama: str, objek: UnggahanBuku) -> dict[str, Any]:
    if nama in ("mulai", "unduh", "templat", "unggah"):
        return {}
    return {"unggahan": objek.pk} | ({"bentuk": "csv"} if nama in ("selisih", "masalah") else {})


@pytest.fixture
def objek(dunia, tahun) -> UnggahanBuku:
    return unggahan_baru(dunia.client("perencana"), tahun, ubahan(tahun, lambda r: r["Isu"].pop()))


@pytest.mark.parametrize(("siapa", "kode"), [("unit_lain", 404), ("luar", 404), ("tanpa", 404)])
def test_others_find_nothing(dunia, tahun, objek, siapa: str, kode: int) -> None:
    client = dunia.client(siapa)
    for nama in (*GET, *MENGISI):
        assert client.get(alamat(tahun, nama, **_argumen(nama, objek))).status_code == kode, nama
    for nama in POST:
        assert client.post(alamat(tahun, nama, **_argumen(nama, objek))).status_code == kode, nama
    assert unggah(client, tahun, ubahan(tahun)).status_code == kode


@pytest.mark.parametrize("siapa", ["pembaca", "kepala", "apip", "pembina"])
def test_readers_may_download_only(dunia, tahun, objek, siapa: str) -> None:
    client = dunia.client(siapa)
    for nama in ("mulai", "unduh", "templat"):
        assert client.get(alamat(tahun, nama)).status_code == 200
    assert "Unggah dan bandingkan" not in teks(client.get(alamat(tahun, "mulai")))
    for nama in MENGISI:
        assert client.get(alamat(tahun, nama, **_argumen(nama, objek))).status_code == 403, nama
    for nama in POST:
        assert client.post(alamat(tahun, nama, **_argumen(nama, objek))).status_code == 403, nama
    assert unggah(client, tahun, ubahan(tahun)).status_code == 403


def test_an_upload_belongs_to_its_unit(dunia, tahun, objek) -> None:
    from sakip.web.kinerja.actions.tahun import open_year

    lain = open_year(unit=dunia.unit_lain, tahun=2023, rencana=tahun.rencana, by=dunia.orang["administrator"])
    client = dunia.client("administrator")
    assert client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)).status_code == 200
    assert client.get(alamat(lain, "pratinjau", unggahan=objek.pk)).status_code == 404
    assert client.post(alamat(lain, "terapkan", unggahan=objek.pk)).status_code == 404


def test_posts_need_a_token_and_the_right_method(dunia, tahun, objek) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["perencana"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert unggah(client, tahun, ubahan(tahun)).status_code == 403
    for nama in POST:
        assert client.post(alamat(tahun, nama, unggahan=objek.pk)).status_code == 403
        assert client.get(alamat(tahun, nama, unggahan=objek.pk)).status_code == 405


def test_looking_changes_nothing(dunia, tahun, objek) -> None:
    client = dunia.client("perencana")
    sidik = lambda: (  # noqa: E731
        Peristiwa.objects.count(),
        list(UnggahanBuku.objects.values()),
        tersimpan(tahun),
    )
    awal = sidik()
    for nama in (*GET, *MENGISI):
        client.get(alamat(tahun, nama, **_argumen(nama, objek)))
    assert sidik() == awal


def test_downloads_are_workbooks(dunia, tahun, tmp_path) -> None:
    client = dunia.client("pembaca")
    jawab = client.get(alamat(tahun, "unduh"))
    assert 'filename="buku-kerja-bluto-2023.xlsx"' in jawab["Content-Disposition"]
    path = tmp_path / "isi.xlsx"
    path.write_bytes(jawab.content)
    assert read_workbook(path) == (tersimpan(tahun), ())
    path.write_bytes(client.get(alamat(tahun, "templat")).content)
    kosong, _ = read_workbook(path)
    assert kosong is not None
    assert (kosong.unit.nama, kosong.unit.tahun, kosong.daftar_indikator) == ("Kecamatan Bluto", 2023, ())


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("buku.xlsx", b"", "berkas kosong"),
        ("buku.xls", b"\xd0\xcf\x11\xe0" * 4, "jenis .xls tidak diizinkan"),
        ("buku.xlsm", b"PK\x03\x04", "jenis .xlsm tidak diizinkan"),
        ("buku.pdf", b"%PDF-1.7 %%EOF", "jenis .pdf tidak diizinkan"),
        ("buku.xlsx", b"\xd0\xcf\x11\xe0" * 9, "kata sandi"),
        ("buku.xlsx", b"MZ bukan arsip", "isinya bukan XLSX"),
        ("buku.xlsx", b"PK\x03\x04 terpotong", "rusak"),
        ("buku.php.xlsx", b"PK\x03\x04", "akhiran ganda"),
    ],
)
def test_hostile_files_are_refused_with_a_reason(dunia, tahun, nama: str, isi: bytes, pesan: str) -> None:
    jawab = unggah(dunia.client("perencana"), tahun, isi, nama)
    assert jawab.status_code == 200
    assert pesan in teks(jawab)
    assert not UnggahanBuku.objects.exists()


def test_too_large_and_blown_up_files(dunia, tahun, settings) -> None:
    client = dunia.client("perencana")
    bom = io.BytesIO()
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        arsip.writestr("xl/workbook.xml", "<workbook/>")
        arsip.writestr("xl/worksheets/sheet1.xml", b" " * (201 * 1024 * 1024))
    assert "terlalu besar setelah dibuka" in teks(unggah(client, tahun, bom.getvalue()))
    settings.BATAS_UNGGAH = 1000
    assert "melebihi" in teks(unggah(client, tahun, ubahan(tahun)))
    assert not UnggahanBuku.objects.exists()


def test_a_workbook_of_something_else_is_told_in_a_table(dunia, tahun) -> None:
    isi = io.BytesIO()
    with zipfile.ZipFile(isi, "w") as arsip:
        arsip.writestr("[Content_Types].xml", "<Types/>")
        arsip.writestr("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><workbook>&a;</workbook>")
    client = dunia.client("perencana")
    jawab = unggah(client, tahun, isi.getvalue())
    assert jawab.status_code == 302
    objek = UnggahanBuku.objects.get()
    assert objek.status == StatusUnggahan.DITOLAK
    halaman = teks(client.get(jawab["Location"]))
    assert "harus diperbaiki" in halaman
    assert "root:" not in halaman


def test_mistakes_are_told_by_cell_and_cannot_be_applied(dunia, tahun) -> None:
    import openpyxl

    buku = openpyxl.load_workbook(io.BytesIO(ubahan(tahun)))
    lembar = buku["Realisasi"]
    lembar["A2"] = "TIDAK-ADA-<script>"
    isi = io.BytesIO()
    buku.save(isi)
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, isi.getvalue())
    assert objek.status == StatusUnggahan.DITOLAK
    mentah = client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)).content.decode()
    assert "Realisasi" in mentah
    assert ">A2<" in mentah
    assert "<script>" not in mentah.replace("<script src", "")
    awal = tersimpan(tahun)
    terapkan(client, tahun, objek)
    assert tersimpan(tahun) == awal
    assert "A2" in client.get(alamat(tahun, "masalah", unggahan=objek.pk, bentuk="csv")).content.decode()


def test_text_longer_than_the_database_holds_is_told_by_cell(dunia, tahun) -> None:
    panjang = "kata " * 100
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Unit"].update(alamat=panjang)))
    assert objek.status == StatusUnggahan.DITOLAK
    assert any("paling banyak 300" in m[2] for m in objek.daftar_masalah)


def test_markup_in_cells_stays_text(dunia, tahun) -> None:
    client = dunia.client("perencana")
    objek = unggahan_baru(client, tahun, ubahan(tahun, lambda r: r["Unit"].update(alamat="<img src=x onerror=alert(1)>")))
    assert "<img src=x" not in client.get(alamat(tahun, "pratinjau", unggahan=objek.pk)).content.decode()


def test_odd_forms(dunia, tahun, objek) -> None:
    client = dunia.client("perencana")
    assert client.post(alamat(tahun, "unggah")).status_code == 200
    assert client.post(alamat(tahun, "unggah"), {"berkas": "bukan berkas"}).status_code == 200
    assert client.post(alamat(tahun, "terapkan", unggahan=objek.pk), {"revisi": "-1"}).status_code == 200
    assert client.post(alamat(tahun, "terapkan", unggahan=objek.pk), {"revisi": "x"}).status_code == 200
    assert client.get(alamat(tahun, "pratinjau", unggahan=10**9)).status_code == 404
    dua = SimpleUploadedFile("a.xlsx", ubahan(tahun))
    assert client.post(alamat(tahun, "unggah"), {"berkas": dua}).status_code == 302
