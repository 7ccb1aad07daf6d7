"""The cover page: title and year in the upper half, the institution at the foot of the page."""

from __future__ import annotations

from sakip.naskah.simpul import Sampul
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.unsur import Unsur, buat, jalan, paragraf

_BAGIAN_ATAS = 0.22
"""Part of the text area left free above the title."""


def tulis_sampul(konteks: Konteks, sampul: Sampul) -> list[Unsur]:
    """The paragraphs of the cover; the last, empty one holds the frame on this page. What follows starts a new page."""
    gaya = konteks.gaya
    hasil: list[Unsur] = []
    for urutan, teks in enumerate(sampul.judul):
        atas = buat("spacing", before=int(konteks.tinggi * _BAGIAN_ATAS)) if urutan == 0 else None
        hasil.append(paragraf(gaya["Title"], [jalan(teks)], atas))
    if sampul.tahun:
        hasil.append(paragraf(gaya["Subtitle"], [jalan(_tahun(sampul.tahun))]))
    bawah = [paragraf(gaya["SampulLembaga"], [jalan(teks)], _bingkai(konteks)) for teks in sampul.lembaga]
    if sampul.catatan:
        bawah.append(paragraf(gaya["SampulCatatan"], [jalan(sampul.catatan)], _bingkai(konteks)))
    return [*hasil, *bawah, paragraf(gaya["JarakTabel"])]


def _tahun(tahun: str) -> str:
    return tahun if tahun.lower().startswith("tahun") else f"Tahun {tahun}"


def _bingkai(konteks: Konteks) -> Unsur:
    """A frame at the foot of the text area; consecutive paragraphs with the same frame share it."""
    return buat(
        "framePr", w=konteks.lebar, hSpace=0, wrap="around", vAnchor="margin", hAnchor="margin", xAlign="left", yAlign="bottom"
    )
