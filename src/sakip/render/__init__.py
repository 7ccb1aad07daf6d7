"""Renderers: each walks the same Naskah and gives bytes; looked up by name, imported when used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import ClassVar, Protocol, cast

from sakip.naskah.simpul import Naskah


class Renderer(Protocol):
    """A module of this package."""

    NAMA: ClassVar[str]
    MIMETYPE: ClassVar[str]
    AKHIRAN: ClassVar[str]

    def render(self, naskah: Naskah) -> bytes:
        """The document as a file. Raises TypeError for a node it does not know."""
        ...


class _Daftar(Mapping[str, Renderer]):
    _nama = ("docx", "pdf", "html", "teks")

    def __getitem__(self, nama: str) -> Renderer:
        if nama not in self._nama:
            raise KeyError(nama)
        return cast(Renderer, import_module(f"sakip.render.{nama}"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._nama)

    def __len__(self) -> int:
        return len(self._nama)


RENDERER: Mapping[str, Renderer] = _Daftar()
