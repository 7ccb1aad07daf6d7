"""What every part of the report reads: the document, its figures, and the look-ups the report needs on both."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from sakip.kernel.angka import bulatkan
from sakip.naskah.simpul import Blok
from sakip.pengukuran.hasil import AngkaTerhitung, HasilGugus, HasilIndikator, Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis, Simpul
from sakip.rencana.unit import Unit

_PALING_DALAM = 2 * len(Jenis)


class Status(StrEnum):
    """How an indicator ended the year."""

    MELAMPAUI = "melampaui target"
    TERCAPAI = "tercapai"
    BELUM = "belum tercapai"
    TANPA_ANGKA = "tidak dapat dihitung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Konteks:
    """One report in the making. ``ukur`` also holds the report's own derived figures (``turunan``)."""

    dokumen: Dokumen
    ukur: Pengukuran
    rekaman: dict[str, tuple[Blok, ...]] | None = field(default=None, compare=False, repr=False)
    """Where given, every section's text is noted here as it is composed."""

    @property
    def unit(self) -> Unit:
        """The reporting unit."""
        return self.dokumen.unit

    @property
    def tahun(self) -> int:
        """The year reported on."""
        return self.dokumen.unit.tahun

    @property
    def lembaga(self) -> str:
        """``Kecamatan Bluto Kabupaten Sumenep``."""
        return f"{self.unit.nama} {self.unit.pemda}".strip()

    @property
    def renstra(self) -> str:
        """``Renstra Kecamatan Bluto Tahun 2021-2026``, without a period where none was entered."""
        unit = self.unit
        periode = f" Tahun {unit.periode_awal}-{unit.periode_akhir}" if unit.periode_awal and unit.periode_akhir else ""
        return f"Renstra {unit.nama}{periode}"

    def hasil(self, kode: str) -> HasilIndikator | None:
        """The year of an indicator, None where it was not measured."""
        return self.ukur.indikator.get(kode)

    def gugus(self, kode: str) -> HasilGugus | None:
        """The result of a node or ``unit``."""
        return self.ukur.gugus.get(kode)

    def angka(self, kode: str) -> AngkaTerhitung | None:
        """A figure by its code."""
        return self.ukur.angka.get(kode)

    def nama_simpul(self, kode: str) -> str:
        """A node's name, its code where the tree does not hold it."""
        simpul = self.dokumen.pohon.cari(kode)
        return simpul.nama if simpul else kode

    def leluhur(self, kode: str, jenis: Jenis) -> Simpul | None:
        """The nearest node of a kind above a node."""
        return next((s for s in self.di_atas(kode) if s.jenis is jenis), None)

    def di_atas(self, kode: str) -> tuple[Simpul, ...]:
        """The nodes above a node, nearest first; ends even where the tree holds a loop."""
        return tuple(islice(self.dokumen.pohon.leluhur(kode), _PALING_DALAM))

    def indikator_pk(self) -> tuple[Indikator, ...]:
        """The indicators of the PK in force, in its order, those taken out left out."""
        pk = self.dokumen.pk_berlaku()
        kode = [t.indikator for t in pk.daftar_target if t.target is not None] if pk else []
        return tuple(i for k in kode if (i := self.dokumen.indikator(k)))

    def kelompok(self, nama: str) -> tuple[Indikator, ...]:
        """The indicators counted under ``iku``, ``pk``, ``program`` or ``kegiatan``."""
        if nama == "iku":
            return self.dokumen.daftar_iku
        if nama == "pk":
            return self.indikator_pk()
        jenis = (Jenis.PROGRAM,) if nama == "program" else (Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)
        return self.dokumen.indikator_jenis(*jenis)

    def status(self, kode: str) -> Status:
        """How an indicator ended the year, judged on the displayed value before a cap."""
        hasil = self.hasil(kode)
        if hasil is None:
            return Status.TANPA_ANGKA
        nilai = hasil.capaian.angka
        if nilai is None:
            return Status.BELUM if hasil.kategori == "tidak tercapai" else Status.TANPA_ANGKA
        tampil = bulatkan(hasil.capaian.mentah if hasil.capaian.mentah is not None else nilai)
        if tampil > 100:
            return Status.MELAMPAUI
        return Status.TERCAPAI if tampil == 100 else Status.BELUM
