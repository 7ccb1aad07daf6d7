"""Which rows of a printed table are its header, and what stands above each column."""

from __future__ import annotations

import re

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.bentuk import TabelCetak

_NOMOR_KOLOM = re.compile(r"^\(?\d{1,2}\)?(?:\s*=.*)?$|^\(?[a-z]\)?$|^\d{1,2}\s*=.*$")
_TAHUN = re.compile(r"^(?:19|20)\d\d$")
_NOMOR_BARIS = re.compile(r"^\(?(?:\d{1,3}|[ivx]{1,4}|[IVX]{1,4}|[a-zA-Z])[.,)]*$|^\d{1,2}(?:\.\d{1,3})+\.?$")
_KATA_JUMLAH = re.compile(r"^(?:jumlah|total|rata|rerata|capaian rata)", re.I)
PALING_BANYAK = 5
"""A header of more rows than this is no header (practice; the forms of 53/2014 have two)."""


def is_column_numbers(baris: tuple[str, ...]) -> bool:
    """True for the row ``(1) (2) (3)`` or ``1 2 3 6=4/5*100`` under a header."""
    isi = [s for s in baris if s]
    return len(isi) >= 2 and all(_NOMOR_KOLOM.match(s) for s in isi) and len(isi) * 2 > len(baris) and _berurut(isi)


def _berurut(isi: list[str]) -> bool:
    angka = [int(m[0]) for s in isi if (m := re.search(r"\d+", s))]
    return angka == sorted(angka) and len(set(angka)) == len(angka) and (not angka or angka[0] <= 2)


def header_rows(tabel: TabelCetak) -> tuple[int, int]:
    """(rows of the header, first row of the body): the row of column numbers stands between them."""
    for n, baris in enumerate(tabel.baris[: PALING_BANYAK + 1]):
        if is_column_numbers(baris):
            return n, n + 1
    n = 0
    while n < min(PALING_BANYAK, len(tabel.baris)) and _seperti_kepala(tabel.baris[n], n):
        n += 1
    return n, n


def _seperti_kepala(baris: tuple[str, ...], n: int) -> bool:
    isi = [s for s in baris if s]
    if not isi or (_KATA_JUMLAH.match(isi[0]) and len(isi) > 1 and any(read_cell(s) for s in isi[1:])):
        return False
    angka = [s for s in isi if read_cell(s) and not _TAHUN.match(s)]
    if _NOMOR_BARIS.match(baris[0] or "-") and not _TAHUN.match(baris[0]):
        return False
    return not angka and (n == 0 or not _seperti_isi(baris, isi))


def _seperti_isi(baris: tuple[str, ...], isi: list[str]) -> bool:
    """Below the first header row: another row with a text in its first column is body, one that fills gaps is header."""
    return bool(baris[0]) and not any(_TAHUN.match(s) for s in isi)


def column_titles(tabel: TabelCetak, kepala: int) -> tuple[tuple[str, ...], ...]:
    """For each column the header cells above it, from top to bottom; a cell that covers several columns stands over each."""
    lebar = max((len(b) for b in tabel.baris), default=0)
    kisi = [[*b, *[""] * (lebar - len(b))] for b in tabel.baris[:kepala]]
    rentang = {asal: ukuran for asal, ukuran in tabel.rentang if asal[0] < kepala}
    diketahui = bool(tabel.rentang)
    for (b, k), (_, lebar_sel) in rentang.items():
        for geser in range(1, lebar_sel):
            if k + geser < lebar:
                kisi[b][k + geser] = kisi[b][k]
    if not diketahui:
        for b in range(kepala - 1):
            _sebar(kisi, b, lebar)
    return tuple(tuple(dict.fromkeys(kisi[b][k] for b in range(kepala) if kisi[b][k])) for k in range(lebar))


def _sebar(kisi: list[list[str]], b: int, lebar: int) -> None:
    """An empty header cell belongs to the one at its left where the row below has a text under both."""
    for k in range(1, lebar):
        if not kisi[b][k] and kisi[b][k - 1] and kisi[b + 1][k] and kisi[b + 1][k - 1]:
            kisi[b][k] = kisi[b][k - 1]
