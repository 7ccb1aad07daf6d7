"""Codes of the domain's types, made from the annotations of their fields.

Absent is what is None or empty and is so by default; everything else is written, so that a changed default changes no snapshot.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sakip.exchange.snapshot.dasar import KODE_DASAR, DaftarKolom, IsiSalah, Sandi, sandi_enum, sandi_nilai
from sakip.kernel.lokasi import TANPA_LOKASI


@cache
def sandi(jenis: Any) -> Sandi:
    """The code of a type. Raises TypeError for a type that a snapshot cannot hold."""
    asal, isi = get_origin(jenis), get_args(jenis)
    if asal in (Union, UnionType):
        return _sandi_pilihan(isi)
    if asal is tuple:
        return _sandi_daftar(sandi(isi[0])) if isi[1:] == (...,) else _sandi_susunan([sandi(i) for i in isi])
    if jenis in KODE_DASAR:
        return KODE_DASAR[jenis]
    if isinstance(jenis, type) and issubclass(jenis, Enum):
        return sandi_enum(jenis)
    if hasattr(jenis, "__dataclass_fields__"):
        return _sandi_benda(jenis)
    raise TypeError(f"no code for {jenis!r}")


def _sandi_pilihan(daftar: tuple[Any, ...]) -> Sandi:
    tentu = [j for j in daftar if j is not NoneType]
    isi = sandi(tentu[0]) if len(tentu) == 1 else sandi_nilai() if set(tentu) == {Decimal, str} else None
    if isi is None:
        raise TypeError(f"no code for {daftar!r}")
    if len(tentu) == len(daftar):
        return isi
    tulis, baca = isi.tulis, isi.baca
    return Sandi(
        lambda nilai, kolom: None if nilai is None else tulis(nilai, kolom),
        lambda nilai, kolom: None if nilai is None else baca(nilai, kolom),
    )


def _sandi_daftar(isi: Sandi) -> Sandi:
    tulis, baca_isi = isi.tulis, isi.baca

    def baca(daftar: Any, kolom: DaftarKolom) -> tuple[Any, ...]:
        if type(daftar) is not list:
            raise IsiSalah("bukan daftar")
        hasil: list[Any] = []
        try:
            for nilai in daftar:
                hasil.append(baca_isi(nilai, kolom))
        except IsiSalah as salah:
            salah.jalur.insert(0, f"[{len(hasil) + 1}]")
            raise
        return tuple(hasil)

    return Sandi(lambda nilai, kolom: [tulis(n, kolom) for n in nilai], baca)


def _sandi_susunan(daftar: list[Sandi]) -> Sandi:
    def tulis(nilai: Any, kolom: DaftarKolom) -> list[Any]:
        return [s.tulis(n, kolom) for s, n in zip(daftar, nilai, strict=True)]

    def baca(isi: Any, kolom: DaftarKolom) -> tuple[Any, ...]:
        if type(isi) is not list or len(isi) != len(daftar):
            raise IsiSalah(f"bukan daftar berisi {len(daftar)}")
        return tuple([s.baca(n, kolom) for s, n in zip(daftar, isi, strict=True)])

    return Sandi(tulis, baca)


def _hampa(nilai: Any) -> bool:
    return nilai is None or nilai == "" or nilai == () or (nilai == TANPA_LOKASI and not nilai.kolom_field)


def _sandi_benda(jenis: type) -> Sandi:
    petunjuk = get_type_hints(jenis)
    kode = {f.name: sandi(petunjuk[f.name]) for f in fields(jenis)}
    boleh_hampa = {f.name for f in fields(jenis) if f.default is not MISSING and _hampa(f.default)}
    wajib = {f.name for f in fields(jenis) if f.default is MISSING and f.default_factory is MISSING}
    pembaca = {nama: s.baca for nama, s in kode.items()}

    def tulis(nilai: Any, kolom: DaftarKolom) -> dict[str, Any]:
        isi = ((nama, s.tulis, getattr(nilai, nama)) for nama, s in kode.items())
        return {nama: tulis_isi(n, kolom) for nama, tulis_isi, n in isi if not (nama in boleh_hampa and _hampa(n))}

    def baca(isi: Any, kolom: DaftarKolom) -> Any:
        if type(isi) is not dict:
            raise IsiSalah(f"bukan isian {jenis.__name__}")
        if asing := isi.keys() - pembaca.keys():
            raise IsiSalah(f"isian {min(asing)} tidak dikenal")
        if hilang := wajib - isi.keys():
            raise IsiSalah(f"isian {min(hilang)} tidak ada")
        hasil = {}
        for nama, nilai in isi.items():
            try:
                hasil[nama] = pembaca[nama](nilai, kolom)
            except IsiSalah as salah:
                salah.jalur.insert(0, nama)
                raise
        return jenis(**hasil)

    return Sandi(tulis, baca)
