"""The template and the written workbook as a planner and an auditor see them, and the documentation."""

from __future__ import annotations

import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sakip.contoh import muat
from sakip.exchange.xlsx import describe, read_rows, read_workbook, write_template, write_workbook
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, LEMBAR_BUKAN_DATA, PENGATURAN, UNIT
from sakip.exchange.xlsx.lembar.indikator import INDIKATOR
from sakip.rencana.indikator import Indikator
from sakip.rencana.unit import Pengaturan, Unit
from sakip.reviu.kasus import dasar


@pytest.fixture
def templat(tmp_path: Path) -> Any:
    path = tmp_path / "templat.xlsx"
    write_template(path, tahun=2024, nama="Kecamatan Contoh")
    return path


def test_the_template_reads_back_without_problems(templat: Path) -> None:
    dokumen, daftar = read_workbook(templat)
    assert not daftar
    assert dokumen is not None and (dokumen.unit.nama, dokumen.unit.tahun) == ("Kecamatan Contoh", 2024)
    assert not dokumen.daftar_indikator


def test_an_empty_template_asks_for_name_and_year(tmp_path: Path) -> None:
    write_template(tmp_path / "kosong.xlsx")
    dokumen, daftar = read_workbook(tmp_path / "kosong.xlsx")
    assert dokumen is None
    assert [str(m.lokasi) for m in daftar] == ["Unit!B2", "Unit!B3"]


def test_the_template_has_every_sheet_header_note_and_dropdown(templat: Path) -> None:
    buku = openpyxl.load_workbook(templat)
    assert set(buku.sheetnames) == {s.nama for s in DAFTAR_LEMBAR} | set(LEMBAR_BUKAN_DATA)
    assert buku.sheetnames[0] == "Petunjuk"
    for lembar in (s for s in DAFTAR_LEMBAR if not s.formulir):
        ws = buku[lembar.nama]
        berpilihan = {str(v.sqref).split(":")[0] for v in ws.data_validations.dataValidation}
        for n, kolom in enumerate(lembar.daftar_kolom, 1):
            sel = ws.cell(1, n)
            assert sel.value.removesuffix(" *") == kolom.judul
            assert kolom.bantuan in sel.comment.text
            assert (f"{sel.column_letter}2" in berpilihan) == bool(
                kolom.pilihan or kolom.acuan or kolom.jenis.value == "ya atau tidak"
            )
        assert ws.freeze_panes


def test_only_data_cells_are_unlocked(templat: Path) -> None:
    buku = openpyxl.load_workbook(templat)
    for lembar in DAFTAR_LEMBAR:
        ws = buku[lembar.nama]
        assert ws.protection.sheet
        assert ws["A1"].protection.locked
    assert not buku["Unit"]["B2"].protection.locked and buku["Unit"]["A2"].protection.locked
    assert not buku["RKT"].column_dimensions["A"].protection.locked
    assert not buku["Target"]["D1"].protection.locked  # the year may be set


def test_the_year_columns_follow_the_period(tmp_path: Path) -> None:
    write_workbook(muat("bluto-2023"), tmp_path / "bluto.xlsx")
    ws = openpyxl.load_workbook(tmp_path / "bluto.xlsx")["Target"]
    assert [c.value for c in ws[1]][3:] == [2021, 2022, 2023, 2024, 2025, 2026]


def test_no_written_cell_is_a_formula(tmp_path: Path) -> None:
    lembar = dasar()
    jahat = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", '=HYPERLINK("http://contoh.id")', "\t=1"]
    lembar["Isu"] = [{"lingkup": "tahun", "uraian": teks} for teks in jahat]
    lembar["Organisasi"][0]["nama"] = "=2+2"
    dokumen, daftar = read_rows(lembar)
    assert dokumen is not None and not daftar
    path = tmp_path / "jahat.xlsx"
    write_workbook(dokumen, path)
    ws = openpyxl.load_workbook(path)["Isu"]
    assert [(ws.cell(n, 2).data_type, ws.cell(n, 2).value) for n in range(2, 8)] == [("s", t.strip()) for t in jahat]
    with zipfile.ZipFile(path) as arsip:
        for nama in arsip.namelist():
            isi = arsip.read(nama)
            assert b"<f>" not in isi and b"<hyperlink" not in isi
    assert read_workbook(path) == (dokumen, ())


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    for nama in ("a.xlsx", "b.xlsx"):
        write_workbook(muat("bluto-2023"), tmp_path / nama)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_text_too_long_for_a_cell_leaves_the_old_file(tmp_path: Path) -> None:
    lembar = dasar()
    lembar["Isu"][0]["uraian"] = "x" * 32_768
    dokumen, _ = read_rows(lembar)
    assert dokumen is not None
    path = tmp_path / "lama.xlsx"
    path.write_bytes(b"lama")
    with pytest.raises(ValueError, match="Isu, Uraian isu"):
        write_workbook(dokumen, path)
    assert path.read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["lama.xlsx"]


def test_an_unwritable_target_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(OSError):
        write_workbook(muat("bluto-2023"), tmp_path / "berkas" / "dalam.xlsx")


def test_the_documentation_names_every_sheet_and_column() -> None:
    teks = describe()
    for lembar in DAFTAR_LEMBAR:
        bagian = teks.split(f"\n## {lembar.nama}\n")[1].split("\n## ")[0]
        for kolom in lembar.daftar_kolom:
            assert f"| {kolom.judul} | `{kolom.field}` |" in bagian
            assert kolom.bantuan in bagian


@pytest.mark.parametrize(
    ("kelas", "lembar", "selain"),
    [
        (Unit, UNIT, {"pengaturan", "lokasi", "lokasi_field"}),
        (Pengaturan, PENGATURAN, set()),
        (Indikator, INDIKATOR, {"baseline_tahun", "baseline", "target_renstra", "lokasi", "lokasi_target"}),
    ],
)
def test_every_field_of_the_domain_has_a_column(kelas: Any, lembar: Any, selain: set[str]) -> None:
    assert {f.name for f in fields(kelas)} - selain == {k.field for k in lembar.daftar_kolom}


def test_every_column_says_what_to_enter() -> None:
    for lembar in DAFTAR_LEMBAR:
        assert lembar.bantuan.endswith(".")
        for kolom in lembar.daftar_kolom:
            assert kolom.bantuan and kolom.judul, (lembar.nama, kolom.field)


def test_the_examples_in_the_definition_parse() -> None:
    from sakip.exchange.xlsx.isi import parser_kolom

    for lembar in DAFTAR_LEMBAR:
        for kolom in lembar.daftar_kolom:
            for contoh in filter(None, kolom.contoh):
                parser_kolom(kolom)(contoh)
