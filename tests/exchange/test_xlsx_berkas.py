"""Files that are no workbook at all are refused with a reason and a remedy, whatever is wrong with them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sakip.exchange.xlsx import berkas, read_workbook
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah


def tolakan(path: Path) -> Masalah:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_workbook(path)
    assert galat.value.masalah.saran
    return galat.value.masalah


def zip_berisi(path: Path, isi: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, data in isi.items():
            arsip.writestr(nama, data)
    return path


def ganti_anggota(asal: Path, tujuan: Path, ganti: dict[str, Any]) -> Path:
    with zipfile.ZipFile(asal) as arsip:
        isi = {n: arsip.read(n) for n in arsip.namelist()}
    return zip_berisi(tujuan, {n: ganti[n](data) if n in ganti else data for n, data in isi.items()})


@pytest.mark.parametrize(
    ("data", "kode"),
    [
        (b"", "berkas-kosong"),
        (b"nama;tahun\nKecamatan;2023\n", "bukan-xlsx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "berkas-xls"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "berkas-bersandi"),
        (b"PK\x03\x04 terpotong", "berkas-rusak"),
    ],
)
def test_it_refuses_what_is_no_workbook(tmp_path: Path, data: bytes, kode: str) -> None:
    path = tmp_path / "masukan.xlsx"
    path.write_bytes(data)
    masalah = tolakan(path)
    assert masalah.kode == kode and "masukan.xlsx" in masalah.pesan


def test_it_refuses_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert tolakan(tmp_path / "tiada.xlsx").kode == "berkas-tidak-ada"
    assert tolakan(tmp_path).kode == "berkas-folder"


@pytest.mark.parametrize(
    ("anggota", "apa"),
    [
        ("word/document.xml", "Word"),
        ("xl/workbook.bin", "XLSB"),
        ("content.xml", "OpenDocument"),
        ("apa.txt", "bukan buku kerja"),
    ],
)
def test_it_says_what_a_renamed_file_really_is(tmp_path: Path, anggota: str, apa: str) -> None:
    masalah = tolakan(zip_berisi(tmp_path / "salah.xlsx", {anggota: b"<x/>"}))
    assert masalah.kode == "bukan-xlsx" and apa in masalah.pesan


def test_it_refuses_a_truncated_workbook(tmp_path: Path, buku_dasar: Path) -> None:
    path = tmp_path / "potong.xlsx"
    path.write_bytes(buku_dasar.read_bytes()[:-2000])
    assert tolakan(path).kode == "berkas-rusak"


def test_it_refuses_damage_inside_a_sheet(tmp_path: Path, buku_dasar: Path) -> None:
    path = ganti_anggota(buku_dasar, tmp_path / "rusak.xlsx", {"xl/worksheets/sheet2.xml": lambda d: d[: len(d) // 2]})
    assert tolakan(path).kode == "berkas-rusak"


def test_it_refuses_entity_declarations(tmp_path: Path, buku_dasar: Path) -> None:
    jahat = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>'
    path = ganti_anggota(buku_dasar, tmp_path / "entitas.xlsx", {"xl/workbook.xml": lambda d: jahat})
    assert tolakan(path).kode == "berkas-rusak"


def test_it_does_not_unpack_a_bomb(tmp_path: Path) -> None:
    path = zip_berisi(tmp_path / "bom.xlsx", {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": bytes(30 * 2**20)})
    masalah = tolakan(path)
    assert masalah.kode == "berkas-mengembang" and "30 MB" in masalah.pesan


def test_it_refuses_a_file_beyond_the_limit(tmp_path: Path, buku_dasar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas, "BATAS_BERKAS", 2**10)
    assert tolakan(buku_dasar).kode == "berkas-besar"


def test_it_refuses_a_sheet_with_one_cell_at_the_far_end(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    buku.active.title = "Unit"
    buku["Unit"]["XFD1048576"] = 1
    path = tmp_path / "jauh.xlsx"
    buku.save(path)
    masalah = tolakan(path)
    assert masalah.kode == "lembar-besar" and "XFD1048576" in masalah.pesan and masalah.lokasi.lembar == "Unit"


def test_it_reads_a_sheet_that_reaches_beyond_column_z(tmp_path: Path, buku_dasar: Path) -> None:
    buku = openpyxl.load_workbook(buku_dasar)
    buku["RKT"]["AB1"] = "Catatan"
    path = tmp_path / "lebar.xlsx"
    buku.save(path)
    dokumen, daftar = read_workbook(path)
    assert dokumen is not None
    assert [str(m.lokasi) for m in daftar] == ["RKT!AB1"]


def test_it_reads_from_a_file_that_is_not_named_xlsx(tmp_path: Path, buku_dasar: Path) -> None:
    path = tmp_path / "tanpa-akhiran"
    path.write_bytes(buku_dasar.read_bytes())
    dokumen, daftar = read_workbook(path)
    assert dokumen is not None and not daftar


@pytest.mark.parametrize("posisi", range(0, 40))
def test_random_damage_is_refused_or_read_but_never_a_crash(tmp_path: Path, buku_dasar: Path, posisi: int) -> None:
    data = bytearray(buku_dasar.read_bytes())
    awal = len(data) * posisi // 40
    data[awal : awal + 8] = b"\xff\x00\xff\x00\xff\x00\xff\x00"
    path = tmp_path / "acak.xlsx"
    path.write_bytes(bytes(data))
    try:
        read_workbook(path)
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.saran
