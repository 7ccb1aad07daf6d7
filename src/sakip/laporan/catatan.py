"""Notes below a table: ``t.d.h. (a)`` in the cell, the reason once in a small paragraph that follows the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, product
from string import ascii_lowercase

from sakip.laporan.rangkai import keterangan
from sakip.naskah.simpul import Blok, Isi, Rujuk, Sebaris, Sel, Tabel, Teks

SINGKATAN = "t.d.h."
_TANDA = f"{SINGKATAN}: "
Baris = tuple[tuple[Sel, ...], ...]


def tanpa_angka(alasan: str) -> str:
    """The text of a cell without a figure; ``beri_catatan`` moves its reason below the table."""
    return f"{_TANDA}{alasan.replace('; ', ', ')}" if alasan else SINGKATAN


def beri_catatan(isi: Iterable[Blok]) -> Iterator[Blok]:
    """The blocks, every table with a figure that cannot be computed followed by the reasons, each printed once."""
    for blok in isi:
        if isinstance(blok, Tabel):
            yield from _tabel(blok)
        else:
            yield blok


def _tabel(tabel: Tabel) -> Iterator[Blok]:
    isi = [s.teks for b in (*tabel.baris, *tabel.kaki) for sel in b for s in sel.isi if isinstance(s, Teks)]
    alasan = list(dict.fromkeys(t.removeprefix(_TANDA) for t in isi if t.startswith(_TANDA)))
    huruf = dict(zip(alasan, _huruf(len(alasan)), strict=True))
    yield replace(tabel, baris=_baris(tabel.baris, huruf), kaki=_baris(tabel.kaki, huruf)) if alasan else tabel
    if alasan:
        tempat: Isi = (Teks("Pada "), Rujuk(tabel.kode), Teks(", ")) if tabel.nomor or tabel.kode.startswith("tabel-") else ()
        rinci = "; ".join(f"({huruf[a]}) {a}" for a in alasan)
        yield keterangan("{tempat}{apa} = tidak dapat dihitung: {rinci}.", tempat=tempat, apa=SINGKATAN, rinci=rinci)


def _huruf(banyak: int) -> Iterator[str]:
    """``a`` … ``z``, ``aa`` … in order."""
    semua = ("".join(h) for n in range(1, 4) for h in product(ascii_lowercase, repeat=n))
    return islice(semua, banyak)


def _baris(baris: Baris, huruf: dict[str, str]) -> Baris:
    return tuple(tuple(replace(sel, isi=tuple(_ganti(s, huruf) for s in sel.isi)) for sel in b) for b in baris)


def _ganti(isi: Sebaris, huruf: dict[str, str]) -> Sebaris:
    if isinstance(isi, Teks) and isi.teks.startswith(_TANDA):
        return replace(isi, teks=f"{SINGKATAN} ({huruf[isi.teks.removeprefix(_TANDA)]})")
    return isi
