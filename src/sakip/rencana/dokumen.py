"""The snapshot: everything one unit plans, promises, measures and tells about one year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.rencana.anggaran import Anggaran
from sakip.rencana.indikator import Indikator, Nilai
from sakip.rencana.perjanjian import PerjanjianKinerja, TargetRkt
from sakip.rencana.petunjuk import Berpetunjuk
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.realisasi import (
    Analisis,
    AngkaPembanding,
    KinerjaLalu,
    Pendukung,
    Realisasi,
    RencanaAksi,
    Standar,
)
from sakip.rencana.unit import AnggotaTim, DasarHukum, Isu, Jabatan, Narasi, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen(Berpetunjuk):
    """One unit, one year. Codes are unique within their kind; references that resolve nowhere were reported by the parser."""

    unit: Unit
    pohon: Pohon = Pohon()
    daftar_indikator: tuple[Indikator, ...] = ()
    daftar_rkt: tuple[TargetRkt, ...] = ()
    daftar_pk: tuple[PerjanjianKinerja, ...] = ()
    """Ascending by version."""
    daftar_anggaran: tuple[Anggaran, ...] = ()
    daftar_rencana_aksi: tuple[RencanaAksi, ...] = ()
    daftar_realisasi: tuple[Realisasi, ...] = ()
    daftar_kinerja_lalu: tuple[KinerjaLalu, ...] = ()
    daftar_standar: tuple[Standar, ...] = ()
    daftar_analisis: tuple[Analisis, ...] = ()
    daftar_pendukung: tuple[Pendukung, ...] = ()
    daftar_jabatan: tuple[Jabatan, ...] = ()
    daftar_isu: tuple[Isu, ...] = ()
    daftar_dasar_hukum: tuple[DasarHukum, ...] = ()
    daftar_tim: tuple[AnggotaTim, ...] = ()
    daftar_narasi: tuple[Narasi, ...] = ()
    daftar_pembanding: tuple[AngkaPembanding, ...] = ()

    def indikator(self, kode: str) -> Indikator | None:
        """The indicator of a code, None if there is none."""
        return self._pertama("daftar_indikator", self.daftar_indikator, "kode", kode)

    def indikator_simpul(self, kode_simpul: str) -> tuple[Indikator, ...]:
        """The indicators of one node, in order."""
        return self._menurut("daftar_indikator", self.daftar_indikator, "simpul").get(kode_simpul, ())

    def indikator_jenis(self, *jenis: Jenis) -> tuple[Indikator, ...]:
        """The indicators whose node is of one of the kinds, in the order of the nodes."""
        return tuple(i for s in self.pohon.daftar_simpul if s.jenis in jenis for i in self.indikator_simpul(s.kode))

    @property
    def daftar_iku(self) -> tuple[Indikator, ...]:
        """The key performance indicators."""
        return tuple(i for i in self.daftar_indikator if i.iku)

    def simpul_indikator(self, indikator: Indikator) -> Simpul | None:
        """The node an indicator belongs to."""
        return self.pohon.cari(indikator.simpul)

    def pk_berlaku(self, pada: date | None = None) -> PerjanjianKinerja | None:
        """The PK version in force at a date, by default at the end of the year (PermenPANRB 53/2014, annex I)."""
        akhir = pada or date(self.unit.tahun, 12, 31)
        sah = [pk for pk in self.daftar_pk if pk.tanggal is None or pk.tanggal <= akhir]
        return sah[-1] if sah else None

    def target_rkt(self, kode: str) -> TargetRkt | None:
        """The RKT's target of an indicator."""
        return self._pertama("daftar_rkt", self.daftar_rkt, "indikator", kode)

    def target_berlaku(self, kode: str) -> Nilai | None:
        """The target to measure against: stated with the result, else PK in force, else RKT, else Renstra."""
        realisasi = self.realisasi(kode)
        if realisasi and realisasi.target_diukur is not None:
            return realisasi.target_diukur
        pk = self.pk_berlaku()
        janji = pk.target(kode) if pk else None
        if janji:
            return janji.target
        rkt = self.target_rkt(kode)
        if rkt and rkt.target is not None:
            return rkt.target
        indikator = self.indikator(kode)
        return indikator.target_tahun(self.unit.tahun) if indikator else None

    def realisasi(self, kode: str) -> Realisasi | None:
        """The results of an indicator."""
        return self._pertama("daftar_realisasi", self.daftar_realisasi, "indikator", kode)

    def anggaran(self, kode_simpul: str) -> Anggaran | None:
        """The budget row of a node itself (not summed from below)."""
        return self._pertama("daftar_anggaran", self.daftar_anggaran, "simpul", kode_simpul)

    def analisis(self, kode: str) -> Analisis | None:
        """The analysis of an indicator."""
        return self._pertama("daftar_analisis", self.daftar_analisis, "indikator", kode)

    def narasi(self, bagian: str) -> Narasi | None:
        """A person's own text for a section."""
        return self._pertama("daftar_narasi", self.daftar_narasi, "bagian", bagian)
