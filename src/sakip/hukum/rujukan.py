"""Regulations as data: a source such as ``permendagri-86-2017#lampiran-skala`` and what it says in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from sakip.kernel.data import parse_yaml


class RujukanTidakDikenal(KeyError):
    """A source names a regulation or a part that ``hukum/peraturan`` does not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """A part of a regulation; ``keyakinan``: ``2`` read in two public texts, ``1`` in one, ``k`` known, not re-read."""

    teks: str
    keyakinan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Peraturan:
    """One regulation."""

    kode: str
    singkatan: str
    judul: str
    tahun: int
    diperiksa_pada: str
    diganti_oleh: str = ""
    diganti_tahun: int | None = None
    bagian: dict[str, Bagian] = field(default_factory=dict)


@cache
def muat_peraturan() -> dict[str, Peraturan]:
    """All regulations by code."""
    hasil = {}
    for berkas in sorted(files(__package__).joinpath("peraturan").iterdir(), key=lambda b: b.name):
        data = parse_yaml(berkas.read_text(encoding="utf-8"))
        data["bagian"] = {kode: Bagian(**isi) for kode, isi in data["bagian"].items()}
        data["diperiksa_pada"] = str(data["diperiksa_pada"])
        hasil[data["kode"]] = Peraturan(**data)
    return hasil


def sebut(rujukan: str) -> str:
    """The words for a source: ``Permendagri 86/2017, Lampiran: skala nilai peringkat kinerja``. Raises RujukanTidakDikenal."""
    kode, _, bagian = rujukan.partition("#")
    peraturan = muat_peraturan().get(kode)
    if peraturan is None or (bagian and bagian not in peraturan.bagian):
        raise RujukanTidakDikenal(rujukan)
    return f"{peraturan.singkatan}, {peraturan.bagian[bagian].teks}" if bagian else peraturan.singkatan
