"""A drawing as one printable page or as pixels, set with the shipped font only."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Decimal
from typing import Any, Literal

import typst

from sakip.kernel.angka import format_rupiah
from sakip.naskah.kertas import UKURAN_MM
from sakip.render.pdf import STANDAR
from sakip.render.pdf.huruf import cakupan, huruf
from sakip.render.pdf.kata import kutip

Kertas = Literal["A3", "A4", "F4"]
_UKURAN_MM = {"A3": (297, 420), **UKURAN_MM}
LEBAR_PNG_TERBESAR = 6000
TITIK_TERBESAR = 40_000_000
"""Pixels of one picture: what a small server can hold in memory."""
_LEBAR_CAIR = 640
"""Width in which a fluid chart is drawn on paper."""
_AKAR = re.compile(r'<svg [^>]*?(?P<ukuran>(?:viewBox="[^"]*" )?width="(?P<lebar>[\d.]+%?)" height="(?P<tinggi>[\d.]+)")')


class EksporDitolak(ValueError):
    """The drawing cannot be exported as asked; the message is Indonesian and says how to mend it."""


def ke_pdf(svg: str, *, kertas: Kertas = "A3", judul: str) -> bytes:
    """One page (PDF/A-2a, PDF/UA-1), upright or lying as the drawing fits best, the drawing as large as the margins allow."""
    gambar, lebar, tinggi = _tetapkan(svg)
    pendek, panjang = _UKURAN_MM[kertas]
    datar = lebar > tinggi
    x, y = (panjang, pendek) if datar else (pendek, panjang)
    mm = min(x - 20, (y - 20) * lebar / tinggi, lebar * 0.4)  # a small drawing is not blown up beyond 15 letters an inch
    sumber = (
        f'#set document(title: {kutip(judul)})\n#set text(lang: "id", font: "Arimo")\n'
        f"#set page(width: {x}mm, height: {y}mm, margin: 10mm)\n"
        f'#align(center, image(bytes({kutip(gambar)}), format: "svg", width: {mm:.3f}mm, alt: {kutip(judul)}))\n'
    )
    return _susun(sumber, format="pdf", pdf_standards=STANDAR)


def ke_png(svg: str, *, lebar_px: int) -> bytes:
    """The drawing with exactly this many pixels across, on white. Raises EksporDitolak beyond what a server should draw."""
    gambar, lebar, tinggi = _tetapkan(svg)
    terbesar = lebar_png_terbesar(svg)
    if not 1 <= lebar_px <= terbesar:
        raise EksporDitolak(
            f"lebar gambar {format_rupiah(lebar_px)} piksel tidak dapat dibuat; "
            f"pilih 1 sampai {format_rupiah(terbesar)} piksel, atau unduh PDF yang tetap tajam bila diperbesar"
        )
    ukuran = f"width: {lebar_px}pt, height: {max(round(lebar_px * tinggi / lebar), 1)}pt"
    sumber = (
        f"#set page({ukuran}, margin: 0pt, fill: white)\n"
        f'#image(bytes({kutip(gambar)}), format: "svg", width: 100%, height: 100%, fit: "stretch")\n'
    )
    return _susun(sumber, format="png", ppi=72)


def lebar_png_terbesar(svg: str) -> int:
    """The most pixels across that `ke_png` draws this drawing with."""
    _, lebar, tinggi = _tetapkan(svg)
    akar = (Decimal(TITIK_TERBESAR) * Decimal(lebar) / Decimal(tinggi)).sqrt()
    return min(LEBAR_PNG_TERBESAR, int(akar.to_integral_value(ROUND_FLOOR)))


def _tetapkan(svg: str) -> tuple[str, float, float]:
    """The drawing with a size in units; a fluid one gets the width of a report's charts."""
    cocok = _AKAR.match(svg)
    if cocok is None:
        raise EksporDitolak("gambar tidak memiliki ukuran sehingga tidak dapat diekspor; muat ulang halaman, lalu coba lagi")
    lebar = float(_LEBAR_CAIR if cocok["lebar"].endswith("%") else cocok["lebar"])
    tinggi = max(float(cocok["tinggi"]), 1.0)
    ukuran = f'viewBox="0 0 {lebar:g} {tinggi:g}" width="{lebar:g}" height="{tinggi:g}"'
    return svg[: cocok.start("ukuran")] + ukuran + svg[cocok.end("ukuran") :], lebar, tinggi


def _susun(sumber: str, **pilihan: Any) -> bytes:
    """What Typst makes of a page; letters without a glyph become ``?``, because an archival PDF may hold none of them."""
    bersih = "".join(c if c == "\n" or ord(c) in cakupan() else "?" for c in sumber)
    hasil = typst.Compiler(bersih.encode(), font_paths=huruf()).compile(timestamp=0, **pilihan)
    isi = hasil[0] if isinstance(hasil, list) else hasil
    assert isinstance(isi, bytes)
    return isi
