"""Small documents for the tests of measurement, without any file."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakip.kernel.lokasi import Lokasi
from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.perjanjian import PerjanjianKinerja, TargetPk, TargetRkt
from sakip.rencana.pohon import Jenis, Pohon, Simpul
from sakip.rencana.realisasi import Realisasi
from sakip.rencana.unit import Pengaturan, Unit

TAHUN = 2023
POHON = Pohon(
    daftar_simpul=(
        Simpul(kode="T1", jenis=Jenis.TUJUAN, nama="Tujuan"),
        Simpul(kode="S1", jenis=Jenis.SASARAN, nama="Sasaran satu", induk="T1"),
        Simpul(kode="S2", jenis=Jenis.SASARAN, nama="Sasaran dua", induk="T1"),
        Simpul(kode="P1", jenis=Jenis.PROGRAM, nama="Program satu", induk="S1"),
        Simpul(kode="P1.1", jenis=Jenis.KEGIATAN, nama="Kegiatan", induk="P1"),
        Simpul(kode="P2", jenis=Jenis.PROGRAM, nama="Program dua", induk="S2"),
    )
)
KOLOM_REALISASI = {"tw1": "B", "tw2": "C", "tw3": "D", "tw4": "E", "tahunan": "F", "target_diukur": "G"}


def indikator(kode: str, simpul: str, target: str | None = "100", **lain: Any) -> Indikator:
    """An indicator with a Renstra target for the measured year."""
    renstra = ((TAHUN, Decimal(target)),) if target is not None else ()
    isi: dict[str, Any] = {"nama": f"Indikator {kode}", "target_renstra": renstra, **lain}
    return Indikator(kode=kode, simpul=simpul, **isi)


def realisasi(kode: str, tahunan: str | None = None, baris: int = 2, **lain: Any) -> Realisasi:
    """A row of sheet Realisasi with its cells."""
    tempat = Lokasi(lembar="Realisasi", baris=baris, kolom_field=KOLOM_REALISASI)
    return Realisasi(indikator=kode, tahunan=Decimal(tahunan) if tahunan is not None else None, lokasi=tempat, **lain)


def anggaran(simpul: str, sebelum: int | None, realisasi: int | None, sesudah: int | None = None, baris: int = 2) -> Anggaran:
    """A row of money with its cells."""
    tempat = Lokasi(
        lembar="Program", baris=baris, kolom_field={"sebelum_rupiah": "F", "sesudah_rupiah": "G", "realisasi_rupiah": "H"}
    )
    return Anggaran(simpul=simpul, sebelum_rupiah=sebelum, sesudah_rupiah=sesudah, realisasi_rupiah=realisasi, lokasi=tempat)


def pk(versi: int = 1, **target: str | None) -> PerjanjianKinerja:
    """A PK version; a target of None takes the indicator out."""
    baris = tuple(TargetPk(indikator=k, target=None if t is None else Decimal(t)) for k, t in target.items())
    return PerjanjianKinerja(versi=versi, daftar_target=baris)


def rkt(kode: str, target: str) -> TargetRkt:
    """A target of the RKT."""
    return TargetRkt(indikator=kode, target=Decimal(target))


def dokumen(*daftar_indikator: Indikator, pengaturan: Pengaturan | None = None, **lain: Any) -> Dokumen:
    """A document of one unit on the small tree."""
    unit = Unit(nama="Kecamatan Contoh", tahun=TAHUN, periode_akhir=2026, pengaturan=pengaturan or Pengaturan())
    isi: dict[str, Any] = {"pohon": POHON, **lain}
    return Dokumen(unit=unit, daftar_indikator=daftar_indikator, **isi)
