"""Open the document that carries the style: the house style or a user's own DOCX or DOTX."""

from __future__ import annotations

import copy
import io
import re
import zipfile
import zlib

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from sakip.render.docx.rumah import templat_rumah
from sakip.render.docx.unsur import Unsur, buat

_BATAS_BERKAS = 25 * 1024 * 1024
_BATAS_ISI = 100 * 1024 * 1024
_BATAS_ENTRI = 2000
_UTAMA = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOTX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DIPAKAI = ("styles", "settings", "numbering", "theme", "fontTable", "webSettings", "header", "footer")
"""Kinds of parts taken over from a template; its pictures, comments, notes and data would carry old content along."""

_DIPAKAI_PAKET = ("officeDocument", "core-properties", "extended-properties")
_RUSAK = (
    ValueError, KeyError, TypeError, AttributeError, SyntaxError, EOFError, RuntimeError,
    OpcError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What the library raises on a package with missing, foreign or broken parts."""

_SARAN = "Buka templat di Word lalu simpan sebagai Dokumen Word (.docx)."


def buka(templat: bytes | None) -> Document:
    """The document to write into, its body empty but for the final section properties.

    None is the house style. Raises ValueError (Indonesian) where ``templat`` is no usable DOCX.
    """
    data = templat_rumah() if templat is None else _periksa(templat)
    try:
        return _kosongkan(docx.Document(io.BytesIO(data)))
    except _RUSAK as galat:
        raise ValueError(f"Templat bukan dokumen DOCX yang dapat dibaca. {_SARAN}") from galat


def _kosongkan(dokumen: Document) -> Document:
    badan = dokumen.element.body
    akhir = _sifat_halaman_terakhir(badan)
    _buang_relasi(dokumen, akhir)
    for anak in list(badan):
        badan.remove(anak)
    badan.append(akhir)
    _ = dokumen.styles.element
    return dokumen


def _periksa(data: bytes) -> bytes:
    """``data`` if it is a zip of reasonable size (a DOTX becomes a DOCX). Raises ValueError."""
    if len(data) > _BATAS_BERKAS:
        raise ValueError(f"Berkas templat lebih dari {_BATAS_BERKAS // 1024**2} MB; perkecil gambar di dalamnya.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            daftar = arsip.infolist()
            if len(daftar) > _BATAS_ENTRI or sum(catatan.file_size for catatan in daftar) > _BATAS_ISI:
                raise ValueError(f"Isi templat lebih dari {_BATAS_ISI // 1024**2} MB setelah dibuka; templat ditolak.")
            jenis = arsip.read("[Content_Types].xml")
            if _DOTX in jenis:
                return _jadikan_docx(arsip, jenis)
    except (zipfile.BadZipFile, KeyError, RuntimeError, zlib.error, EOFError) as galat:
        raise ValueError(f"Templat bukan berkas DOCX. {_SARAN}") from galat
    return data


def _jadikan_docx(arsip: zipfile.ZipFile, jenis: bytes) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for nama in arsip.namelist():
            isi = jenis.replace(_DOTX, _UTAMA) if nama == "[Content_Types].xml" else arsip.read(nama)
            tujuan.writestr(nama, isi)
    return keluar.getvalue()


def _sifat_halaman_terakhir(badan: Unsur) -> Unsur:
    """The last section's properties with the headers and footers it inherits from the sections before it."""
    semua = [satu for satu in badan.iter(qn("w:sectPr")) if satu.getparent().tag in (qn("w:body"), qn("w:pPr"))]
    akhir = copy.deepcopy(semua[-1]) if semua else buat("sectPr")
    rujukan: dict[tuple[str, str | None], Unsur] = {}
    for sifat in semua:
        for anak in sifat:
            if re.search(r"\}(?:header|footer)Reference$", str(anak.tag)):
                rujukan[str(anak.tag), anak.get(qn("w:type"))] = anak
    for anak in list(akhir):
        if anak.tag in (qn("w:headerReference"), qn("w:footerReference"), qn("w:sectPrChange")):
            akhir.remove(anak)
    for urutan, anak in enumerate(rujukan.values()):
        akhir.insert(urutan, copy.deepcopy(anak))
    return akhir


def _buang_relasi(dokumen: Document, akhir: Unsur) -> None:
    """Forget every part that only the removed content needed."""
    kaki_kepala = {anak.get(qn("r:id")) for anak in akhir if anak.get(qn("r:id"))}
    semua = dokumen.part.rels
    for kode, relasi in list(semua.items()):
        jenis = relasi.reltype.rpartition("/")[2]
        if jenis not in _DIPAKAI or (jenis in ("header", "footer") and kode not in kaki_kepala):
            del semua[kode]
    paket = dokumen.part.package.rels
    for kode, relasi in list(paket.items()):
        if relasi.reltype.rpartition("/")[2] not in _DIPAKAI_PAKET:
            del paket[kode]
    for anak in list(akhir):
        if anak.get(qn("r:id")) and anak.get(qn("r:id")) not in semua:
            akhir.remove(anak)
    pengaturan: Unsur = dokumen.settings.element
    for nama in ("w:footnotePr", "w:endnotePr", "w:documentProtection", "w:attachedTemplate", "w:mailMerge"):
        for unsur in pengaturan.findall(qn(nama)):
            pengaturan.remove(unsur)
