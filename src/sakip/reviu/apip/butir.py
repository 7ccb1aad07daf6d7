"""The checklist and the sheet of one review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from sakip.hukum.parameter import parameter

SEJAK = date(2014, 11, 20)


class JawabPeriksa(StrEnum):
    """The answer to an item."""

    YA = "ya"
    TIDAK = "tidak"
    TIDAK_BERLAKU = "tidak berlaku"
    BELUM = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirPeriksa:
    """An item. ``aturan`` are codes or families whose findings answer it; ``data`` names figures that support it."""

    kode: str
    bagian: str
    teks: str
    aturan: tuple[str, ...] = ()
    data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JawabanPeriksa:
    """What the reviewer decided about an item."""

    butir: str
    jawaban: JawabPeriksa
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatatanReviu:
    """A note to the unit with what it answered."""

    uraian: str
    balasan: tuple[str, ...] = ()
    selesai: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LembarReviu:
    """One review: who reviewed what, the decided checklist, the notes, the statement's particulars."""

    unit: str
    pemda: str
    tahun: int
    surat_tugas: str = ""
    tanggal_tugas: date | None = None
    tim: str = ""
    daftar_jawaban: tuple[JawabanPeriksa, ...] = ()
    daftar_catatan: tuple[CatatanReviu, ...] = ()
    nomor: str = ""
    tempat: str = ""
    tanggal: date | None = None
    jabatan_penanda: str = ""
    nama_penanda: str = ""
    pangkat_penanda: str = ""
    nip_penanda: str = ""
    kertas: str = "F4"

    def jawaban(self, butir: str) -> JawabanPeriksa:
        """The decision about an item; an open one where there is none."""
        kosong = JawabanPeriksa(butir=butir, jawaban=JawabPeriksa.BELUM)
        return next((j for j in self.daftar_jawaban if j.butir == butir), kosong)

    @property
    def terbuka(self) -> tuple[CatatanReviu, ...]:
        """The notes that were not settled."""
        return tuple(c for c in self.daftar_catatan if not c.selesai)


@cache
def daftar_butir(pada: date = SEJAK) -> tuple[ButirPeriksa, ...]:
    """The checklist in force at a date."""
    return tuple(
        ButirPeriksa(
            kode=b["kode"],
            bagian=bagian["nama"],
            teks=b["teks"],
            aturan=tuple(b.get("aturan", ())),
            data=b.get("data", ""),
        )
        for bagian in parameter("reviu.daftar_periksa", pada).nilai
        for b in bagian["butir"]
    )
