"""Every legal number has a source that resolves and was in force, and is exact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest
import yaml

from sakip.hukum.parameter import ParameterTidakDikenal, daftar_parameter, parameter
from sakip.hukum.rujukan import muat_peraturan, sebut


def isi(nama: str) -> dict[str, Any]:
    folder, _, berkas = nama.rpartition(".")
    teks = files("sakip.hukum").joinpath("parameter", folder, f"{berkas}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(teks)
    return data


def daun(nilai: Any) -> list[Any]:
    if isinstance(nilai, dict):
        return [d for v in nilai.values() for d in daun(v)]
    return [d for v in nilai for d in daun(v)] if isinstance(nilai, list) else [nilai]


def test_it_finds_the_parameters_that_the_program_uses() -> None:
    assert {"pengukuran.kategori", "pengukuran.efisiensi_kl", "pelaporan.tenggat_unit"} <= set(daftar_parameter())


@pytest.mark.parametrize("nama", daftar_parameter())
def test_it_gives_every_date_a_source_that_resolves(nama: str) -> None:
    data = isi(nama)
    assert data["nilai"], nama
    assert set(data["nilai"]) == set(data["rujukan"])
    assert all(isinstance(tanggal, date) for tanggal in data["nilai"])
    assert all(sebut(r) and "#" in r for r in data["rujukan"].values())
    assert data["deskripsi"] and data["satuan"] and isinstance(data["diperiksa_pada"], date)


@pytest.mark.parametrize("nama", daftar_parameter())
def test_it_rests_a_value_on_a_regulation_of_its_time(nama: str) -> None:
    for tanggal, rujukan in isi(nama)["rujukan"].items():
        peraturan = muat_peraturan()[rujukan.partition("#")[0]]
        assert peraturan.tahun <= tanggal.year
        assert peraturan.diganti_tahun is None or tanggal.year < peraturan.diganti_tahun


@pytest.mark.parametrize("nama", daftar_parameter())
def test_it_writes_numbers_as_text_so_that_none_becomes_a_float(nama: str) -> None:
    semua = [d for nilai in isi(nama)["nilai"].values() for d in daun(nilai)]
    assert all(isinstance(d, str) for d in semua)
    angka = [d for d in semua if d.lstrip("-").replace(".", "").isdigit()]
    assert angka and all(Decimal(d).is_finite() for d in angka)


@pytest.mark.parametrize("nama", daftar_parameter())
def test_it_has_no_value_before_its_first_date(nama: str) -> None:
    with pytest.raises(ParameterTidakDikenal):
        parameter(nama, date(1945, 8, 17))


def test_it_gives_the_value_in_force_at_a_date_with_its_source() -> None:
    assert parameter("pengukuran.kategori", date(2016, 12, 31)).rujukan == "permendagri-54-2010#lampiran-skala"
    kini = parameter("pengukuran.kategori", date(2023, 12, 31))
    assert kini.rujukan == "permendagri-86-2017#lampiran-skala"
    assert [k["bawah"] for k in kini.nilai] == ["91", "76", "66", "51", "0"]
    assert parameter("pengukuran.efisiensi_kl", date(2020, 12, 31)).rujukan == "pmk-214-2017#efisiensi"


def test_it_refuses_an_unknown_parameter() -> None:
    with pytest.raises(ParameterTidakDikenal):
        parameter("pengukuran.tiada", date(2023, 12, 31))
