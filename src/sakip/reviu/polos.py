"""Findings as plain data, for JSON, for storage and for another process."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.temuan import Temuan, Tingkat


def plain_place(lokasi: Lokasi) -> dict[str, Any]:
    """A place: sheet, row, cell and field; in a printed report page, block and column too."""
    hasil: dict[str, Any] = {"lembar": lokasi.lembar, "baris": lokasi.baris, "sel": lokasi.sel, "isian": lokasi.isian}
    if lokasi.blok >= 0:
        hasil |= {"halaman": lokasi.halaman, "bagian": lokasi.blok + 1, "kolom": lokasi.kolom}
    return hasil


def plain_finding(t: Temuan) -> dict[str, Any]:
    """A finding."""
    return {
        "kode": t.kode,
        "slug": t.slug,
        "keluarga": t.keluarga,
        "tingkat": t.tingkat.value,
        "pesan": t.pesan,
        "lokasi": plain_place(t.lokasi),
        "objek": t.objek,
        "rujukan": list(t.rujukan),
        "saran": t.saran,
        "sidik": t.sidik,
    }


def count_levels(temuan: Sequence[Temuan]) -> dict[str, int]:
    """How many findings there are, in all and of each level."""
    return {"jumlah": len(temuan), **{k.value: sum(t.tingkat is k for t in temuan) for k in Tingkat}}
