"""What a workbook changes in the figures, by the core's own measurement."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sakip.pengukuran import measure
from sakip.pengukuran.hasil import AngkaTerhitung, Pengukuran, TidakDapatDihitung
from sakip.rencana.dokumen import Dokumen

Isi = Decimal | TidakDapatDihitung | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaBanding:
    """One figure before and after; None where there is no such figure."""

    kode: str
    judul: str
    semula: Isi
    menjadi: Isi

    @property
    def berubah(self) -> bool:
        """Whether it differs."""
        return self.semula != self.menjadi


@dataclass(frozen=True, slots=True, kw_only=True)
class Dampak:
    """The unit's figures, changed or not, and the indicators whose achievement changes."""

    unit: tuple[AngkaBanding, ...]
    indikator: tuple[AngkaBanding, ...]


def effect_of(lama: Dokumen, baru: Dokumen, versi_berlaku: Collection[int]) -> Dampak:
    """Both documents measured; of the PK versions those of ``versi_berlaku`` count, and the first."""
    a, b = (measure(_berlaku(d, versi_berlaku)) for d in (lama, baru))
    return Dampak(unit=tuple(_unit(a, b)), indikator=tuple(s for s in _indikator(lama, baru, a, b) if s.berubah))


def _berlaku(dokumen: Dokumen, versi_berlaku: Collection[int]) -> Dokumen:
    daftar = tuple(pk for pk in dokumen.daftar_pk if pk.versi == 1 or pk.versi in versi_berlaku)
    return dokumen if daftar == dokumen.daftar_pk else replace(dokumen, daftar_pk=daftar)


def _unit(lama: Pengukuran, baru: Pengukuran) -> Iterator[AngkaBanding]:
    a, b = lama.gugus["unit"], baru.gugus["unit"]
    yield _banding("unit", "Capaian kinerja unit kerja", a.capaian, b.capaian)
    yield _banding("iku", "Capaian IKU", lama.iku, baru.iku)
    yield _banding("serapan", "Serapan anggaran", a.anggaran.serapan, b.anggaran.serapan)


def _indikator(lama: Dokumen, baru: Dokumen, a: Pengukuran, b: Pengukuran) -> Iterator[AngkaBanding]:
    nama = {i.kode: i.nama for d in (lama, baru) for i in d.daftar_indikator}
    for kode, judul in nama.items():
        semula, menjadi = a.indikator.get(kode), b.indikator.get(kode)
        yield _banding(kode, judul, semula.capaian if semula else None, menjadi.capaian if menjadi else None)


def _banding(kode: str, judul: str, semula: AngkaTerhitung | None, menjadi: AngkaTerhitung | None) -> AngkaBanding:
    return AngkaBanding(
        kode=kode, judul=judul, semula=semula.nilai if semula else None, menjadi=menjadi.nilai if menjadi else None
    )
