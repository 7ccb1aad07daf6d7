"""Numbered and bulleted lists as real Word numbering: one instance a list, so that every list starts anew."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from sakip.render.docx.gaya import cari_gaya
from sakip.render.docx.unsur import Unsur, buat

GAYA_DAFTAR = {"angka": "ListNumber", "huruf": "DaftarHuruf", "bulatan": "ListBullet"}
"""Marker -> house style of its items."""

_BENTUK = {"angka": "decimal", "huruf": "lowerLetter", "bulatan": "bullet"}
_LANGKAH = 425
_TINGKAT = 9
_KOSONG = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


class PenomoranDaftar:
    """The numbering definitions of one document."""

    def __init__(self, dokumen: Document, gaya: dict[str, str]) -> None:
        self._akar = _akar_penomoran(dokumen)
        self._abstrak: dict[str, int] = {}
        for penanda, kode in GAYA_DAFTAR.items():
            self._abstrak[penanda] = self._tambah_abstrak(penanda)
            _tautkan(dokumen, gaya[kode], self._tambah(penanda, 0))

    def daftar_baru(self, penanda: str, tingkat: int) -> tuple[int, int]:
        """(numId, ilvl) of a new list that starts at its first marker. Raises ValueError for an unknown marker."""
        if penanda not in self._abstrak:
            raise ValueError(f'penanda daftar "{penanda}" tidak dikenal')
        ilvl = min(tingkat, _TINGKAT - 1)
        return self._tambah(penanda, ilvl), ilvl

    def _tambah(self, penanda: str, ilvl: int) -> int:
        nomor = self._berikut("w:num", "w:numId")
        mulai = buat("lvlOverride", buat("startOverride", val=1), ilvl=ilvl)
        num = buat("num", buat("abstractNumId", val=self._abstrak[penanda]), mulai, numId=nomor)
        self._akar.insert_element_before(num, "w:numIdMacAtCleanup")
        return nomor

    def _tambah_abstrak(self, penanda: str) -> int:
        nomor = self._berikut("w:abstractNum", "w:abstractNumId")
        tingkat = [_tingkat(penanda, ilvl) for ilvl in range(_TINGKAT)]
        abstrak = buat("abstractNum", buat("multiLevelType", val="hybridMultilevel"), *tingkat, abstractNumId=nomor)
        self._akar.insert_element_before(abstrak, "w:num", "w:numIdMacAtCleanup")
        return nomor

    def _berikut(self, unsur: str, atribut: str) -> int:
        nomor = [satu.get(qn(atribut)) or "" for satu in self._akar.findall(qn(unsur))]
        return max((int(satu) for satu in nomor if satu.isdecimal()), default=0) + 1


def _tingkat(penanda: str, ilvl: int) -> Unsur:
    tanda = ("•", "–")[ilvl % 2] if penanda == "bulatan" else f"%{ilvl + 1}."
    return buat(
        "lvl",
        buat("start", val=1),
        buat("numFmt", val=_BENTUK[penanda]),
        buat("lvlText", val=tanda),
        buat("lvlJc", val="left"),
        buat("pPr", buat("ind", left=_LANGKAH * (ilvl + 1), hanging=_LANGKAH)),
        ilvl=ilvl,
    )


def _akar_penomoran(dokumen: Document) -> Unsur:
    """The document's numbering, made if it has none."""
    utama = dokumen.part
    if not any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in utama.rels.values()):
        nama = PackURI("/word/numbering.xml")
        bagian = NumberingPart(nama, CONTENT_TYPE.WML_NUMBERING, parse_xml(_KOSONG), utama.package)
        utama.relate_to(bagian, RELATIONSHIP_TYPE.NUMBERING)
    akar: Unsur = utama.numbering_part.element
    return akar


def _tautkan(dokumen: Document, kode: str, nomor: int) -> None:
    """Give a list style its numbering, unless the user's own style has one."""
    gaya = cari_gaya(dokumen, kode)
    if gaya is not None and gaya.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is None:
        gaya.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = nomor
