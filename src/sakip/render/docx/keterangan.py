"""Captions with a sequence field, bookmarked for cross-references and lists."""

from __future__ import annotations

import re

from sakip.naskah.simpul import Bagan, Grafik, Tabel
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.tujuan import Tujuan
from sakip.render.docx.unsur import Unsur, buat, jalan, medan, paragraf, penanda

_NOMOR = re.compile(r"(.*?)(\d+)", re.DOTALL)


def tulis_keterangan(konteks: Konteks, blok: Tabel | Grafik | Bagan, gaya: str) -> list[Unsur]:
    """The caption of a numbered block in house style ``gaya``; nothing for one without a number."""
    if not blok.nomor:
        return []
    tujuan = konteks.tujuan_berikut(blok)
    label = penanda(konteks.nomor_baru(), tujuan.penanda_label, _label(konteks, tujuan))
    isi = penanda(konteks.nomor_baru(), tujuan.penanda, [*label, jalan(f" {blok.judul}")])
    lekat = buat("keepNext") if isinstance(blok, Tabel) else None
    return [paragraf(konteks.gaya[gaya], isi, lekat)]


def _label(konteks: Konteks, tujuan: Tujuan) -> list[Unsur]:
    """``Tabel 2.`` and a SEQ field for the last number.

    The field counts on by itself, so that a table inserted in Word renumbers the rest; where the given number does not follow the
    one before (a new chapter), the field is told the number. A label that ends in no number keeps a hidden field for the lists.
    The label has no look of its own: Word would carry it into the lists and references.
    """
    sebutan = tujuan.jenis.capitalize()
    cocok = _NOMOR.fullmatch(tujuan.nomor)
    if not cocok:
        return [jalan(tujuan.label), *medan(f"SEQ {sebutan} \\h", "", buat("vanish"))]
    awal, angka = cocok.groups()
    setel = "" if konteks.lanjut_urut(tujuan.jenis, int(angka)) else f" \\r {int(angka)}"
    return [jalan(f"{sebutan} {awal}"), *medan(f"SEQ {sebutan} \\* ARABIC{setel}", angka)]
