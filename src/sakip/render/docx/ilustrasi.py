"""Charts and organisation charts as pictures with alternative text; the drawing is loaded for documents that have one."""

from __future__ import annotations

import io

from docx.shared import Emu, Mm

from sakip.kernel.teks import bersihkan
from sakip.naskah.simpul import Bagan, Grafik
from sakip.render.docx.keterangan import tulis_keterangan
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.unsur import Unsur, buat, paragraf

_TWIP_MM = 1440 / 25.4
_EMU_TWIP = 635
_BAGIAN_TINGGI = 0.85
"""A picture takes at most this part of the page, so that its caption fits below."""


def tulis_grafik(konteks: Konteks, grafik: Grafik) -> list[Unsur]:
    """A chart and its caption."""
    from sakip.render import gambar

    return _tulis(konteks, grafik, gambar.grafik_svg(grafik))


def tulis_bagan(konteks: Konteks, bagan: Bagan) -> list[Unsur]:
    """An organisation chart and its caption."""
    from sakip.render import gambar

    return _tulis(konteks, bagan, gambar.bagan_svg(bagan))


def _tulis(konteks: Konteks, blok: Grafik | Bagan, svg: str) -> list[Unsur]:
    from sakip.render import gambar

    lebar_mm = konteks.lebar / _TWIP_MM
    citra = konteks.dokumen.part.new_pic_inline(io.BytesIO(gambar.png(svg, lebar_mm)), width=Mm(lebar_mm))
    batas = int(konteks.tinggi * _BAGIAN_TINGGI) * _EMU_TWIP
    if citra.extent.cy > batas:
        _skala(citra, batas / citra.extent.cy)
    for sisi in "TBLR":
        citra.set(f"dist{sisi}", "0")  # where it is missing, LibreOffice moves the picture 3 mm to the right
    nomor = konteks.nomor_baru()
    citra.docPr.set("descr", bersihkan(blok.alt or blok.judul))
    citra.docPr.set("title", bersihkan(blok.judul))
    citra.docPr.set("id", str(nomor))
    citra.docPr.set("name", f"Gambar {nomor}")
    run = buat("r", buat("drawing", citra))
    return [paragraf(konteks.gaya["Gambar"], [run]), *tulis_keterangan(konteks, blok, "KeteranganGambar")]


def _skala(citra: Unsur, faktor: float) -> None:
    lebar, tinggi = Emu(int(citra.extent.cx * faktor)), Emu(int(citra.extent.cy * faktor))
    for ukuran in (citra.extent, citra.graphic.graphicData.pic.spPr.xfrm):
        ukuran.cx, ukuran.cy = lebar, tinggi
