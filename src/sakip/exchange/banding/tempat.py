"""Where the cells of the new rows stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sakip.exchange.banding.petak import kolom_berlaku
from sakip.exchange.xlsx.bentuk import Lembar, huruf_kolom
from sakip.exchange.xlsx.kisi import tahun_periode
from sakip.exchange.xlsx.lembar import UNIT
from sakip.kernel.lokasi import Lokasi

BARIS_AWAL = 2
"""The first row below the header."""
Tempat = Callable[[int, str], Lokasi]
"""The place of a cell by the row's 0-based position and the field; the row's own place for field ""."""


def lokasi_formulir(lembar: Lembar, tempat: Mapping[str, Any] | None) -> Tempat:
    """The cells of a form sheet as written, or as ``tempat`` has them."""
    urutan = {k.field: n for n, k in enumerate(lembar.daftar_kolom, BARIS_AWAL)}
    if tempat is None:
        return lambda _, field: Lokasi(lembar=lembar.nama, baris=urutan[field], sel=f"B{urutan[field]}", isian=field)
    ada = tempat.get(lembar.nama, {})
    return lambda _, field: ada.get(field, Lokasi(lembar=lembar.nama, isian=field))


def lokasi_tabel(lembar: Lembar, baru: Mapping[str, Any], tempat: Mapping[str, Any] | None) -> Tempat:
    """The cells of a table as the new rows would be written, or as ``tempat`` has them."""
    unit = baru.get(UNIT.nama) or {}
    tahun = tahun_periode(unit.get("periode_awal"), unit.get("periode_akhir")) if lembar.kolom_tahun else ()
    daftar_kolom = kolom_berlaku(lembar, baru.get(lembar.nama) or (), [dict.fromkeys(tahun)])
    huruf = {k.field: huruf_kolom(n) for n, k in enumerate(daftar_kolom)}
    ada = (tempat or {}).get(lembar.nama, ())

    def lokasi(n: int, field: str) -> Lokasi:
        baris = ada[n] if n < len(ada) and ada[n].lembar else None
        baris = baris or Lokasi(lembar=lembar.nama, baris=n + BARIS_AWAL, kolom_field=huruf)
        return baris.pada(field) if field else baris

    return lokasi
