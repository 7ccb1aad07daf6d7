"""Codes of single values: text, numbers, dates, choices, labels and places, to plain JSON values and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from sakip.kernel.lokasi import Lokasi


class IsiSalah(Exception):
    """A value that its field cannot hold; ``jalur`` is the way to it, outermost first."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.jalur: list[str] = []


class DaftarKolom:
    """The columns' letters of the sheets, each mapping kept once; a ``Lokasi`` names its by number."""

    def __init__(self, daftar: list[dict[str, str]] | None = None) -> None:
        self.daftar = daftar or []
        self._nomor: dict[tuple[tuple[str, str], ...], int] = {}
        self._per_objek: dict[int, int] = {}

    def nomor(self, kolom: Any) -> int:
        """The number of a mapping, counted from 1."""
        if id(kolom) not in self._per_objek:
            kunci = tuple(sorted(kolom.items()))
            if kunci not in self._nomor:
                self.daftar.append(dict(kunci))
                self._nomor[kunci] = len(self.daftar)
            self._per_objek[id(kolom)] = self._nomor[kunci]
        return self._per_objek[id(kolom)]


Tulis = Callable[[Any, DaftarKolom], Any]
Baca = Callable[[Any, DaftarKolom], Any]


@dataclass(frozen=True, slots=True)
class Sandi:
    """How values of one type are written and read."""

    tulis: Tulis
    baca: Baca


def _sandi_polos(jenis: type, sebutan: str) -> Sandi:
    def baca(isi: Any, _: DaftarKolom) -> Any:
        if type(isi) is not jenis:
            raise IsiSalah(f"bukan {sebutan}")
        return isi

    return Sandi(lambda nilai, _: nilai, baca)


def _sandi_teks_angka() -> Sandi:
    def baca(isi: Any, _: DaftarKolom) -> Decimal:
        try:
            angka = Decimal(isi) if type(isi) is str else None
        except InvalidOperation:
            angka = None
        if angka is None or not angka.is_finite() or str(angka) != isi:
            raise IsiSalah("bukan angka")
        return angka

    return Sandi(lambda nilai, _: str(nilai), baca)


def _sandi_tanggal() -> Sandi:
    def baca(isi: Any, _: DaftarKolom) -> date:
        try:
            tanggal = date.fromisoformat(isi) if type(isi) is str else None
        except ValueError:
            tanggal = None
        if tanggal is None or tanggal.isoformat() != isi:
            raise IsiSalah("bukan tanggal")
        return tanggal

    return Sandi(lambda nilai, _: nilai.isoformat(), baca)


def sandi_enum(jenis: type[Enum]) -> Sandi:
    """A choice by its value."""
    peta = {anggota.value: anggota for anggota in jenis}

    def baca(isi: Any, _: DaftarKolom) -> Enum:
        if type(isi) is not str or isi not in peta:
            raise IsiSalah("bukan pilihan yang dikenal")
        return peta[isi]

    return Sandi(lambda nilai, _: jenis(nilai).value, baca)


_PREDIKAT = "predikat"


def sandi_nilai() -> Sandi:
    """A number as text; a label as an object, so that a label ``4`` stays a label."""
    angka = KODE_DASAR[Decimal].baca

    def baca(isi: Any, kolom: DaftarKolom) -> Decimal | str:
        if type(isi) is dict and list(isi) == [_PREDIKAT] and type(isi[_PREDIKAT]) is str:
            return str(isi[_PREDIKAT])
        return angka(isi, kolom)  # type: ignore[no-any-return]

    return Sandi(lambda nilai, _: {_PREDIKAT: nilai} if isinstance(nilai, str) else str(nilai), baca)


def _sandi_lokasi() -> Sandi:
    """A place as ``[lembar, baris, sel, isian, number of its columns' letters or 0]``."""

    def tulis(lokasi: Lokasi, kolom: DaftarKolom) -> list[Any]:
        nomor = kolom.nomor(lokasi.kolom_field) if lokasi.kolom_field else 0
        return [lokasi.lembar, lokasi.baris, lokasi.sel, lokasi.isian, nomor]

    def baca(isi: Any, kolom: DaftarKolom) -> Lokasi:
        if type(isi) is not list or [type(n) for n in isi] != [str, int, str, str, int]:
            raise IsiSalah("bukan tempat")
        lembar, baris, sel, isian, nomor = isi
        if not 0 <= nomor <= len(kolom.daftar):
            raise IsiSalah("menunjuk daftar kolom yang tidak ada")
        huruf = kolom.daftar[nomor - 1] if nomor else {}
        return Lokasi(lembar=lembar, baris=baris, sel=sel, isian=isian, kolom_field=huruf)

    return Sandi(tulis, baca)


KODE_DASAR: dict[Any, Sandi] = {
    str: _sandi_polos(str, "teks"),
    int: _sandi_polos(int, "bilangan bulat"),
    bool: _sandi_polos(bool, "ya atau tidak"),
    Decimal: _sandi_teks_angka(),
    date: _sandi_tanggal(),
    Lokasi: _sandi_lokasi(),
}
