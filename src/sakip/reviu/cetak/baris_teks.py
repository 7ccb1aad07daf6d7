"""The lines of a printed report with their place: paragraphs, and the cells of signature blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.cetakan.bentuk import Alinea, TabelCetak
from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.lokasi import Lokasi

_KOLOM_TANDA_TANGAN = 3
_DAERAH = re.compile(
    r"LAPORAN (?:AKUNTABILITAS )?KINERJA\s*(?:INSTANSI PEMERINTAH|PEMERINTAH)?\s*(?:\([A-Z]+\))?\s*(?:TAHUN 20\d\d)?\s*"
    r"(?:PEMERINTAH\s+)?(?:DAERAH\s+)?(?:KABUPATEN|KOTA|PROVINSI)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTeks:
    """One line of text. ``bab`` as in `Narasi`; ``dalam_sel`` where it is a cell of a narrow table."""

    teks: str
    bab: str
    lokasi: Lokasi
    dalam_sel: bool = False


def chapter_of(laporan: LaporanTercetak, blok: int) -> str:
    """The chapter that a block stands in."""
    return next((j.bab for j in reversed(laporan.daftar_judul) if j.lokasi.blok <= blok), "")


def lines(laporan: LaporanTercetak) -> Iterator[BarisTeks]:
    """Every paragraph and every cell of a table of at most three columns, in order; empty ones left out."""
    letak = [j.lokasi.blok for j in laporan.daftar_judul]
    for n, blok in enumerate(laporan.cetakan.daftar_blok):
        judul = bisect_right(letak, n)
        bab = laporan.daftar_judul[judul - 1].bab if judul else ""
        if isinstance(blok, Alinea):
            if blok.teks.strip():
                yield BarisTeks(teks=blok.teks.strip(), bab=bab, lokasi=_lokasi(blok.teks.strip(), n, halaman=blok.halaman))
        elif max((len(b) for b in blok.baris), default=0) <= _KOLOM_TANDA_TANGAN:
            yield from _sel(blok, n, bab)


def _sel(blok: TabelCetak, n: int, bab: str) -> Iterator[BarisTeks]:
    for b, baris in enumerate(blok.baris):
        for k, teks in enumerate(baris):
            if teks.strip():
                halaman = blok.halaman[b] if b < len(blok.halaman) else 0
                yield BarisTeks(teks=teks.strip(), bab=bab, lokasi=_lokasi(teks, n, b + 1, k + 1, halaman), dalam_sel=True)


def _lokasi(teks: str, blok: int, baris: int = 0, kolom: int = 0, halaman: int = 0) -> Lokasi:
    lembar = f"“{teks[:60]}{'…' if len(teks) > 60 else ''}”"
    return Lokasi(lembar=lembar, blok=blok, baris=baris, kolom=kolom, halaman=halaman)


def whole_report(laporan: LaporanTercetak) -> bool:
    """True where the chapters of a whole report were recognized, not a part of one."""
    return len({j.bab for j in laporan.daftar_judul if j.nomor.startswith("BAB")}) >= 3


def of_region(laporan: LaporanTercetak) -> bool:
    """True for the report of a region as a whole, told from its cover."""
    atas = " ".join(b.teks for b in laporan.cetakan.daftar_blok if isinstance(b, Alinea) and b.teks.isupper())
    return bool(_DAERAH.search(atas)) and not laporan.unit
