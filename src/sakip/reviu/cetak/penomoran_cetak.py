"""Numbers of tables, pictures and headings in their order: gaps, and numbers used twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from sakip.cetakan.bagian import DAFTAR_DEPAN
from sakip.cetakan.bentuk import Alinea, TabelCetak
from sakip.cetakan.keterangan import match_caption
from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.lokasi import Lokasi

_LANJUTAN = re.compile(r"lanjut|sambungan", re.I)
_SAMA = 0.6
_URUT = re.compile(r"^(.*?)(\d+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bernomor:
    """A caption: its number, its words, its place."""

    nomor: str
    teks: str
    lokasi: Lokasi


def captions_of(laporan: LaporanTercetak) -> list[Bernomor]:
    """Every table caption outside the lists at the front, in order, whether or not its table was recognized."""
    depan = _blok_daftar(laporan)
    hasil: list[Bernomor] = []
    for n, blok in enumerate(laporan.cetakan.daftar_blok):
        teks = blok.judul if isinstance(blok, TabelCetak) else blok.teks
        cocok = match_caption(teks) if n not in depan else None
        if cocok is None or (isinstance(blok, Alinea) and _kalimat(cocok[1])):
            continue
        judul = cocok[1] or _baris_berikut(laporan, n)
        lokasi = Lokasi(lembar=f"Tabel {cocok[0]}", blok=n, halaman=_halaman(blok))
        hasil.append(Bernomor(nomor=cocok[0], teks=judul, lokasi=lokasi))
    return hasil


def _halaman(blok: Alinea | TabelCetak) -> int:
    return blok.halaman if isinstance(blok, Alinea) else next(iter(blok.halaman), 0)


def _kalimat(judul: str) -> bool:
    """A sentence that begins with a table's number, not a caption."""
    return (
        len(judul) > 200
        or (judul[:1].islower() and len(judul) > 40)
        or bool(re.search(r"\.\s+[A-Z]|\.$", judul) and len(judul) > 80)
    )


def _baris_berikut(laporan: LaporanTercetak, n: int) -> str:
    lanjut = laporan.cetakan.daftar_blok[n + 1] if n + 1 < len(laporan.cetakan.daftar_blok) else None
    return lanjut.teks if isinstance(lanjut, Alinea) else ""


def _blok_daftar(laporan: LaporanTercetak) -> frozenset[int]:
    """The blocks of the contents list and of the lists of tables and pictures."""
    hasil = {i.lokasi.blok for i in laporan.daftar_isi}
    judul = list(laporan.daftar_judul)
    for n, j in enumerate(judul):
        if j.teks.upper() in DAFTAR_DEPAN:
            akhir = judul[n + 1].lokasi.blok if n + 1 < len(judul) else j.lokasi.blok + 1
            hasil |= set(range(j.lokasi.blok, akhir))
    return frozenset(hasil)


def twice(daftar: list[Bernomor]) -> Iterator[tuple[Bernomor, Bernomor]]:
    """(second, first) captions with one number and other words; a continued table is the same."""
    pertama: dict[str, Bernomor] = {}
    for b in daftar:
        asal = pertama.setdefault(b.nomor, b)
        if asal is not b and not _LANJUTAN.search(b.teks) and _lain(asal.teks, b.teks):
            yield b, asal


def _lain(satu: str, dua: str) -> bool:
    a, b = satu.casefold(), dua.casefold()
    return bool(a and b) and a not in b and b not in a and SequenceMatcher(None, a, b, autojunk=False).ratio() < _SAMA


def gaps(daftar: list[Bernomor]) -> Iterator[tuple[Bernomor, str]]:
    """(caption behind the gap, the number that is missing); only where the numbers of a chapter run upwards by one otherwise."""
    per_bab: dict[str, dict[int, Bernomor]] = {}
    for bernomor in daftar:
        if cocok := _URUT.match(bernomor.nomor):
            per_bab.setdefault(cocok[1], {}).setdefault(int(cocok[2]), bernomor)
    for awalan, isi in per_bab.items():
        angka = list(isi)
        if len(angka) < 3 or sum(b == a + 1 for a, b in pairwise(angka)) * 2 < len(angka) - 1:
            continue
        for a, b in pairwise(angka):
            if b == a + 2 and a + 1 not in isi:
                yield isi[b], f"{awalan}{a + 1}"
