"""The grid of a table: which cell stands where when cells span rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.naskah.simpul import Sel

Baris = tuple[Sel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Petak:
    """One written cell of a row. ``gabung``: "" for a single row, ``restart`` or ``continue`` of a vertical merge."""

    sel: Sel
    kolom: int
    rentang: int
    gabung: str = ""


def susun_kisi(daftar_baris: Sequence[Baris], jumlah_kolom: int, nama: str) -> list[list[Petak]]:
    """Place the cells of a group of rows; the spans of each row's cells add up to ``jumlah_kolom``.

    Missing cells become empty ones and spans are cut at the group's edge. Raises ValueError where a row has too many cells.
    """
    terbuka: dict[int, tuple[int, Petak]] = {}
    kisi: list[list[Petak]] = []
    for nomor, baris in enumerate(daftar_baris):
        petak = _susun_baris(list(baris), jumlah_kolom, terbuka, len(daftar_baris) - nomor)
        if petak is None:
            raise ValueError(f'tabel "{nama}": sel pada baris {nomor + 1} lebih banyak daripada kolomnya')
        kisi.append(petak)
    return kisi


def _susun_baris(sel: list[Sel], jumlah: int, terbuka: dict[int, tuple[int, Petak]], sisa_baris: int) -> list[Petak] | None:
    hasil: list[Petak] = []
    kolom = 0
    while kolom < jumlah:
        if kolom in terbuka:
            petak = _teruskan(kolom, terbuka)
        else:
            petak = _mulai(sel.pop(0) if sel else Sel(), kolom, jumlah, terbuka, sisa_baris)
        hasil.append(petak)
        kolom += petak.rentang
    return None if sel else hasil


def _teruskan(kolom: int, terbuka: dict[int, tuple[int, Petak]]) -> Petak:
    sisa, petak = terbuka.pop(kolom)
    if sisa > 1:
        terbuka[kolom] = (sisa - 1, petak)
    return petak


def _mulai(sel: Sel, kolom: int, jumlah: int, terbuka: dict[int, tuple[int, Petak]], sisa_baris: int) -> Petak:
    batas = min((awal for awal in terbuka if awal > kolom), default=jumlah)
    rentang = min(max(sel.rentang_kolom, 1), batas - kolom)
    tinggi = min(max(sel.rentang_baris, 1), sisa_baris)
    if tinggi == 1:
        return Petak(sel=sel, kolom=kolom, rentang=rentang)
    terbuka[kolom] = (tinggi - 1, Petak(sel=sel, kolom=kolom, rentang=rentang, gabung="continue"))
    return Petak(sel=sel, kolom=kolom, rentang=rentang, gabung="restart")
