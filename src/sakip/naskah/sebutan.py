"""How tables, figures and charts are named where a text refers to them."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.naskah.simpul import Bagan, Grafik, Naskah, Tabel


def daftar_sebutan(naskah: Naskah) -> dict[str, str]:
    """``Tabel 3.2``, ``Gambar 1.1`` by code, for everything that has a number."""
    return {
        blok.kode: f"{'Tabel' if isinstance(blok, Tabel) else 'Gambar'} {blok.nomor}"
        for bagian in naskah.daftar_bagian
        for blok in bagian.isi
        if isinstance(blok, Tabel | Grafik | Bagan) and blok.nomor
    }


def sebut(sebutan: Mapping[str, str], kode: str) -> str:
    """The name a cross-reference shows. Raises ValueError where nothing has the code."""
    if kode not in sebutan:
        raise ValueError(f'rujukan ke "{kode}" tidak menemukan tabel, gambar, atau grafik bernomor')
    return sebutan[kode]
