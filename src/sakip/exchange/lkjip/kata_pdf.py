"""Letters to words, words to lines, lines of a narrow cell to its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.huruf_pdf import Huruf

LEBAR = 25.0
"""Points: a wider gap within a line is a tab or a second column."""
TANDA_PATAH = "\U0010fffe"
"""Stands where two lines of a cell may hold the parts of one word; no letter of any script."""
_ALAMAT = re.compile(r"(?i)^\S*(?:https?://|www\.)")
_RUPIAH = re.compile(r"^\(?(?:Rp\.?)?-?\d{1,3}(?:\.\d{3})+(?:,\d+)?\)?%?$")
_BAGIAN_ANGKA = re.compile(r"^[\d.,)%]+$")


@dataclass(frozen=True, slots=True)
class Kata:
    """A word, or a part of one that the file places by itself."""

    teks: str
    x0: float
    x1: float
    dasar: float
    ukuran: float
    tebal: bool


def words(huruf: Iterable[Huruf | None]) -> list[Kata]:
    """The words of letters in the order of the file; a blank, a gap or another line ends a word."""
    hasil: list[Kata] = []
    kini: list[Huruf] = []
    for h in (*huruf, None):
        if kini and (h is None or apart(kini[-1], h)):
            hasil.append(_kata(kini))
            kini = []
        if h is not None:
            kini.append(h)
    return hasil


def apart(a: Huruf, b: Huruf) -> bool:
    """True where two letters that follow one another in the file belong to two words."""
    jarak = b.x0 - a.x1
    if abs(b.dasar - a.dasar) > 0.3 * a.ukuran or jarak > 0.3 * a.ukuran:
        return True
    return jarak < -0.6 * a.ukuran and abs(b.x0 - a.x0) > 0.1 * a.ukuran  # the parts of a ligature share its place


def _kata(huruf: list[Huruf]) -> Kata:
    awal = huruf[0]
    tebal = sum(h.tebal for h in huruf) * 2 > len(huruf)
    return Kata("".join(h.teks for h in huruf), awal.x0, max(h.x1 for h in huruf), awal.dasar, awal.ukuran, tebal)


def lines(kata: Iterable[Kata]) -> Iterator[list[Kata]]:
    """Words on one height, from left to right; lines from top to bottom. A raised or lowered sign stays in its line."""
    kini: list[Kata] = []
    for k in sorted(kata, key=lambda k: k.dasar):
        if kini and k.dasar - kini[0].dasar > 0.45 * max(kini[0].ukuran, k.ukuran):
            yield sorted(kini, key=lambda k: k.x0)
            kini = []
        kini.append(k)
    if kini:
        yield sorted(kini, key=lambda k: k.x0)


def line_text(baris: Sequence[Kata], *, renggang: bool = False) -> str:
    """The words with a blank between; parts that touch are one word. ``renggang`` keeps a wide gap as two blanks."""
    teks = baris[0].teks
    for a, b in pairwise(baris):
        jarak = b.x0 - a.x1
        menempel = -0.5 * a.ukuran < jarak < 0.1 * min(a.ukuran, b.ukuran)
        teks += ("" if menempel else "  " if renggang and jarak > LEBAR else " ") + b.teks
    return teks


def cell_lines(huruf: Sequence[Huruf | None]) -> list[list[Kata]]:
    """The lines of a cell, sideways ones after the upright."""
    return [b for arah in range(4) for b in lines(words(h for h in huruf if h is None or h.arah == arah))]


def cell_text(daftar: Sequence[list[Kata]], lebar: float) -> str:
    """The text of a cell line by line; `TANDA_PATAH` where a word may have been broken at the width of the cell."""
    teks = ""
    for n, baris in enumerate(daftar):
        isi = line_text(baris)
        if n and _alamat_berlanjut(teks, daftar[n - 1], isi):
            teks += isi
        elif n and _penuh(daftar[n - 1], baris, lebar):
            teks = f"{teks}{_sambungan(teks, isi)}{isi}"
        else:
            teks = join_lines(teks, isi)
    return rapi(teks)


def _penuh(atas: list[Kata], bawah: list[Kata], lebar: float) -> bool:
    """True where one word fills the line, so that no further letter had its place."""
    huruf = (bawah[0].x1 - bawah[0].x0) / max(len(bawah[0].teks), 1)
    return " " not in line_text(atas) and atas[-1].x1 - atas[0].x0 + 2 * huruf + 1 > lebar


def _alamat_berlanjut(teks: str, atas: list[Kata], bawah: str) -> bool:
    """True within an address of the web, which may be broken at its signs."""
    alamat = " " not in line_text(atas) and bool(_ALAMAT.match(teks.split()[-1]))
    return alamat and bool(re.search(r"[./_=&?%\d-]", bawah.split()[0]))


def _sambungan(atas: str, bawah: str) -> str:
    """What stands between two lines of which the first is filled by one word: a mark, nothing in a figure, or a blank."""
    ekor, kepala = atas.split()[-1], bawah.split()[0]
    if _ALAMAT.match(ekor) or _menyatu(ekor, kepala):
        return ""
    huruf = ekor[-1:].isalpha() and kepala[:1].isalpha()
    return TANDA_PATAH if huruf and (kepala[:1].islower() or (ekor.isupper() and kepala.isupper())) else " "


def join_lines(atas: str, bawah: str) -> str:
    """Two lines of a narrow cell: a figure, a doubled word or a period that was broken is put together again."""
    if not atas or not bawah:
        return atas or bawah
    ekor, kepala = atas.split()[-1], bawah.split()[0]
    return f"{atas}{bawah}" if _menyatu(ekor, kepala) else f"{atas} {bawah}"


def _menyatu(ekor: str, kepala: str) -> bool:
    if re.search(r"\d[.,]$", ekor) and re.match(r"\d", kepala):
        return not re.fullmatch(r"\d{1,2}\.", ekor) or bool(re.match(r"\d{3}(?!\d)", kepala))
    if re.search(r"\d$", ekor) and re.match(r"[.,]\d", kepala):
        return True
    if re.search(r"\d$", ekor) and _BAGIAN_ANGKA.match(kepala):
        return not _RUPIAH.match(ekor) and "." in ekor and bool(_RUPIAH.match(ekor + kepala))
    return bool(re.search(r"\w[-–/]$", ekor) and re.match(r"\w", kepala) and not kepala[:1].isupper())
