"""The map of an Instansi: units down; IKU, quarters or years across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe

from sakip.kernel.periode import ROMAWI
from sakip.web.dasbor.bagan import unit_url
from sakip.web.dasbor.data.instansi import BarisUnit, DasborInstansi
from sakip.web.grafik.panas import BarisPanas, Sel, gambar_panas

_PENUH = Decimal(100)
ISIAN = ("Lengkap", "Sebagian", "Belum diisi")
"""The scale of the map of quarters: how far the input has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peta:
    """The map as drawing and as table."""

    gambar: SafeString
    kolom: list[str]
    baris: list[tuple[BarisUnit, tuple[Sel, ...]]]


def heat_map(kode_instansi: str, tahun: int, data: DasborInstansi, daftar: Sequence[BarisUnit], lihat: str) -> Peta:
    """The map; every row of the drawing opens its unit."""
    kolom, isi, skala, judul = _isi(tahun, data, daftar, lihat)
    awal, akhir = unit_url(kode_instansi, "UNIT", tahun).split("UNIT")
    pasangan = list(zip(daftar, isi, strict=True))
    baris = [BarisPanas(label=b.unit.nama, sel=sel, tautan=f"{awal}{b.unit.kode}{akhir}") for b, sel in pasangan]
    gambar = mark_safe(gambar_panas(baris, kolom, judul=judul, skala=skala))
    return Peta(gambar=gambar, kolom=kolom, baris=pasangan)


def map_table(
    tahun: int, data: DasborInstansi, daftar: Sequence[BarisUnit], lihat: str
) -> tuple[list[str], list[tuple[BarisUnit, tuple[Sel, ...]]]]:
    """The same as headings and rows of cells, for the table behind the drawing and for downloads."""
    kolom, isi, _, _ = _isi(tahun, data, daftar, lihat)
    return kolom, list(zip(daftar, isi, strict=True))


def _isi(
    tahun: int, data: DasborInstansi, daftar: Sequence[BarisUnit], lihat: str
) -> tuple[list[str], list[tuple[Sel, ...]], Sequence[str], str]:
    match lihat:
        case "triwulan":
            kolom = [f"TW {r}" for r in ROMAWI] + ["Setahun"]
            isi = [tuple(_isian(b, k) for k in ("1", "2", "3", "4", "tahun")) for b in daftar]
            return kolom, isi, ISIAN, f"Isian realisasi tahun {tahun} (% dari yang jatuh tempo)"
        case "tahun":
            urut = sorted(data.daftar_tahun)
            isi = [tuple(_setahun(b, t) for t in urut) for b in daftar]
            return [str(t) for t in urut], isi, data.skala, "Capaian kinerja unit tiap tahun (%)"
        case _:
            banyak = max((len(b.daftar_iku) for b in daftar), default=0)
            isi = [tuple(_iku(b, n) for n in range(banyak)) for b in daftar]
            return [f"IKU {n}" for n in range(1, banyak + 1)], isi, data.skala, f"Capaian IKU tiap unit tahun {tahun} (%)"


def _isian(baris: BarisUnit, kunci: str) -> Sel:
    ada, semua = baris.isian(kunci)
    if not semua:
        return Sel(alasan="tidak ada yang jatuh tempo" if baris.hasil else "tahun belum dibuka")
    nilai = _PENUH * ada / semua
    return Sel(nilai=nilai, kategori=ISIAN[0] if ada >= semua else ISIAN[1] if ada else ISIAN[2])


def _setahun(baris: BarisUnit, tahun: int) -> Sel:
    if tahun not in baris.tren:
        return Sel(alasan="tahun belum dibuka")
    capaian, kategori = baris.tren[tahun]
    return Sel(nilai=capaian, kategori=kategori, alasan="" if capaian is not None else "belum dapat dihitung")


def _iku(baris: BarisUnit, nomor: int) -> Sel:
    if nomor >= len(baris.daftar_iku):
        return Sel(alasan="tidak ada IKU ini" if baris.hasil else "tahun belum dibuka")
    _, capaian, kategori = baris.daftar_iku[nomor]
    return Sel(nilai=capaian, kategori=kategori, alasan="" if capaian is not None else "belum dapat dihitung")
