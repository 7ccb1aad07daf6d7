"""RKT and Perjanjian Kinerja with its versions (PermenPANRB 53/2014, annex I)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi
from sakip.rencana.indikator import Nilai
from sakip.rencana.petunjuk import Berpetunjuk


class AlasanRevisi(StrEnum):
    """Why a PK version exists; the last three are the only reasons the regulation allows for a revision."""

    AWAL = "awal"
    PEJABAT = "pergantian pejabat"
    STRATEGI = "perubahan strategi"
    PRIORITAS = "perubahan prioritas atau asumsi"
    LAIN = "lainnya"


class DasarAnggaran(StrEnum):
    """Which budget a PK version carries."""

    MURNI = "murni"
    PERUBAHAN = "perubahan"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRkt:
    """A year's target in the RKT/Renja."""

    indikator: str
    target: Nilai | None
    satuan: str = ""
    """The unit as the RKT prints it; empty means the indicator's own."""
    keterangan: str = ""
    """Why it differs from the Renstra's, where it does."""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetPk:
    """A promise: one indicator in one PK version. ``target`` None means taken out by this version (printed ``-``)."""

    indikator: str
    target: Nilai | None
    keterangan: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PerjanjianKinerja(Berpetunjuk):
    """One version of the agreement; ``versi`` 1 is the first."""

    versi: int
    nomor: str = ""
    tanggal: date | None = None
    alasan: AlasanRevisi = AlasanRevisi.AWAL
    uraian_alasan: str = ""
    dasar_anggaran: DasarAnggaran = DasarAnggaran.MURNI
    pihak_pertama: str = ""
    jabatan_pihak_pertama: str = ""
    pihak_kedua: str = ""
    jabatan_pihak_kedua: str = ""
    daftar_target: tuple[TargetPk, ...] = ()
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)

    def target(self, indikator: str) -> TargetPk | None:
        """The promise for an indicator, None if this version does not name it."""
        return self._pertama("daftar_target", self.daftar_target, "indikator", indikator)
