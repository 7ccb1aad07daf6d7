"""Results that come from elsewhere (a survey): other applications say here which ones, and nobody types over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sakip.web.kinerja.models import Indikator, TahunKinerja

Kunci = tuple[int, int]
"""An indicator's id and a quarter (0: the year)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumberLuar:
    """Where a result comes from, for people. ``sah``: the source is final, so that it counts as evidence."""

    nama: str
    keadaan: str
    """``hasil ditetapkan``, ``hasil dibuka kembali`` …"""
    rincian: str = ""
    """The figure with what it rests on: ``IKM 83,00 dari 400 responden``."""
    sah: bool
    url: str


class DariSumberLuar(Exception):
    """A result that comes from elsewhere was about to be changed by hand; ``str()`` says so to a person."""

    def __init__(self, kode: str, sumber: SumberLuar) -> None:
        super().__init__(refusal(kode, sumber))
        self.sumber = sumber


Pembaca = Callable[[TahunKinerja], Mapping[Kunci, SumberLuar]]
_daftar_pembaca: list[Pembaca] = []


def register(pembaca: Pembaca) -> None:
    """Called when an application starts; once is enough."""
    if pembaca not in _daftar_pembaca:
        _daftar_pembaca.append(pembaca)


def external_sources(tahun_kinerja: TahunKinerja) -> dict[Kunci, SumberLuar]:
    """The sources of a year's results; one query for each application."""
    hasil: dict[Kunci, SumberLuar] = {}
    for pembaca in _daftar_pembaca:
        hasil |= pembaca(tahun_kinerja)
    return hasil


def refusal(kode: str, sumber: SumberLuar) -> str:
    """Why a result may not be typed, and what to do."""
    return (
        f"Realisasi {kode} berasal dari {sumber.nama} dan tidak diisi tangan. Lepaskan tautannya pada halaman realisasi "
        "indikator itu bila angkanya harus diisi sendiri."
    )


def suits_survey(indikator: Indikator) -> bool:
    """Whether a survey is offered as the source: measured in numbers, and of the IKU or about satisfaction by its name."""
    nama = indikator.nama.lower()
    return not indikator.skala and (indikator.iku or "kepuasan" in nama or "ikm" in nama.split())
