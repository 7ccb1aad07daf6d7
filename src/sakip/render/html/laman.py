"""The document as parts of somebody else's page: headings for a contents list and the blocks one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sakip.naskah.simpul import Blok, Naskah, Tabel
from sakip.render.html import Penulis


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirIsi:
    """A heading of the contents list; ``id`` is the anchor."""

    id: str
    teks: str
    tingkat: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Potongan:
    """A block as HTML; ``kode`` is the block's, "" where it has none, ``id`` its anchor."""

    kode: str
    id: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Laman:
    """The whole document in parts; joined in order they are valid HTML without ``<html>``, style and script."""

    daftar_isi: tuple[ButirIsi, ...]
    daftar_potongan: tuple[Potongan, ...]


class PenulisLaman(Penulis):
    """Headings one level lower, as the page has its own; a figure leads to where the page says its trace is."""

    geser = 1

    def __init__(
        self,
        naskah: Naskah,
        tautan_jejak: Callable[[str], str],
        bawah_tabel: Callable[[Tabel], str] = lambda tabel: "",
        halaman: str = "",
    ) -> None:
        """``halaman`` is the address of the page that holds the whole document, "" for this one."""
        super().__init__(naskah)
        self._halaman = halaman
        self._tautan_jejak = tautan_jejak
        self._bawah_tabel = bawah_tabel

    def alamat(self, kode: str) -> str:
        """Where the trace of a figure is."""
        return self._tautan_jejak(kode)

    def alamat_blok(self, kode: str) -> str:
        """Where a block is: on the page of the whole document."""
        return self._halaman + super().alamat_blok(kode)

    def tabel(self, tabel: Tabel) -> str:
        """A table with what the page puts below it."""
        return super().tabel(tabel) + self._bawah_tabel(tabel)

    def sebagian(self, daftar_blok: Iterable[Blok]) -> str:
        """Some blocks of the document (a section's text)."""
        return "\n".join(map(self.tulis, daftar_blok))

    def laman(self) -> Laman:
        """All of it."""
        isi = tuple(
            ButirIsi(id=self._id(j.kode), teks=f"{j.nomor} {j.teks}".strip(), tingkat=j.tingkat)
            for j in self._judul()
            if j.tingkat <= 2
        )
        return Laman(daftar_isi=isi, daftar_potongan=tuple(self._potongan()))

    def _potongan(self) -> Iterable[Potongan]:
        for bagian in self.naskah.daftar_bagian:
            yield Potongan(kode="", id="", html=f'<section class="{"mendatar" if bagian.mendatar else "tegak"}">')
            for blok in bagian.isi:
                kode = getattr(blok, "kode", "")
                yield Potongan(kode=kode, id=self._id(kode) if kode else "", html=self.tulis(blok))
            yield Potongan(kode="", id="", html="</section>")


def susun_laman(
    naskah: Naskah, tautan_jejak: Callable[[str], str], bawah_tabel: Callable[[Tabel], str] = lambda tabel: ""
) -> Laman:
    """The document as parts of a page; ``bawah_tabel`` gives HTML to stand below a table.

    Raises TypeError for a node it does not know, ValueError for a broken reference.
    """
    return PenulisLaman(naskah, tautan_jejak, bawah_tabel).laman()
