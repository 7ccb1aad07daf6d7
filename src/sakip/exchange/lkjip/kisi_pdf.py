"""The cells of a ruled table as a grid: which rows and columns each covers, and the words inside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sakip.cetakan.bentuk import TabelCetak
from sakip.exchange.lkjip.docx import rapi

Kotak = tuple[float, float, float, float]
_RAPAT = 3.0
"""Points: edges nearer than that are one line drawn twice."""


def grid_of(daftar_sel: Iterable[Kotak], kata: Sequence[dict[str, Any]], halaman: int) -> TabelCetak | None:
    """The table; None where the ruling encloses fewer than two columns (a frame)."""
    sel = list(daftar_sel)
    kolom, baris = _tepi([x for s in sel for x in (s[0], s[2])]), _tepi([y for s in sel for y in (s[1], s[3])])
    lebar, tinggi = len(kolom) - 1, len(baris) - 1
    if lebar < 2 or tinggi < 1:
        return None
    isi: dict[tuple[int, int], list[dict[str, Any]]] = {}
    asal: dict[tuple[int, int], tuple[int, int]] = {}
    rentang: dict[tuple[int, int], tuple[int, int]] = {}
    for s in sorted(sel, key=lambda s: (s[1], s[0])):
        k0, k1, b0, b1 = _ke(kolom, s[0]), _ke(kolom, s[2]), _ke(baris, s[1]), _ke(baris, s[3])
        for b in range(b0, max(b1, b0 + 1)):
            for k in range(k0, max(k1, k0 + 1)):
                asal[b, k] = (b0, k0)
        isi.setdefault((b0, k0), [])
        if (b1 - b0, k1 - k0) > (1, 1) or b1 - b0 > 1 or k1 - k0 > 1:
            rentang[b0, k0] = (b1 - b0, k1 - k0)
    for w in kata:
        x, y = (w["x0"] + w["x1"]) / 2, (w["top"] + w["bottom"]) / 2
        tempat = asal.get((_dalam(baris, y), _dalam(kolom, x)))
        if tempat is not None:
            isi[tempat].append(w)
    if not kata:
        return None
    teks = tuple(tuple(_teks(isi.get((b, k), ())) for k in range(lebar)) for b in range(tinggi))
    return TabelCetak(baris=teks, halaman=(halaman,) * tinggi, rentang=tuple(sorted(rentang.items())))


def _tepi(nilai: list[float]) -> list[float]:
    hasil: list[float] = []
    for n in sorted(nilai):
        if not hasil or n - hasil[-1] > _RAPAT:
            hasil.append(n)
    return hasil


def _ke(tepi: list[float], nilai: float) -> int:
    return min(range(len(tepi)), key=lambda n: abs(tepi[n] - nilai))


def _dalam(tepi: list[float], nilai: float) -> int:
    return next((n for n in range(len(tepi) - 1) if tepi[n] - 1 <= nilai < tepi[n + 1] + 1), -1)


def _teks(kata: Sequence[dict[str, Any]]) -> str:
    """The words of a cell line by line; a figure that a narrow column broke is put together again."""
    baris: list[list[dict[str, Any]]] = []
    for w in sorted(kata, key=lambda w: (w["top"], w["x0"])):
        if baris and abs(w["top"] - baris[-1][0]["top"]) < 4:
            baris[-1].append(w)
        else:
            baris.append([w])
    teks = ""
    for b in baris:
        isi = " ".join(w["text"] for w in sorted(b, key=lambda w: w["x0"]))
        putus = re.search(r"\d[.,]$", teks) and re.match(r"\d", isi)
        teks = f"{teks}{isi}" if putus else f"{teks} {isi}"
    return rapi(teks)
