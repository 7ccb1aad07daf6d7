"""Document properties and settings."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn

from sakip.kernel.teks import bersihkan
from sakip.naskah.simpul import Naskah
from sakip.render.docx.unsur import Unsur, buat

_BATAS_SIFAT = 255
_SESUDAH_PERBARUI = (
    "w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema",
    "w:themeFontLang", "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures", "w:forceUpgrade",
    "w:captions", "w:readModeInkLockDown", "w:smartTagType", "w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol",
    "w:listSeparator",
)  # fmt: skip
"""What may follow ``updateFields`` in the settings."""


def isi_sifat(dokumen: Document, naskah: Naskah) -> None:
    """Title, author, subject and language; no dates, so that the same Naskah gives the same bytes."""
    sifat = dokumen.core_properties
    for anak in list(sifat._element):
        sifat._element.remove(anak)
    sifat.title = _pendek(naskah.judul)
    sifat.author = _pendek(naskah.pengarang)
    sifat.last_modified_by = _pendek(naskah.pengarang)
    sifat.subject = _pendek(naskah.subjek)
    sifat.language = "id-ID"


def perbarui_medan(dokumen: Document) -> None:
    """Ask Word to update the contents lists and page numbers when the document is opened."""
    pengaturan: Unsur = dokumen.settings.element
    lama = pengaturan.find(qn("w:updateFields"))
    if lama is not None:
        pengaturan.remove(lama)
    pengaturan.insert_element_before(buat("updateFields", val="true"), *_SESUDAH_PERBARUI)


def _pendek(teks: str) -> str:
    return bersihkan(teks)[:_BATAS_SIFAT]
