"""Which old row is which new row: by key, by content, by likeness; never slower than n log n."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_MIRIP = 0.6
"""Rows at least so alike are one changed row."""
_JANGKAUAN = 5
"""A lost row is held against so many new rows in its place."""
_BATAS_TEKS = 400
"""Letters of a row that are compared for likeness."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Padanan:
    """The pairs (old position by new position), and the new positions of those that moved among the others."""

    asal: dict[int, int]
    pindah: frozenset[int]


def pair(lama: Sequence[Hashable], baru: Sequence[Hashable]) -> Padanan:
    """Pair equal keys; of several equal ones the first with the first."""
    tempat = {kunci: n for n, kunci in enumerate(_bernomor(lama))}
    asal = {n: tempat[kunci] for n, kunci in enumerate(_bernomor(baru)) if kunci in tempat}
    return Padanan(asal=asal, pindah=frozenset(asal) - _menaik(asal))


def pair_alike(padanan: Padanan, lama: Sequence[str], baru: Sequence[str]) -> Padanan:
    """The pairs, and of the rows between them those whose texts are alike."""
    asal = dict(padanan.asal)
    terpakai = set(asal.values())
    tetap = [(i, n) for n, i in sorted(asal.items()) if n not in padanan.pindah]
    awal_lama = awal_baru = 0
    for i, n in [*tetap, (len(lama), len(baru))]:
        sisa_lama = [x for x in range(awal_lama, i) if x not in terpakai]
        sisa_baru = [x for x in range(awal_baru, n) if x not in padanan.asal]
        asal.update(_pasangkan(sisa_lama, sisa_baru, lama, baru))
        awal_lama, awal_baru = i + 1, n + 1
    return Padanan(asal=asal, pindah=padanan.pindah)


def _bernomor(daftar: Iterable[Hashable]) -> list[tuple[Hashable, int]]:
    """Each with how many equal ones stand before it."""
    kali: dict[Hashable, int] = {}
    hasil = []
    for kunci in daftar:
        kali[kunci] = kali.get(kunci, 0) + 1
        hasil.append((kunci, kali[kunci]))
    return hasil


def _menaik(asal: dict[int, int]) -> frozenset[int]:
    """The new positions of the longest run of pairs whose order is kept."""
    ujung: list[int] = []
    pemilik: list[int] = []
    sebelum: dict[int, int | None] = {}
    for n in sorted(asal):
        k = bisect_left(ujung, asal[n])
        sebelum[n] = pemilik[k - 1] if k else None
        ujung[k : k + 1], pemilik[k : k + 1] = [asal[n]], [n]
    hasil = set()
    n_akhir = pemilik[-1] if pemilik else None
    while n_akhir is not None:
        hasil.add(n_akhir)
        n_akhir = sebelum[n_akhir]
    return frozenset(hasil)


def _pasangkan(sisa_lama: list[int], sisa_baru: list[int], lama: Sequence[str], baru: Sequence[str]) -> dict[int, int]:
    hasil = {}
    mulai = 0
    for i in sisa_lama if sisa_baru else ():
        banding = SequenceMatcher(None, b=lama[i][:_BATAS_TEKS], autojunk=False)
        for k in range(mulai, min(mulai + _JANGKAUAN, len(sisa_baru))):
            if _mirip(banding, baru[sisa_baru[k]]):
                hasil[sisa_baru[k]] = i
                mulai = k + 1
                break
    return hasil


def _mirip(banding: SequenceMatcher[str], teks: str) -> bool:
    banding.set_seq1(teks[:_BATAS_TEKS])
    return banding.real_quick_ratio() >= _MIRIP and banding.quick_ratio() >= _MIRIP and banding.ratio() >= _MIRIP
