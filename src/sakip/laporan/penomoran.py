"""Numbers of tables and figures, in the order of printing: ``3.1``, ``3.2`` … per Bab, tables and figures apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sakip.laporan.catatan import beri_catatan
from sakip.naskah.simpul import Bagan, Bagian, Blok, Grafik, Penomoran, Tabel


@dataclass(frozen=True, slots=True)
class Mendatar:
    """Blocks to be printed on landscape pages."""

    isi: tuple[Blok, ...]


Aliran = Iterable[Blok | Mendatar]


def bagi_halaman(aliran: Aliran, *, penomoran: Penomoran = Penomoran.ARAB, mulai_ulang: bool = False) -> tuple[Bagian, ...]:
    """Runs of portrait and landscape pages, tables with their notes; only the first run restarts the page number."""
    kumpulan: list[tuple[bool, list[Blok]]] = []
    for butir in aliran:
        datar = isinstance(butir, Mendatar)
        isi = butir.isi if isinstance(butir, Mendatar) else (butir,)
        if not kumpulan or kumpulan[-1][0] != datar:
            kumpulan.append((datar, []))
        kumpulan[-1][1].extend(isi)
    return tuple(
        Bagian(isi=tuple(beri_catatan(isi)), mendatar=datar, penomoran=penomoran, mulai_ulang=mulai_ulang and n == 0)
        for n, (datar, isi) in enumerate((d, i) for d, i in kumpulan if i)
    )


def beri_nomor(daftar_bagian: Iterable[Bagian], bab: str) -> tuple[Bagian, ...]:
    """Number the tables whose code starts with ``tabel-`` and the figures whose code starts with ``gambar-``."""
    hitung = {"tabel": 0, "gambar": 0}

    def nomori(blok: Blok) -> Blok:
        if isinstance(blok, Tabel | Grafik | Bagan):
            jenis = blok.kode.partition("-")[0]
            if jenis in hitung:
                hitung[jenis] += 1
                return replace(blok, nomor=f"{bab}.{hitung[jenis]}")
        return blok

    return tuple(replace(bagian, isi=tuple(nomori(blok) for blok in bagian.isi)) for bagian in daftar_bagian)
