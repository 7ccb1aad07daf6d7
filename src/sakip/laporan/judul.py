"""Headings in the report's manner, and the honest line where a table has no data."""

from __future__ import annotations

from sakip.laporan.rangkai import isian
from sakip.naskah.simpul import Judul, Paragraf


def bab(nomor: str, teks: str) -> Judul:
    """``BAB I PENDAHULUAN``."""
    return Judul(tingkat=1, teks=teks, kode=f"bab-{nomor.lower()}", nomor=f"BAB {nomor}")


def subbab(huruf: str, teks: str, kode: str) -> Judul:
    """``A. Latar Belakang``."""
    return Judul(tingkat=2, teks=teks, kode=kode, nomor=f"{huruf}.")


def butir(nomor: int, teks: str, kode: str) -> Judul:
    """``1. Capaian Indikator Kinerja Utama``; not in the contents list."""
    return Judul(tingkat=3, teks=teks, kode=kode, nomor=f"{nomor}.", di_daftar_isi=False)


def belum_ada(apa: str, lembar: str) -> Paragraf:
    """``[BELUM DIISI: data …; isi lembar …]``."""
    return Paragraf(isi=isian("data {apa}; isi lembar {lembar}", apa=apa, lembar=lembar))
