"""Differences between two sets of rows, cell by cell: what an uploaded workbook would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sakip.exchange.banding.petak import kolom_berlaku, read_petak
from sakip.exchange.banding.selisih import Isian, JenisSelisih, Selisih, teks_sel
from sakip.exchange.banding.sisi import Sisi
from sakip.exchange.banding.tempat import lokasi_formulir, lokasi_tabel
from sakip.exchange.xlsx.bentuk import Lembar
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR

__all__ = ["Isian", "JenisSelisih", "Selisih", "compare", "teks_sel"]

Rows = Mapping[str, Any]


def compare(lama: Rows, baru: Rows, *, tempat: Rows | None = None) -> tuple[Selisih, ...]:
    """The differences in the order of sheets and of the new rows; a lost row comes where it stood.

    Rows are as ``read_rows`` takes them. Values are compared as they are read: ``80`` is ``80,0``, an empty choice is its
    default, outer blanks do not count. Rows are matched by the sheet's key, without a key by content and then by likeness.
    Places are those that the new rows would have when written, or those of ``tempat`` (``places_of`` the uploaded document).
    """
    hasil: list[Selisih] = []
    for lembar in DAFTAR_LEMBAR:
        lokasi = lokasi_formulir(lembar, tempat) if lembar.formulir else lokasi_tabel(lembar, baru, tempat)
        a, b = _baris(lembar, lama), _baris(lembar, baru)
        daftar_kolom = kolom_berlaku(lembar, a, b)
        sisi = Sisi(lembar, read_petak(lembar, daftar_kolom, a), read_petak(lembar, daftar_kolom, b), lokasi)
        hasil.extend(sisi.sel_berubah(0, 0, "") if lembar.formulir else sisi.selisih())
    return tuple(hasil)


def _baris(lembar: Lembar, rows: Rows) -> Sequence[Mapping[Any, Any]]:
    isi = rows.get(lembar.nama)
    if lembar.formulir:
        return [isi or {}]
    return isi or []
