"""Look-ups by code for frozen objects: each map is built at its first use and kept beside the fields."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, TypeVar

_T = TypeVar("_T")


class Berpetunjuk:
    """Base of a frozen slots dataclass with look-ups. The maps are no field: not compared, copied or pickled."""

    __slots__ = ("_petunjuk",)
    _petunjuk: dict[tuple[str, str], dict[Any, tuple[Any, ...]]]

    def _menurut(self, nama: str, daftar: Iterable[_T], kunci: str) -> dict[Any, tuple[_T, ...]]:
        """The rows of the collection ``nama`` by one of their fields, each group in the order of entry."""
        try:
            semua = self._petunjuk
        except AttributeError:
            semua = {}
            object.__setattr__(self, "_petunjuk", semua)
        if (nama, kunci) not in semua:
            kelompok: dict[Any, list[_T]] = {}
            ambil: Any = attrgetter(kunci)
            for isi in daftar:
                kelompok.setdefault(ambil(isi), []).append(isi)
            semua[nama, kunci] = {k: tuple(v) for k, v in kelompok.items()}
        return semua[nama, kunci]

    def _pertama(self, nama: str, daftar: Iterable[_T], kunci: str, cari: object) -> _T | None:
        """The first row whose field equals ``cari``, None if there is none."""
        baris = self._menurut(nama, daftar, kunci).get(cari)
        return baris[0] if baris else None
