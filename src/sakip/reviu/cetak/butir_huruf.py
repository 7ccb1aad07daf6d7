"""Lettered items of a list that name a topic: which of them have text below, and which have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.cetakan.bentuk import Alinea
from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.lokasi import Lokasi

_BUTIR = re.compile(r"^\W{0,3}([a-z])[.)]\s+([A-Z][^.;:]{2,70})$")
_PALING_JAUH = 12
"""Blocks between two items of one list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Butir:
    huruf: str
    teks: str
    blok: int
    halaman: int


def empty_items(laporan: LaporanTercetak) -> Iterator[tuple[str, Lokasi]]:
    """Items without text below, in lists where an earlier or later item, the last one left out, has text."""
    for daftar in _lists(laporan):
        berisi = [_ada_isi(laporan, b, c) for b, c in pairwise(daftar)]
        if any(berisi) and not all(berisi):
            for b, isi in zip(daftar, berisi, strict=False):
                if not isi:
                    yield f"{b.huruf}. {b.teks}", Lokasi(lembar=f"“{b.huruf}. {b.teks[:60]}”", blok=b.blok, halaman=b.halaman)


def _lists(laporan: LaporanTercetak) -> Iterator[Sequence[_Butir]]:
    kini: list[_Butir] = []
    for n, blok in enumerate(laporan.cetakan.daftar_blok):
        if not isinstance(blok, Alinea):
            continue
        cocok = _BUTIR.match(blok.teks.strip())
        if cocok is None or not _judul(cocok[2]):
            continue
        satu = _Butir(huruf=cocok[1], teks=cocok[2].strip(), blok=n, halaman=blok.halaman)
        lanjut = kini and ord(satu.huruf) == ord(kini[-1].huruf) + 1 and n - kini[-1].blok <= _PALING_JAUH
        if not lanjut:
            if len(kini) >= 3:
                yield kini
            kini = []
        kini.append(satu)
    if len(kini) >= 3:
        yield kini


def _judul(teks: str) -> bool:
    """True where the long words begin with capitals: a topic, not a sentence."""
    kata = [
        k for k in re.findall(r"[A-Za-z]+", teks) if len(k) > 3 and k.lower() not in ("yang", "dengan", "untuk", "pada", "dari")
    ]
    return bool(kata) and sum(k[0].isupper() for k in kata) * 3 >= len(kata) * 2


def _ada_isi(laporan: LaporanTercetak, satu: _Butir, dua: _Butir) -> bool:
    antara = laporan.cetakan.daftar_blok[satu.blok + 1 : dua.blok]
    return any(not isinstance(b, Alinea) or b.teks.strip() for b in antara)
