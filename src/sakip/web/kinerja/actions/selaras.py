"""Bring stored objects in line with wanted ones: change what differs, add what is new, keep what must go for later."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from sakip.exchange.xlsx.uraian import teks_isi
from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, change, remove

T = TypeVar("T", bound=Terjaga)


class Penyelaras:
    """Collects what is left over, to be deleted in the reverse order of its discovery once nothing refers to it any more."""

    def __init__(self, by: Pengguna) -> None:
        self.by = by
        self._sisa: list[Terjaga] = []

    def align(
        self, ada: Mapping[Hashable, T], ingin: Iterable[tuple[Hashable, dict[str, Any]]], buat: Callable[[], T]
    ) -> dict[Hashable, T]:
        """The objects by key after bringing their fields to ``ingin``; ``buat`` makes an empty new one."""
        hasil: dict[Hashable, T] = {}
        for urutan, (kunci, isi) in enumerate(ingin, 1):
            objek = ada.get(kunci)
            if objek is None:
                objek = buat()
                for nama, nilai in isi.items():
                    setattr(objek, nama, nilai)
                if hasattr(objek, "urutan"):
                    objek.urutan = urutan
                add(objek, by=self.by)
            else:
                beda = {n: v for n, v in isi.items() if getattr(objek, n) != v}
                if hasattr(objek, "urutan") and objek.urutan != urutan:
                    beda["urutan"] = urutan
                if beda:
                    change(objek, by=self.by, nilai_bidang=beda)
            hasil[kunci] = objek
        self._sisa.extend(o for k, o in ada.items() if k not in hasil)
        return hasil

    def remove_leftovers(self) -> None:
        """Delete what was found but not wanted. Raises ProtectedError where another year still refers to it."""
        for objek in reversed(self._sisa):
            remove(objek, by=self.by)


def as_stored(objek: type[Terjaga], isi: Mapping[str, Any]) -> dict[str, Any]:
    """Domain values as the model keeps them: scales as text, nothing as the field's empty value."""
    hasil: dict[str, Any] = {}
    for nama, nilai in isi.items():
        if isinstance(nilai, tuple):
            nilai = teks_isi(nilai)
        bidang: Any = objek._meta.get_field(nama)
        if nilai is None and not bidang.null:
            nilai = bidang.get_default()
        hasil[nama] = nilai
    return hasil
