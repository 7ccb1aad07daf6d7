"""Small builders of WordprocessingML: elements, text free of characters XML refuses, fields, bookmarks."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

from sakip.kernel.teks import bersihkan

Unsur = BaseOxmlElement
_RUANG = {"w": nsmap["w"]}
_W = f"{{{nsmap['w']}}}"
_POTONGAN = re.compile(r"(\n|\t)")


def buat(nama: str, /, *anak: Unsur | None, **atribut: object) -> Unsur:
    """``buat("jc", val="center")`` is ``<w:jc w:val="center"/>``; children that are None are left out."""
    unsur: Unsur = oxml_parser.makeelement(_W + nama, {_W + kunci: str(nilai) for kunci, nilai in atribut.items()}, _RUANG)
    for satu in anak:
        if satu is not None:
            unsur.append(satu)
    return unsur


def jalan(teks: str, *sifat: Unsur) -> Unsur:
    """A run with run properties ``sifat`` (in schema order); line breaks and tabs become elements."""
    run = buat("r", buat("rPr", *sifat) if sifat else None)
    for potong in _POTONGAN.split(bersihkan(teks)):
        if potong == "\n":
            run.append(buat("br"))
        elif potong == "\t":
            run.append(buat("tab"))
        elif potong:
            isi = buat("t")
            isi.text = potong
            isi.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(isi)
    return run


def huruf(*, tebal: bool = False, miring: bool = False) -> tuple[Unsur, ...]:
    """Run properties for bold and italic."""
    tebal_ = (buat("b"), buat("bCs")) if tebal else ()
    return (*tebal_, *((buat("i"), buat("iCs")) if miring else ()))


def paragraf(gaya: str, isi: Sequence[Unsur] = (), *sifat: Unsur | None) -> Unsur:
    """A paragraph of style id ``gaya`` with further paragraph properties in schema order."""
    return buat("p", buat("pPr", buat("pStyle", val=gaya), *sifat), *isi)


def awal_medan(instruksi: str, *sifat: Unsur) -> list[Unsur]:
    """The runs that open a field, up to its result."""
    kode = buat("instrText")
    kode.text = f" {bersihkan(instruksi)} "
    kode.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    isi = (buat("fldChar", fldCharType="begin"), kode, buat("fldChar", fldCharType="separate"))
    return [buat("r", _salin(sifat), satu) for satu in isi]


def akhir_medan(*sifat: Unsur) -> Unsur:
    """The run that closes a field."""
    return buat("r", _salin(sifat), buat("fldChar", fldCharType="end"))


def medan(instruksi: str, hasil: str, *sifat: Unsur) -> list[Unsur]:
    """A whole field with its cached result; all its runs look alike, as programs differ in which one counts."""
    awal, akhir = awal_medan(instruksi, *sifat), akhir_medan(*sifat)
    return [*awal, jalan(hasil, *sifat), akhir]


def _salin(sifat: Sequence[Unsur]) -> Unsur | None:
    return buat("rPr", *(copy.deepcopy(satu) for satu in sifat)) if sifat else None


def penanda(nomor: int, nama: str, isi: Sequence[Unsur]) -> list[Unsur]:
    """``isi`` inside a bookmark."""
    return [buat("bookmarkStart", id=nomor, name=nama), *isi, buat("bookmarkEnd", id=nomor)]
