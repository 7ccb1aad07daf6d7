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
    "EVA": "Evaluasi AKIP",
}
"""Code prefix and name of each family, in the order of a review."""

Periksa = Callable[..., Iterator[Butir]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aturan:
    """A rule. ``periksa`` takes (dokumen), (dokumen, pengukuran) or (dokumen, pengukuran, naskah), by its stage;
    (survei, hasil) at the stage of surveys, (lke, hasil) at that of evaluations, (laporan) at that of printed reports.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MukaCetak:
    """The second face of a rule: how it looks at a printed report. ``periksa`` takes (laporan)."""

    kode: str
    periksa: Periksa
    modul: str

    @property
    def penjelasan(self) -> str:
        """What it compares on paper, and what it stays silent on."""
        return inspect.cleandoc(self.periksa.__doc__ or "")


_DAFTAR: dict[str, Aturan] = {}
_MUKA: dict[str, MukaCetak] = {}


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


def muka_cetak(kode: str) -> Callable[[Periksa], Periksa]:
    """Register a generator of Butir as a rule's face for printed reports. Raises ValueError for a code that has one."""

    def daftar(fungsi: Periksa) -> Periksa:
        if kode in _MUKA:
            raise ValueError(f"muka cetak aturan {kode} ada dua")
        _MUKA[kode] = MukaCetak(kode=kode, periksa=fungsi, modul=fungsi.__module__)
        return fungsi

    return daftar


@cache
def muat_muka_cetak() -> dict[str, MukaCetak]:
    """Every face for printed reports by the code of its rule; a rule of the stage ``cetak`` is its own."""
    semua = muat_aturan()
    _muat(lambda nama: nama.endswith("_cetak"))
    sendiri = {a.kode: MukaCetak(kode=a.kode, periksa=a.periksa, modul=a.modul) for a in semua if a.tahap is Tahap.CETAK}
    return {a.kode: muka for a in semua if (muka := sendiri.get(a.kode) or _MUKA.get(a.kode))}


def printed_face_text(aturan: Aturan) -> str:
    """What the rule compares on paper beside its own text; "" where it has no face there or is only for paper."""
    muka = muat_muka_cetak().get(aturan.kode)
    return muka.penjelasan if muka and muka.periksa is not aturan.periksa else ""


@cache
def muat_aturan() -> tuple[Aturan, ...]:
    """Every rule found under ``rules/``, by family and code; their faces for printed reports are left until one is read."""
    _muat(lambda nama: not nama.endswith("_cetak"))
    urutan = list(KELUARGA)
    return tuple(sorted(_DAFTAR.values(), key=lambda a: (urutan.index(a.keluarga), a.kode)))


def _muat(dipilih: Callable[[str], bool]) -> None:
    """Import the files of rules whose names are chosen."""
    akar: Any = files("sakip.reviu.rules")
    for keluarga in sorted(akar.iterdir(), key=lambda p: str(p.name)):
        if not keluarga.is_dir() or keluarga.name.startswith("_"):
            continue
        for berkas in sorted(keluarga.iterdir(), key=lambda p: str(p.name)):
            nama, _, akhiran = berkas.name.rpartition(".")
            if akhiran == "py" and not nama.startswith("_") and dipilih(nama):
                import_module(f"sakip.reviu.rules.{keluarga.name}.{nama}")
