"""The tree drawing as a file: SVG, PDF of one large page, or PNG as wide as the server draws it."""

from __future__ import annotations

from sakip.web.grafik.ekspor import ke_pdf, ke_png, lebar_png_terbesar

_LEBAR_PNG = 4000


def drawing_file(svg: str, bentuk: str, judul: str) -> tuple[bytes, str]:
    """The file's bytes and content type; ``bentuk`` is ``svg``, ``png`` or ``pdf``."""
    if bentuk == "svg":
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}'.encode(), "image/svg+xml"
    if bentuk == "png":
        return ke_png(svg, lebar_px=min(_LEBAR_PNG, lebar_png_terbesar(svg))), "image/png"
    return ke_pdf(svg, judul=judul), "application/pdf"
