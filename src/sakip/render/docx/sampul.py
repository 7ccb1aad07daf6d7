"""The cover page: title between two rules in the upper half, institution, year and note at the foot; all centred."""

from __future__ import annotations

from sakip.naskah.simpul import Sampul
from sakip.render.docx.gaya import WARNA_AKSEN
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.unsur import Unsur, buat, jalan, paragraf

_BAGIAN_ATAS = 0.16
"""Part of the text area's height left free above the title."""

_LETAK_LEMBAGA = 0.88
"""Part of the height at which the lines of institution and year end."""

_TINGGI_BARIS = 410
"""Twips that one of those lines takes."""

_SISI_GARIS = 0.29
"""Part of the width left free at each side of a rule."""

_LEBAR_CATATAN = 0.8
"""Part of the width that the box around the note takes."""


def tulis_sampul(konteks: Konteks, sampul: Sampul) -> list[Unsur]:
    """The paragraphs of the cover; the last, empty one holds the frames on this page. What follows starts a new page."""
    gaya = konteks.gaya
    judul = [paragraf(gaya["SampulJudul" if urutan else "Title"], [jalan(teks)]) for urutan, teks in enumerate(sampul.judul)]
    atas = [_garis(konteks, int(konteks.tinggi * _BAGIAN_ATAS), 250), *judul, _garis(konteks, 60, 0)]
    bawah = [("SampulLembaga", teks) for teks in sampul.lembaga if teks]
    bawah += [("Subtitle", sampul.tahun)] if sampul.tahun else []
    letak = int(konteks.tinggi * _LETAK_LEMBAGA) - _TINGGI_BARIS * len(bawah)
    isi = [paragraf(gaya[nama], [jalan(teks)], _bingkai(konteks.lebar, y=letak)) for nama, teks in bawah]
    if sampul.catatan:
        kotak = _bingkai(int(konteks.lebar * _LEBAR_CATATAN), yAlign="bottom")
        isi.append(paragraf(gaya["SampulCatatan"], [jalan(sampul.catatan)], kotak))
    return [*atas, *isi, paragraf(gaya["JarakTabel"])]


def _garis(konteks: Konteks, atas: int, bawah: int) -> Unsur:
    """A short rule with so many twips above and below it."""
    garis = buat("pBdr", buat("bottom", val="single", sz=20, space=0, color=WARNA_AKSEN))
    sisi = int(konteks.lebar * _SISI_GARIS)
    return paragraf(
        konteks.gaya["JarakTabel"], (), garis, buat("spacing", before=atas, after=bawah), buat("ind", left=sisi, right=sisi)
    )


def _bingkai(lebar: int, **letak: object) -> Unsur:
    """A centred frame in the text area; consecutive paragraphs with the same frame share it.

    The boxed note has a frame of its own: LibreOffice loses the place of one where only some paragraphs have borders.
    """
    return buat("framePr", w=lebar, hSpace=0, wrap="around", vAnchor="margin", hAnchor="margin", xAlign="center", **letak)
