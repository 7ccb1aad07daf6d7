"""A document's rows by code, built once, so that measuring is linear in the number of rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar

from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.perjanjian import PerjanjianKinerja, TargetPk, TargetRkt
from sakip.rencana.pohon import Jenis, Simpul
from sakip.rencana.realisasi import KOSONG, Realisasi, RencanaAksi, Standar

_T = TypeVar("_T")

JENIS_ANGGARAN = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)
JENIS_DIUKUR = (Jenis.TUJUAN, Jenis.SASARAN, *JENIS_ANGGARAN)
"""The kinds of nodes whose indicators are measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indeks:
    """Rows by code; of several rows for one code the first holds, as in ``Dokumen``'s own look-ups."""

    dokumen: Dokumen
    simpul: dict[str, Simpul]
    anak: dict[str, list[Simpul]]
    """The measured children of a node."""
    indikator_simpul: dict[str, list[Indikator]]
    pk: PerjanjianKinerja | None
    janji: dict[str, TargetPk]
    rkt: dict[str, TargetRkt]
    realisasi: dict[str, Realisasi]
    rencana_aksi: dict[str, RencanaAksi]
    """The first row of an indicator that holds a target."""
    standar: dict[str, Standar]
    anggaran: dict[str, Anggaran]

    @property
    def daftar_diukur(self) -> list[Indikator]:
        """The indicators of measured nodes, in the order of their entry."""
        return [i for i in self.dokumen.daftar_indikator if i.simpul in self.simpul]


def bangun_indeks(dokumen: Dokumen) -> Indeks:
    """All look-ups of one document."""
    pk = dokumen.pk_berlaku()
    simpul = _pertama((s for s in dokumen.pohon.daftar_simpul if s.jenis in JENIS_DIUKUR), "kode")
    return Indeks(
        dokumen=dokumen,
        simpul=simpul,
        anak=_kelompok((s for s in dokumen.pohon.daftar_simpul if s.kode in simpul), "induk"),
        indikator_simpul=_kelompok(dokumen.daftar_indikator, "simpul"),
        pk=pk,
        janji=_pertama(pk.daftar_target if pk else (), "indikator"),
        rkt=_pertama(dokumen.daftar_rkt, "indikator"),
        realisasi=_pertama(dokumen.daftar_realisasi, "indikator"),
        rencana_aksi=_pertama((r for r in dokumen.daftar_rencana_aksi if r.target_triwulan != KOSONG), "indikator"),
        standar=_pertama(dokumen.daftar_standar, "indikator"),
        anggaran=_pertama(dokumen.daftar_anggaran, "simpul"),
    )


def akhir_tahun(dokumen: Dokumen) -> date:
    """The day whose law and PK hold for the year."""
    return date(dokumen.unit.tahun, 12, 31)


def _pertama(baris: Iterable[_T], kunci: str) -> dict[str, _T]:
    hasil: dict[str, _T] = {}
    ambil: Any = attrgetter(kunci)
    for isi in baris:
        hasil.setdefault(ambil(isi), isi)
    return hasil


def _kelompok(baris: Iterable[_T], kunci: str) -> dict[str, list[_T]]:
    hasil: dict[str, list[_T]] = {}
    ambil: Any = attrgetter(kunci)
    for isi in baris:
        hasil.setdefault(ambil(isi), []).append(isi)
    return hasil
