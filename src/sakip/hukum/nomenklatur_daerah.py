"""Official names of programs and activities: ``nomenklatur/<bidang>.yaml``, one field of government a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sakip.kernel.data import parse_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class NamaResmi:
    """The name a code has in the nomenclature; ``tingkat`` is ``program`` or ``kegiatan``, ``sejak`` the first budget year."""

    kode: str
    tingkat: str
    nama: str
    sejak: int
    kekhususan: str = ""
    """A region with its own code (``aceh``, ``papua``), "" for all."""


@cache
def muat_nomenklatur() -> dict[str, NamaResmi]:
    """Every official name the program ships, by code."""
    hasil: dict[str, NamaResmi] = {}
    for berkas in sorted(files(__package__).joinpath("nomenklatur").iterdir(), key=lambda b: b.name):
        if berkas.name.endswith(".yaml"):
            data = parse_yaml(berkas.read_text(encoding="utf-8"))
            hasil |= {baris["kode"]: NamaResmi(**baris) for baris in data["daftar"]}
    return hasil


def nama_resmi(kode: str, tahun: int) -> NamaResmi | None:
    """The official name of a code in a budget year; None for a code that the shipped tables do not hold for that year."""
    nama = muat_nomenklatur().get(kode)
    return nama if nama and nama.sejak <= tahun else None
