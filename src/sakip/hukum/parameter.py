"""Legal numbers as data: ``parameter/<folder>/<name>.yaml`` holds dated values, each date with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sakip.kernel.data import parse_yaml


class ParameterTidakDikenal(KeyError):
    """No parameter of that name, or none in force at that date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One legal number in force at a date; ``nilai`` is plain YAML data (numbers as text, to become Decimal)."""

    nama: str
    deskripsi: str
    satuan: str
    nilai: Any
    rujukan: str
    berlaku_sejak: date
    diperiksa_pada: date
    catatan: str = ""


@cache
def _muat(nama: str) -> dict[str, Any]:
    folder, _, berkas = nama.rpartition(".")
    sumber = files("sakip.hukum").joinpath("parameter", *folder.split("."), f"{berkas}.yaml")
    try:
        teks = sumber.read_text(encoding="utf-8")
    except OSError as galat:
        raise ParameterTidakDikenal(nama) from galat
    data: dict[str, Any] = parse_yaml(teks)
    return data


def parameter(nama: str, pada: date) -> Parameter:
    """The parameter ``pengukuran.kategori`` (folder and file name) in force at a date. Raises ParameterTidakDikenal."""
    data = _muat(nama)
    sah = [tanggal for tanggal in data["nilai"] if tanggal <= pada]
    if not sah:
        raise ParameterTidakDikenal(f"{nama} pada {pada}")
    sejak = max(sah)
    return Parameter(
        nama=nama,
        deskripsi=data["deskripsi"],
        satuan=data["satuan"],
        nilai=data["nilai"][sejak],
        rujukan=data["rujukan"][sejak],
        berlaku_sejak=sejak,
        diperiksa_pada=data["diperiksa_pada"],
        catatan=data.get("catatan", ""),
    )


def daftar_parameter() -> tuple[str, ...]:
    """The names of all parameters."""
    akar = files("sakip.hukum").joinpath("parameter")
    return tuple(
        sorted(
            f"{folder.name}.{berkas.name.removesuffix('.yaml')}"
            for folder in akar.iterdir()
            if folder.is_dir()
            for berkas in folder.iterdir()
            if berkas.name.endswith(".yaml")
        )
    )
