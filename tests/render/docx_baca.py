"""Reading a rendered DOCX back for the tests: parts, paragraphs and the order of elements Word insists on."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

URUTAN = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike vanish color spacing kern sz szCs highlight u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar paperSrc pgNumType cols titlePg docGrid",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "style": "name basedOn next link uiPriority qFormat pPr rPr tblPr",
}
"""Parent -> its children in the order of the schema; Word calls a document that breaks it damaged."""


def bagian(data: bytes, nama: str) -> Any:
    """The root element of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return parse_xml(arsip.read(nama))


def badan(data: bytes) -> Any:
    return bagian(data, "word/document.xml").find(qn("w:body"))


def semua(unsur: Any, nama: str) -> list[Any]:
    return list(unsur.iter(qn(f"w:{nama}")))


def nilai(unsur: Any, atribut: str = "val") -> str | None:
    return None if unsur is None else unsur.get(qn(f"w:{atribut}"))


def teks(unsur: Any) -> str:
    return "".join(satu.text or "" for satu in semua(unsur, "t"))


def gaya(alinea: Any) -> str | None:
    return nilai(alinea.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))


def salah_urut(akar: Any) -> list[str]:
    """Names of parents whose children break the order of the schema."""
    salah = []
    for nama, urutan in URUTAN.items():
        tempat = {qn(f"w:{anak}"): nomor for nomor, anak in enumerate(urutan.split())}
        for unsur in akar.iter(qn(f"w:{nama}")):
            nomor = [tempat.get(anak.tag, -1) for anak in unsur]
            if -1 in nomor or nomor != sorted(nomor):
                salah.append(f"{nama}: {[anak.tag.split('}')[1] for anak in unsur]}")
    return salah
