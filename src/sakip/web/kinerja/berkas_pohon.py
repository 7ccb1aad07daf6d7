"""The tree drawing as a PDF page of its own size, or as a PNG."""

from __future__ import annotations

import re

from sakip.render.gambar import png
from sakip.render.pdf.huruf import huruf
from sakip.render.pdf.kata import kutip

_MM_SATUAN = 25.4 / 96
_PIKSEL_TERBESAR = 6000
_UKURAN = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def drawing_file(svg: str, bentuk: str, judul: str) -> tuple[bytes, str]:
    """The file's bytes and content type; ``bentuk`` is ``svg``, ``png`` or ``pdf``."""
    if bentuk == "svg":
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}'.encode(), "image/svg+xml"
    cocok = _UKURAN.search(svg)
    lebar, tinggi = (float(cocok[1]), float(cocok[2])) if cocok else (1000.0, 1000.0)
    if bentuk == "png":
        ppi = max(48, min(192, int(_PIKSEL_TERBESAR / max(lebar, tinggi) * 96)))
        return png(svg, lebar * _MM_SATUAN, ppi=ppi), "image/png"
    return _pdf(svg, lebar * _MM_SATUAN, judul), "application/pdf"


def _pdf(svg: str, lebar_mm: float, judul: str) -> bytes:
    import typst

    tepi = 10
    sumber = (
        f"#set document(title: {kutip(judul)})\n"
        f"#set page(width: {lebar_mm + 2 * tepi:.1f}mm, height: auto, margin: {tepi}mm)\n"
        f'#image(bytes({kutip(svg)}), format: "svg", width: 100%, alt: {kutip(judul)})'
    )
    hasil = typst.Compiler(sumber.encode(), font_paths=huruf()).compile(format="pdf", timestamp=0)
    isi = hasil[0] if isinstance(hasil, list) else hasil
    assert isi is not None
    return isi
