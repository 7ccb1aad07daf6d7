"""Computed figures: a Decimal or a stated reason, each with its trace."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi
from sakip.rencana.indikator import Nilai


@dataclass(frozen=True, slots=True)
class TidakDapatDihitung:
    """Why a figure has no value, in Indonesian (``target nol``)."""

    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operan:
    """An operand of a formula and the place it came from."""

    nama: str
    nilai: Nilai | int | None
    lokasi: Lokasi = TANPA_LOKASI
    kode: str = ""
    """The code of the computed figure it is, "" if it was entered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaTerhitung:
    """One computed figure. ``nilai`` is unrounded; percent in percent points, money in rupiah."""

    kode: str
    judul: str
    nilai: Decimal | TidakDapatDihitung
    rumus: str
    operan: tuple[Operan, ...] = ()
    satuan: str = "%"
    pembulatan: str = "setengah ke atas, 2 desimal, hanya saat ditampilkan"
    rujukan: tuple[str, ...] = ()
    """Ids of ``hukum/peraturan`` with the article: ``permendagri-86-2017#lampiran``."""
    mentah: Decimal | None = None
    """The value before a cap or floor; None where neither changed it."""

    @property
    def angka(self) -> Decimal | None:
        """The value, or None where it cannot be computed (then ``alasan`` says why)."""
        return self.nilai if isinstance(self.nilai, Decimal) else None

    @property
    def alasan(self) -> str:
        """Why there is no value, "" if there is one."""
        return self.nilai.alasan if isinstance(self.nilai, TidakDapatDihitung) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilIndikator:
    """An indicator's year: what was promised, what was reached, how good that is."""

    indikator: str
    target: Nilai | None
    realisasi: Nilai | None
    capaian: AngkaTerhitung
    kategori: str
    """"" where there is no percentage; a missed ordinal target without scores says ``tidak tercapai`` here."""
    kemajuan: AngkaTerhitung
    """Against the last year of the Renstra."""
    standar: AngkaTerhitung
    """Against the (first) standard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilAnggaran:
    """A node's money, summed from below where there is a below; rupiah."""

    simpul: str
    sebelum: AngkaTerhitung
    berlaku: AngkaTerhitung
    realisasi: AngkaTerhitung
    serapan: AngkaTerhitung


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilGugus:
    """A group (sasaran, tujuan, program or the unit): mean achievement, its money, efficiency."""

    kode: str
    """The node's code, ``unit`` for the whole."""
    capaian: AngkaTerhitung
    kategori: str
    jumlah_indikator: int
    """All indicators of the group, those in ``tidak_dihitung`` included."""
    tidak_dihitung: tuple[str, ...]
    """Codes of the indicators without a percentage."""
    anggaran: HasilAnggaran
    efisiensi: AngkaTerhitung
    efisien: str
    """``efisien``, ``tidak efisien``, ``efisien, tetapi kinerja belum tercapai`` or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengukuran:
    """All computed figures of a document."""

    indikator: dict[str, HasilIndikator] = field(default_factory=dict)
    gugus: dict[str, HasilGugus] = field(default_factory=dict)
    """Per tujuan, sasaran, program, kegiatan, sub kegiatan, and ``unit`` (measured on the IKU/PK indicators)."""
    lalu: dict[tuple[str, int], AngkaTerhitung] = field(default_factory=dict)
    """Achievement of earlier years."""
    iku: AngkaTerhitung | None = None
    """Mean achievement of the IKU."""
    angka: dict[str, AngkaTerhitung] = field(default_factory=dict)
    """Every figure by its code: ``capaian:I1``, ``kemajuan:I1``, ``standar:I1``, ``lalu:I1:2022``, ``serapan:7.01.02``,
    ``anggaran:7.01.02``, ``anggaran-sebelum:7.01.02``, ``realisasi-anggaran:7.01.02``, ``capaian:S1``, ``efisiensi:S1``,
    ``capaian:unit``, ``serapan:unit``, ``capaian:iku``, ``triwulan:I1:2``, ``realisasi:I1`` (a year's result derived from
    quarters), ``capaian-unit:S1`` (a node's part of the unit, ``agregasi`` = ``sasaran``). A node whose code an indicator also
    has appears as ``simpul-KODE``; take the code from the figure itself."""
    peringkat_kategori: tuple[tuple[str, Decimal], ...] = ()
    """The category scale used: (label, lower bound), best first."""
