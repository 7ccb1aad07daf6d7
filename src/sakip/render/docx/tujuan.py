"""What the contents lists and cross-references point at, gathered before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.naskah.simpul import Bagan, Blok, Grafik, Judul, Naskah, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan:
    """A listed heading or a numbered caption."""

    jenis: str
    """``isi``, ``tabel`` or ``gambar``: the list it belongs to."""
    kode: str
    label: str
    """``BAB I``, ``A.``, ``Tabel 2.1``."""
    nomor: str
    teks: str
    tingkat: int
    urutan: int

    @property
    def penanda(self) -> str:
        """Bookmark around the whole heading or caption."""
        return f"_Toc{self.urutan:08d}"

    @property
    def penanda_label(self) -> str:
        """Bookmark around the label of a caption."""
        return f"_Ref{self.urutan:08d}"


def daftar_tujuan(naskah: Naskah) -> tuple[Tujuan, ...]:
    """All targets in the order of the document."""
    blok = (satu for bagian in naskah.daftar_bagian for satu in bagian.isi)
    return tuple(_tujuan(satu, urutan) for urutan, satu in enumerate(_bertujuan(blok), 1))


def _bertujuan(blok: Iterator[Blok]) -> Iterator[Judul | Tabel | Grafik | Bagan]:
    for satu in blok:
        if (isinstance(satu, Judul) and satu.di_daftar_isi) or (isinstance(satu, Tabel | Grafik | Bagan) and satu.nomor):
            yield satu


def _tujuan(blok: Judul | Tabel | Grafik | Bagan, urutan: int) -> Tujuan:
    if isinstance(blok, Judul):
        return Tujuan(
            jenis="isi",
            kode=blok.kode,
            label=blok.nomor,
            nomor=blok.nomor,
            teks=blok.teks,
            tingkat=blok.tingkat,
            urutan=urutan,
        )
    jenis = "tabel" if isinstance(blok, Tabel) else "gambar"
    label = f"{jenis.capitalize()} {blok.nomor}"
    return Tujuan(jenis=jenis, kode=blok.kode, label=label, nomor=blok.nomor, teks=blok.judul, tingkat=1, urutan=urutan)
