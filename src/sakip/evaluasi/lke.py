"""The worksheet of one unit and year: answers, grades, recommendations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi


class Jawab(StrEnum):
    """The answer to a criterion."""

    YA = "ya"
    TIDAK = "tidak"
    TIDAK_BERLAKU = "tidak berlaku"
    """Does not apply to this unit; counts neither way."""
    BELUM = ""


class StatusRekomendasi(StrEnum):
    """How far the follow-up of a recommendation is."""

    BELUM = "belum"
    BERJALAN = "berjalan"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True, kw_only=True)
class JawabanKriteria:
    """The answers to one criterion: by the unit with its evidence, by the evaluator with a note."""

    kriteria: str
    mandiri: Jawab = Jawab.BELUM
    bukti: str = ""
    evaluator: Jawab = Jawab.BELUM
    catatan: str = ""
    lokasi: Lokasi = TANPA_LOKASI


@dataclass(frozen=True, slots=True, kw_only=True)
class PenilaianSub:
    """The grades of one sub-component; "" where nobody gave one. ``kendali`` is the second evaluator's and counts first."""

    subkomponen: str
    mandiri: str = ""
    evaluator: str = ""
    alasan: str = ""
    kendali: str = ""
    catatan_kendali: str = ""
    lokasi: Lokasi = TANPA_LOKASI

    @property
    def akhir(self) -> str:
        """The grade that counts."""
        return self.kendali or self.evaluator

    @property
    def alasan_akhir(self) -> str:
        """The reason of the grade that counts: of the second evaluator where that one changed the grade."""
        diubah = self.kendali and self.kendali != self.evaluator
        return (self.catatan_kendali if diubah else self.alasan or self.catatan_kendali).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekomendasi:
    """What the unit is asked to do about a component, by whom, until when, and what came of it."""

    komponen: str
    uraian: str
    penanggung_jawab: str = ""
    batas: date | None = None
    tindak_lanjut: str = ""
    bukti: str = ""
    status: StatusRekomendasi = StatusRekomendasi.BELUM
    lokasi: Lokasi = TANPA_LOKASI


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiLaluLke:
    """The result of an earlier year, with the predicate as its report stated it ("" where not entered)."""

    tahun: int
    nilai: Decimal
    predikat: str = ""
    lokasi: Lokasi = TANPA_LOKASI


@dataclass(frozen=True, slots=True, kw_only=True)
class Lke:
    """The worksheet. ``tahun`` is the evaluated year; the report (LHE) is written in the next one."""

    unit: str
    pemda: str = ""
    tahun: int = 0
    nomor: str = ""
    tempat: str = ""
    tanggal: date | None = None
    evaluator: str = ""
    pengendali: str = ""
    jabatan_penanda: str = ""
    nama_penanda: str = ""
    pangkat_penanda: str = ""
    nip_penanda: str = ""
    ruang_lingkup: str = ""
    daftar_jawaban: tuple[JawabanKriteria, ...] = ()
    daftar_penilaian: tuple[PenilaianSub, ...] = ()
    daftar_rekomendasi: tuple[Rekomendasi, ...] = ()
    rekomendasi_lalu: tuple[Rekomendasi, ...] = ()
    daftar_lalu: tuple[NilaiLaluLke, ...] = ()
    kertas: str = "F4"

    def penilaian(self, subkomponen: str) -> PenilaianSub:
        """The grades of a sub-component; an empty one where there are none."""
        return next((p for p in self.daftar_penilaian if p.subkomponen == subkomponen), PenilaianSub(subkomponen=subkomponen))

    def jawaban(self, kriteria: str) -> JawabanKriteria:
        """The answers to a criterion; an empty one where there are none."""
        return next((j for j in self.daftar_jawaban if j.kriteria == kriteria), JawabanKriteria(kriteria=kriteria))
