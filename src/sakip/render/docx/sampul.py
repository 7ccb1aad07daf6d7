"""The cover page: title in the upper half, institution and year at the foot of the page."""

from __future__ import annotations

from sakip.naskah.simpul import Sampul
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.unsur import Unsur, buat, jalan, paragraf

_WARNA_GARIS = "1F3864"
_BAGIAN_ATAS = 0.22
"""Part of the text area left free above the title."""


def tulis_sampul(konteks: Konteks, sampul: Sampul) -> list[Unsur]:
    """The paragraphs of the cover; the last, empty one holds the frame on this page. What follows starts a new page."""
    gaya = konteks.gaya
    atas = [_judul(konteks, teks, urutan, len(sampul.judul)) for urutan, teks in enumerate(sampul.judul, 1)]
    bawah = [("SampulLembaga", teks) for teks in sampul.lembaga]
    bawah += [("Subtitle", sampul.tahun), ("SampulCatatan", sampul.catatan)]
    bingkai = [paragraf(gaya[nama], [jalan(teks)], _bingkai(konteks)) for nama, teks in bawah if teks]
    return [*atas, *bingkai, paragraf(gaya["JarakTabel"])]


def _judul(konteks: Konteks, teks: str, urutan: int, jumlah: int) -> Unsur:
    """A line of the title: the first stands below free space, the last above a rule."""
    garis = buat("pBdr", buat("bottom", val="single", sz=24, space=16, color=_WARNA_GARIS)) if urutan == jumlah else None
    jarak = buat("spacing", before=int(konteks.tinggi * _BAGIAN_ATAS)) if urutan == 1 else None
    return paragraf(konteks.gaya["Title"], [jalan(teks)], garis, jarak)


def _bingkai(konteks: Konteks) -> Unsur:
    """A frame at the foot of the text area; consecutive paragraphs with the same frame share it."""
    return buat(
        "framePr", w=konteks.lebar, hSpace=0, wrap="around", vAnchor="margin", hAnchor="margin", xAlign="left", yAlign="bottom"
    )
