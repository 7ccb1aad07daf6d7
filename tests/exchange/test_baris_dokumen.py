"""Rows of a document and back: the shape that the web, the writer and comparisons share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from test_xlsx_bolak_balik import dokumen

from sakip.contoh import DAFTAR_CONTOH, muat, tulis
from sakip.exchange.xlsx import places_of, read_rows, read_workbook, rows_of
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen

DASAR = (str, int, Decimal, bool, date, type(None))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(asal=dokumen())
def test_any_document_comes_back_from_its_rows(asal: Dokumen) -> None:
    assert read_rows(rows_of(asal)) == (asal, ())


@pytest.mark.parametrize("nama", DAFTAR_CONTOH)
def test_the_examples_come_back_from_their_rows(nama: str) -> None:
    assert read_rows(rows_of(muat(nama))) == (muat(nama), ())


def test_every_row_has_every_column_and_plain_values_only() -> None:
    baris = rows_of(muat("bluto-2023-asli"))
    assert list(baris) == [s.nama for s in DAFTAR_LEMBAR]
    for lembar in DAFTAR_LEMBAR:
        for isi in [baris[lembar.nama]] if lembar.formulir else baris[lembar.nama]:
            assert {f for f in isi if isinstance(f, str)} == {k.field for k in lembar.daftar_kolom}
            assert all(type(v) in DASAR and v != "" for v in isi.values())
    assert baris["Target"][0][2023] == Decimal("87.15")
    assert baris["Pengaturan"]["skala_kategori"].startswith("Sangat Tinggi 91-100; Tinggi 76-90")


def test_places_run_parallel_to_the_rows_and_are_those_of_the_file(tmp_path: Path) -> None:
    asal, _ = read_workbook(tulis(tmp_path)[0])
    assert asal is not None
    baris, tempat = rows_of(asal), places_of(asal)
    assert tempat["Unit"]["tahun"] == Lokasi(lembar="Unit", baris=3, sel="B3", isian="tahun")
    assert tempat["Pengaturan"]["kertas"].lembar == "Pengaturan"
    for lembar in DAFTAR_LEMBAR:
        if not lembar.formulir:
            assert [(p.lembar, p.baris) for p in tempat[lembar.nama]] == [
                (lembar.nama, n) for n in range(2, len(baris[lembar.nama]) + 2)
            ]
    assert str(tempat["Target"][1].pada("2023")) == "Target!F3"
