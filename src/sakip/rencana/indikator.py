"""Indicators, their values and targets."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi

Nilai = Decimal | str
"""A number, or the label of an ordinal scale (``BB``, ``WTP``)."""


class Polaritas(StrEnum):
    """Which direction is good."""

    MAKSIMUM = "maksimum"
    MINIMUM = "minimum"
    STABIL = "stabil"


class Akumulasi(StrEnum):
    """How the figures of the quarters make the year's."""

    KUMULATIF = "kumulatif"
    """Each quarter reports its own amount; the year is their sum."""
    NON_KUMULATIF = "non kumulatif"
    """Each quarter reports the standing value; the year is the last one."""
    AKHIR_TAHUN = "akhir tahun"


class JenisIndikator(StrEnum):
    """What an indicator measures."""

    OUTCOME = "outcome"
    OUTPUT = "output"
    INPUT = "input"
    PROSES = "proses"


@dataclass(frozen=True, slots=True, kw_only=True)
class TingkatSkala:
    """A step of an ordinal scale, best first; ``skor`` is None where the scale has no score."""

    label: str
    skor: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator:
    """One indicator of one node, with its fact sheet (PER/09/M.PAN/5/2007) and its medium-term targets."""

    kode: str
    simpul: str
    nama: str
    satuan: str = ""
    polaritas: Polaritas = Polaritas.MAKSIMUM
    jenis: JenisIndikator = JenisIndikator.OUTCOME
    akumulasi: Akumulasi = Akumulasi.AKHIR_TAHUN
    iku: bool = False
    definisi: str = ""
    alasan: str = ""
    formulasi: str = ""
    sumber_data: str = ""
    penanggung_jawab: str = ""
    batas_bawah: Decimal | None = None
    batas_atas: Decimal | None = None
    """The range of a ``stabil`` indicator; None elsewhere."""
    skala: tuple[TingkatSkala, ...] = ()
    """The ordinal scale, best first; empty for a numeric indicator."""
    baseline_tahun: int | None = None
    baseline: Nilai | None = None
    target_renstra: tuple[tuple[int, Nilai], ...] = ()
    """(year, target) for the years of the Renstra, ascending."""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)
    lokasi_target: Lokasi = field(default=TANPA_LOKASI, compare=False)

    def target_tahun(self, tahun: int) -> Nilai | None:
        """The Renstra's target of a year, None if it names none."""
        return next((nilai for t, nilai in self.target_renstra if t == tahun), None)
