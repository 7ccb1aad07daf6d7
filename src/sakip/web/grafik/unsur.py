"""The elements of a drawing, escaped and in short markup; presentation attributes only."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sakip.kernel.teks import bersihkan, url_aman

HURUF = "Arimo, Arial, Helvetica, sans-serif"
TINTA, REDUP, GARIS, SAMAR, ACUAN = "#1b2733", "#4d5a67", "#7d8a98", "#dfe5eb", "#9c1c14"
"""Ink, quiet text (7:1 on white), lines, faint grids, and the reference line."""
Letak = float | str
"""A length: a number of units, or a percentage of the drawing's width (``"37.5%"``)."""


def persen_lebar(bagian: float) -> str:
    """A share of the width as SVG writes it."""
    return f"{bagian * 100:.4g}%"


def angka_svg(nilai: Letak) -> str:
    """A number with at most one decimal, shortest form; a percentage as it is."""
    return nilai if isinstance(nilai, str) else f"{nilai:.1f}".removesuffix(".0")


def aman(teks: str) -> str:
    """Text for an element or an attribute in double quotes."""
    return escape(bersihkan(teks))


def tulis(
    x: Letak,
    y: float,
    teks: str,
    ukuran: float = 0,
    *,
    jangkar: str = "",
    tebal: bool = False,
    warna: str = "",
    tepi: str = "",
    dx: float = 0,
) -> str:
    """A line of text; size and colour are inherited where they are not given; ``tepi`` is the colour of a halo."""
    atribut = f' font-size="{ukuran:g}"' if ukuran else ""
    atribut += f' text-anchor="{jangkar}"' if jangkar else ""
    atribut += ' font-weight="bold"' if tebal else ""
    atribut += f' fill="{warna}"' if warna else ""
    atribut += f' stroke="{tepi}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"' if tepi else ""
    atribut += f' dx="{angka_svg(dx)}"' if dx else ""
    return f'<text x="{angka_svg(x)}" y="{angka_svg(y)}"{atribut}>{aman(teks)}</text>'


def persegi(x: Letak, y: float, lebar: Letak, tinggi: float, isi: str, lain: str = "") -> str:
    """A rectangle; ``lain`` holds further attributes of our own (never of a user)."""
    ukuran = f'width="{angka_svg(lebar)}" height="{angka_svg(tinggi)}"'
    return f'<rect x="{angka_svg(x)}" y="{angka_svg(y)}" {ukuran} fill="{isi}"{" " + lain if lain else ""}/>'


def garis(x1: Letak, y1: float, x2: Letak, y2: float, *, warna: str = GARIS, tebal: float = 1, putus: str = "") -> str:
    """A straight line, dashed where a pattern is given."""
    pola = f' stroke-dasharray="{putus}"' if putus else ""
    titik = f'x1="{angka_svg(x1)}" y1="{angka_svg(y1)}" x2="{angka_svg(x2)}" y2="{angka_svg(y2)}"'
    return f'<line {titik} stroke="{warna}" stroke-width="{tebal:g}"{pola}/>'


def kelompok(isi: Iterable[str], atribut: str = "", *, keterangan: str = "") -> str:
    """A group; ``keterangan`` is shown while the pointer rests on it."""
    judul = f"<title>{aman(keterangan)}</title>" if keterangan else ""
    return f"<g{' ' + atribut if atribut else ''}>{judul}{''.join(isi)}</g>"


def tautkan(isi: str, tautan: str, nama: str = "") -> str:
    """The drawing as a link; left bare where the address is empty or not one a page may follow."""
    if not (tautan.startswith(("/", "#", "?")) or url_aman(tautan)):
        return isi
    sebutan = f' aria-label="{aman(nama)}"' if nama else ""
    return f'<a href="{aman(tautan)}"{sebutan}>{isi}</a>'


def bingkai_cair(isi: Iterable[str], tinggi: float, judul: str, uraian: str) -> str:
    """A drawing that fills its column: positions in percent, text at its own size."""
    return _bingkai(isi, f'width="100%" height="{angka_svg(tinggi)}"', judul, uraian)


def bingkai_tetap(isi: Iterable[str], lebar: float, tinggi: float, judul: str, uraian: str) -> str:
    """A drawing of its own size, to be zoomed through ``viewBox``."""
    ukuran = f"{angka_svg(lebar)} {angka_svg(tinggi)}"
    atribut = f'viewBox="0 0 {ukuran}" width="{angka_svg(lebar)}" height="{angka_svg(tinggi)}"'
    return _bingkai(isi, atribut, judul, uraian)


def _bingkai(isi: Iterable[str], atribut: str, judul: str, uraian: str) -> str:
    """The root; an image hides what is inside it from a screen reader, so a drawing with links is a group."""
    tubuh = "".join(isi)
    peran = "group" if "<a href" in tubuh else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {atribut} role="{peran}" aria-label="{aman(judul)}" font-family="{HURUF}" '
        f'font-size="12" fill="{TINTA}"><title>{aman(judul)}</title><desc>{aman(uraian or judul)}</desc>{tubuh}</svg>'
    )
