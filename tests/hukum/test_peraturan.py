"""Every regulation file is whole, and a replaced regulation names one that exists."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from sakip.hukum.rujukan import RujukanTidakDikenal, muat_peraturan, sebut

SEMUA = muat_peraturan()


def test_it_loads_one_regulation_a_file_named_by_its_code() -> None:
    berkas = {b.name.removesuffix(".yaml") for b in files("sakip.hukum").joinpath("peraturan").iterdir()}
    assert set(SEMUA) == berkas
    assert len(SEMUA) >= 19


@pytest.mark.parametrize("kode", SEMUA)
def test_it_holds_a_whole_regulation(kode: str) -> None:
    peraturan = SEMUA[kode]
    assert peraturan.kode == kode and str(peraturan.tahun) in kode
    assert str(peraturan.tahun) in peraturan.judul or peraturan.singkatan in peraturan.judul
    assert date.fromisoformat(peraturan.diperiksa_pada) >= date(2026, 1, 1)
    assert peraturan.bagian
    for bagian in peraturan.bagian.values():
        assert bagian.keyakinan in ("1", "2", "k")
        assert bagian.teks and not bagian.teks.endswith(".")


@pytest.mark.parametrize("kode", [k for k, p in SEMUA.items() if p.diganti_oleh or p.diganti_tahun])
def test_it_points_a_replaced_regulation_to_a_later_one(kode: str) -> None:
    lama = SEMUA[kode]
    baru = SEMUA[lama.diganti_oleh]
    assert baru.tahun == lama.diganti_tahun
    assert baru.tahun > lama.tahun


def test_it_says_a_source_in_words() -> None:
    assert sebut("permendagri-86-2017#lampiran-skala") == "Permendagri 86/2017, Lampiran: skala nilai peringkat kinerja"
    assert sebut("perpres-29-2014") == "Perpres 29/2014"


@pytest.mark.parametrize("rujukan", ["perpres-29-2014#tiada", "tiada-1-2000", ""])
def test_it_refuses_a_source_it_does_not_hold(rujukan: str) -> None:
    with pytest.raises(RujukanTidakDikenal):
        sebut(rujukan)
