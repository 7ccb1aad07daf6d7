"""Figures as text: percentages, rupiah and entered values, each with the code of its trace or the reason for its absence."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_angka, format_persen, format_rupiah
from sakip.naskah.simpul import AngkaTeks, Isi, Teks
from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator
from sakip.rencana.indikator import Nilai

BELUM_DIISI = "[BELUM DIISI]"
_PERSEN = frozenset({"%", "persen", "persentase"})
_TANPA_SEBUTAN = frozenset({"", "nilai", "predikat", "indeks", "skor", "poin", "angka"})


def persen(angka: AngkaTerhitung | None) -> Isi:
    """``96,15%`` in running text, else why there is none."""
    if angka is None or angka.angka is None:
        return alasan(angka)
    return (AngkaTeks(f"{format_persen(angka.angka)}%", angka.kode),)


def rupiah(angka: AngkaTerhitung | None) -> Isi:
    """``Rp2.896.407.246`` in running text."""
    if angka is None or angka.angka is None:
        return alasan(angka)
    return (AngkaTeks(f"Rp{format_rupiah(angka.angka)}", angka.kode),)


def bilangan(angka: AngkaTerhitung | None, desimal: int | None = None) -> Isi:
    """A plain figure in running text: a count, a ratio."""
    if angka is None or angka.angka is None:
        return alasan(angka)
    return (AngkaTeks(format_angka(angka.angka, desimal), angka.kode),)


def alasan(angka: AngkaTerhitung | None) -> Isi:
    """Why there is no figure."""
    return (Teks(f"tidak dapat dihitung ({angka.alasan})" if angka and angka.alasan else "tidak dapat dihitung"),)


def bersatuan(nilai: Nilai | None, satuan: str, kode: str = "") -> Isi:
    """An entered value in running text: ``83``, ``78%``, ``12 laporan``, ``BB``."""
    if nilai is None:
        return (Teks(BELUM_DIISI, tebal=True),)
    if isinstance(nilai, str):
        return (Teks(nilai),)
    sebutan = satuan.strip().lower()
    if sebutan in _PERSEN:
        return (AngkaTeks(f"{format_angka(nilai)}%", kode),)
    if sebutan in _TANPA_SEBUTAN or any(c.isdigit() for c in sebutan):
        return (AngkaTeks(format_angka(nilai), kode),)
    return (AngkaTeks(format_angka(nilai), kode), Teks(f" {sebutan}"))


def selisih(angka: AngkaTerhitung | None, satuan: str) -> Isi:
    """A distance between two values: of percentages in percentage points, else in the values' own unit."""
    if angka is None or angka.angka is None:
        return alasan(angka)
    sebutan = satuan.strip().lower()
    if sebutan in _PERSEN:
        return (AngkaTeks(format_angka(angka.angka), angka.kode), Teks(" poin persentase"))
    if sebutan in _TANPA_SEBUTAN or any(c.isdigit() for c in sebutan):
        return (AngkaTeks(format_angka(angka.angka), angka.kode), Teks(" poin"))
    return bersatuan(angka.angka, satuan, angka.kode)


def kode_realisasi(hasil: HasilIndikator) -> str:
    """The code of the year's result where it was derived from the quarters, "" where it was entered."""
    kode = f"realisasi:{hasil.indikator}"
    return kode if any(o.kode == kode for o in hasil.capaian.operan) else ""


def desimal_bersama(daftar: Iterable[Nilai | None]) -> int:
    """The decimals that show every number of a column in one precision, at most 4."""
    banyak = 0
    for nilai in daftar:
        if isinstance(nilai, Decimal):
            eksponen = nilai.normalize().as_tuple().exponent
            banyak = max(banyak, -eksponen if isinstance(eksponen, int) else 0)
    return min(banyak, 4)


def setara(kiri: Decimal, kanan: Decimal) -> bool:
    """True where both look the same in the report (2 decimals)."""
    return bulatkan(kiri) == bulatkan(kanan)
