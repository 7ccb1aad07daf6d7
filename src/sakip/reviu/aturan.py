"""Rules and their registry: a rule is one file under ``rules/<family>/`` with one decorated generator."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from sakip.reviu.temuan import Butir, Tahap, Tingkat

KELUARGA = {
    "REN": "Pohon rencana",
    "IND": "Indikator",
    "TRG": "Target",
    "PK": "Perjanjian Kinerja",
    "UKR": "Pengukuran",
    "ANG": "Anggaran dan efisiensi",
    "LAP": "Kelengkapan laporan",
    "NAR": "Narasi",
    "SKM": "Survei kepuasan masyarakat",
}
"""Code prefix and name of each family, in the order of a review."""

Periksa = Callable[..., Iterator[Butir]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aturan:
    """A rule. ``periksa`` takes (dokumen), (dokumen, pengukuran) or (dokumen, pengukuran, naskah), by its stage;
    (survei, hasil) at the stage of surveys.
    """

    kode: str
    slug: str
    tahap: Tahap
    tingkat: Tingkat
    rujukan: tuple[str, ...]
    periksa: Periksa
    modul: str

    @property
    def keluarga(self) -> str:
        """The code prefix: ``IND``."""
        return self.kode.rstrip("0123456789")

    @property
    def penjelasan(self) -> str:
        """The manual page: summary, ``Mengapa:`` and ``Cara memperbaiki:``."""
        return inspect.cleandoc(self.periksa.__doc__ or "")

    @property
    def judul(self) -> str:
        """The summary line of the manual page."""
        return self.penjelasan.partition("\n")[0]


_DAFTAR: dict[str, Aturan] = {}


def aturan(kode: str, slug: str, *, tahap: Tahap, tingkat: Tingkat, rujukan: tuple[str, ...]) -> Callable[[Periksa], Periksa]:
    """Register a generator of Butir as a rule. Raises ValueError for a code that is taken."""

    def daftar(fungsi: Periksa) -> Periksa:
        if kode in _DAFTAR:
            raise ValueError(f"kode aturan {kode} dipakai dua kali")
        _DAFTAR[kode] = Aturan(
            kode=kode, slug=slug, tahap=tahap, tingkat=tingkat, rujukan=rujukan, periksa=fungsi, modul=fungsi.__module__
        )
        return fungsi

    return daftar


@cache
def muat_aturan() -> tuple[Aturan, ...]:
    """Every rule found under ``rules/``, by family and code."""
    akar: Any = files("sakip.reviu.rules")
    for keluarga in sorted(akar.iterdir(), key=lambda p: str(p.name)):
        if not keluarga.is_dir() or keluarga.name.startswith("_"):
            continue
        for berkas in sorted(keluarga.iterdir(), key=lambda p: str(p.name)):
            if berkas.name.endswith(".py") and not berkas.name.startswith("_"):
                import_module(f"sakip.reviu.rules.{keluarga.name}.{berkas.name[:-3]}")
    urutan = list(KELUARGA)
    return tuple(sorted(_DAFTAR.values(), key=lambda a: (urutan.index(a.keluarga), a.kode)))
