"""Styles: which style of the opened document each house style is, and the palette of cells."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from docx.document import Document
from docx.oxml.ns import qn

from sakip.render.docx.rumah import gaya_rumah
from sakip.render.docx.unsur import Unsur

WARNA: Mapping[str, str] = {
    "hijau": "D9EAD3",
    "biru": "D6E4F2",
    "kuning": "FFF2CC",
    "jingga": "FBE0CC",
    "merah": "F6D5D2",
    "abu": "E7ECF1",
}
"""Tints light enough for black text (contrast above 13:1)."""

WARNA_AKSEN = "1F4E79"
"""Rules, headings and the ground of table headers, whose text is white."""

WARNA_KAKI = "E7ECF1"


def pasang_gaya(dokumen: Document) -> dict[str, str]:
    """House style id -> style id in ``dokumen``; house styles whose name the document lacks are added to it.

    A user's own "heading 1" or "caption" thus wins, whatever id a localised Word gave it.
    """
    tujuan: Unsur = dokumen.styles.element
    ada = {_nama(gaya).casefold(): gaya.get(qn("w:styleId")) for gaya in tujuan.findall(qn("w:style"))}
    terpakai = set(ada.values())
    peta: dict[str, str] = {}
    baru: list[Unsur] = []
    for gaya in gaya_rumah().findall(qn("w:style")):
        kode = gaya.get(qn("w:styleId"))
        peta[kode] = ada.get(_nama(gaya).casefold()) or _kode_bebas(kode, terpakai)
        if _nama(gaya).casefold() not in ada:
            terpakai.add(peta[kode])
            baru.append(copy.deepcopy(gaya))
    for gaya in baru:
        _sesuaikan(gaya, peta)
        tujuan.append(gaya)
    return peta


def cari_gaya(dokumen: Document, kode: str) -> Unsur | None:
    """The style of that id, None if there is none."""
    semua = dokumen.styles.element.findall(qn("w:style"))
    return next((gaya for gaya in semua if gaya.get(qn("w:styleId")) == kode), None)


def _nama(gaya: Unsur) -> str:
    nama = gaya.find(qn("w:name"))
    return "" if nama is None else str(nama.get(qn("w:val"), ""))


def _kode_bebas(kode: str, terpakai: set[str | None]) -> str:
    while kode in terpakai:
        kode += "Sakip"
    return kode


def _sesuaikan(gaya: Unsur, peta: Mapping[str, str]) -> None:
    """Point an added style, and the styles it names, at the ids used in the document; it is no default there."""
    gaya.set(qn("w:styleId"), peta[gaya.get(qn("w:styleId"))])
    gaya.attrib.pop(qn("w:default"), None)
    for nama in ("w:basedOn", "w:next"):
        rujuk = gaya.find(qn(nama))
        if rujuk is not None:
            rujuk.set(qn("w:val"), peta.get(rujuk.get(qn("w:val")), rujuk.get(qn("w:val"))))
