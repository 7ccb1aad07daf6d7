"""The rows of one sheet as parsed values, ready to be held against others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from functools import cache
from typing import Any

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.exchange.xlsx.isi import IsiDitolak, parser_kolom
from sakip.exchange.xlsx.kisi import sel_polos
from sakip.rencana.indikator import Indikator
from sakip.rencana.perjanjian import PerjanjianKinerja
from sakip.rencana.pohon import Simpul
from sakip.rencana.unit import Pengaturan, Unit

_KELAS: Mapping[str, type] = {
    "Unit": Unit, "Pengaturan": Pengaturan, "RPJMD": Simpul, "Indikator": Indikator, "PK": PerjanjianKinerja,
}  # fmt: skip
"""Sheets with columns where an empty cell means a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Petak:
    """Parsed rows: 0-based position among the given rows, and the values in the order of the columns (None: empty)."""

    daftar_kolom: tuple[Kolom, ...]
    nomor: Sequence[int]
    isi: Sequence[tuple[Any, ...]]


def kolom_berlaku(lembar: Lembar, *daftar: Iterable[Mapping[Any, Any]]) -> tuple[Kolom, ...]:
    """The columns of a sheet, with one for each year that any of the rows name."""
    if not lembar.kolom_tahun:
        return lembar.daftar_kolom
    tahun = {str(f) for baris in daftar for isi in baris for f in isi if str(f).isdecimal()}
    return (*lembar.daftar_kolom, *(Kolom(field=t, judul=t, bantuan="", jenis=JenisIsi.NILAI) for t in sorted(tahun)))


def read_petak(lembar: Lembar, daftar_kolom: tuple[Kolom, ...], daftar: Sequence[Mapping[Any, Any]]) -> Petak:
    """The rows without the empty ones."""
    bawaan = _bawaan(lembar.nama)
    per_kolom = [_baca_kolom(k, daftar) for k in daftar_kolom]
    nomor, isi = [], []
    for n, nilai in enumerate(zip(*per_kolom, strict=True)):
        if any(v is not None for v in nilai) or lembar.formulir:
            nomor.append(n)
            isi.append(nilai)
    if bawaan:
        ganti = [bawaan.get(k.field) for k in daftar_kolom]
        isi = [tuple([b if v is None else v for v, b in zip(nilai, ganti, strict=True)]) for nilai in isi]
    return Petak(daftar_kolom=daftar_kolom, nomor=nomor, isi=isi)


def _ambil(baris: Mapping[Any, Any], field: str) -> Any:
    if field in baris or not field.isdecimal():
        return baris.get(field)
    return baris.get(int(field))


@cache
def _bawaan(lembar: str) -> Mapping[str, Any]:
    """What an empty cell means, by field, where it means something."""
    if lembar not in _KELAS:
        return {}
    daftar = ((f.name, f.default) for f in fields(_KELAS[lembar]) if f.default is not MISSING)
    return {nama: _polos(isi) for nama, isi in daftar if isinstance(isi, (str, bool)) and isi != ""}


def _polos(nilai: Any) -> Any:
    return nilai.value if isinstance(nilai, Enum) else nilai


def _baca_kolom(kolom: Kolom, daftar: Sequence[Mapping[Any, Any]]) -> list[Any]:
    """The cells of a column, each distinct one parsed once."""
    parser = parser_kolom(kolom)
    terbaca: dict[tuple[type, Any], Any] = {}
    hasil = []
    for baris in daftar:
        sel = sel_polos(_ambil(baris, kolom.field))
        kunci = (type(sel), sel)
        if kunci not in terbaca:
            terbaca[kunci] = _baca_sel(kolom, parser, sel)
        hasil.append(terbaca[kunci])
    return hasil


def _baca_sel(kolom: Kolom, parser: Callable[[Any], Any], sel: Any) -> Any:
    if sel is None or (isinstance(sel, str) and not sel.strip()):
        return None
    try:
        nilai = parser(sel)
    except IsiDitolak as ditolak:
        return str(sel).strip() if ditolak.nilai is None else ditolak.nilai
    return "-" if nilai is None and kolom.wajib else _polos(nilai)
