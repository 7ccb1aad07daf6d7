"""Walk a Naskah: every inline run with the block it stands in, and the traces of the figures shown."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.naskah.simpul import AngkaTeks, Blok, Daftar, Isi, Jejak, Naskah, Paragraf, Tabel
from sakip.pengukuran.hasil import Pengukuran
from sakip.pengukuran.jejak import explain


def semua_isi(naskah: Naskah) -> Iterator[tuple[Blok, Isi]]:
    """Every paragraph, list item and table cell in reading order."""
    for bagian in naskah.daftar_bagian:
        for blok in bagian.isi:
            for isi in isi_blok(blok):
                yield blok, isi


def isi_blok(blok: Blok) -> Iterator[Isi]:
    """The inline runs of one block."""
    if isinstance(blok, Paragraf):
        yield blok.isi
    elif isinstance(blok, Daftar):
        for butir in blok.butir:
            yield butir.isi
            if butir.anak:
                yield from isi_blok(butir.anak)
    elif isinstance(blok, Tabel):
        for baris in (*blok.kepala, *blok.baris, *blok.kaki):
            for sel in baris:
                yield sel.isi


def polos(isi: Isi) -> str:
    """The text of a run; a cross-reference has none of its own."""
    return "".join(getattr(s, "teks", "") for s in isi)


def kumpulkan_jejak(naskah: Naskah, pengukuran: Pengukuran) -> tuple[Jejak, ...]:
    """The trace of every figure shown, in order of first appearance."""
    return tuple(explain(pengukuran, k) for k in kode_angka(naskah) if k in pengukuran.angka)


def kode_angka(naskah: Naskah) -> tuple[str, ...]:
    """The codes of the figures shown, in order of first appearance."""
    return tuple(dict.fromkeys(s.kode for _, isi in semua_isi(naskah) for s in isi if isinstance(s, AngkaTeks) and s.kode))
