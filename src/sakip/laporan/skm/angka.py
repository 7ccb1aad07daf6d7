"""Figures of a survey as cells and text, each with the code of its trace or the reason for its absence."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakip.kernel.angka import format_angka
from sakip.laporan.catatan import tanpa_angka
from sakip.laporan.kata import kutip
from sakip.laporan.sel import teks
from sakip.naskah.simpul import AngkaTeks, Isi, Perataan, Sel, Teks
from sakip.survei.hasil import Angka, HasilKelompok, Kelas, NilaiUnsur
from sakip.survei.pecahan import bagi

DESIMAL_NRR = 3
DESIMAL_IKM = 2
_WARNA = {"A": "hijau", "B": "biru", "C": "jingga", "D": "merah"}


def sel_angka(isi: Angka | None, desimal: int, kode: str = "", *, awalan: str = "", **bentuk: Any) -> Sel:
    """A figure; a dash where there is none, ``t.d.h.`` where there is a reason (it goes below the table)."""
    if isinstance(isi, Decimal):
        return Sel(isi=(AngkaTeks(awalan + format_angka(isi, desimal), kode, tebal=bool(bentuk.get("tebal"))),), **bentuk)
    return teks("–" if isi is None else tanpa_angka(isi.alasan), **{"perataan": Perataan.TENGAH, **bentuk})


def sel_banyak(isi: int | None, kode: str = "", **bentuk: Any) -> Sel:
    """A count, a dash where it is not known."""
    return sel_angka(None if isi is None else Decimal(isi), 0, kode, **bentuk)


def sel_mutu(kelas: Kelas, **bentuk: Any) -> Sel:
    """The class on its colour."""
    return teks(kelas.mutu or "–", warna=_WARNA.get(kelas.mutu, ""), **{"perataan": Perataan.TENGAH, **bentuk})


def banyak(isi: int) -> str:
    """``1.240``."""
    return format_angka(Decimal(isi), 0)


def bagian_persen(bagian: int, semua: int) -> Decimal | None:
    """A share in percent points, None of nothing."""
    return bagi(bagian * 100, semua) if semua else None


def nilai(isi: Angka, desimal: int, kode: str = "") -> Isi:
    """A figure in running text, else why there is none."""
    if isinstance(isi, Decimal):
        return (AngkaTeks(format_angka(isi, desimal), kode),)
    return (Teks(f"tidak dapat dihitung ({isi.alasan})"),)


def ikm(kelompok: HasilKelompok, kode: str = "ikm") -> Isi:
    """The index of a group in running text, else why there is none."""
    return nilai(kelompok.ikm, DESIMAL_IKM, kode)


def nrr(unsur: NilaiUnsur) -> Isi:
    """The mean of an unsur in running text, else why there is none."""
    return nilai(unsur.nrr, DESIMAL_NRR, f"nrr:{unsur.unsur.kode}")


def bernama(unsur: NilaiUnsur) -> Isi:
    """``“Waktu penyelesaian” (NRR 3,062)``; quoted, for names hold commas."""
    return (Teks(f"{kutip(unsur.unsur.nama)} (NRR "), *nrr(unsur), Teks(")"))


def kode_ikm(jenis: str, nomor: int) -> str:
    """The trace code of the index of a group: ``ikm:layanan:1``."""
    return f"ikm:{jenis}:{nomor}"
