"""How far a sheet reaches and how large an archive truly is, before the fast reader reserves memory for either.

The reader takes one cell in the last corner for a full sheet of billions of cells, and ends the whole process.
"""

from __future__ import annotations

import copy
import re
import zipfile
from typing import Any
from xml.parsers import expat

_POTONG = 2**20
_TAK_LAZIM = re.compile(rb'\sr\s*=\s*(?!(?<= r=)"(?:[A-Z]\d{1,5}|\d{1,5})")')
"""A reference beyond column Z or row 99.999, or written unlike any spreadsheet program does."""
_ACUAN = re.compile(r"([A-Za-z]{0,3})(\d{1,7})")


def outline_of(xml: bytes) -> tuple[int, int]:
    """Rows and columns that the references of a sheet span; (0, 0) where nothing lies far out. Raises ValueError."""
    if b"\0" in xml or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise ValueError("a sheet is plain XML without a document type declaration")
    return _ukur(xml) if _TAK_LAZIM.search(xml) else (0, 0)


def _ukur(xml: bytes) -> tuple[int, int]:
    terjauh = [1, 1]

    def mulai(nama: str, atribut: dict[str, str]) -> None:
        if nama.rpartition(" ")[2] not in ("c", "row"):
            return
        for kunci, acuan in atribut.items():
            if kunci.rpartition(" ")[2] == "r":
                cocok = _ACUAN.fullmatch(acuan.strip())
                if cocok is None:
                    raise ValueError(f"no cell is called {acuan[:20]}")
                terjauh[0] = max(terjauh[0], int(cocok[2]))
                terjauh[1] = max(terjauh[1], column_number(cocok[1]))

    pengurai: Any = expat.ParserCreate(namespace_separator=" ")
    pengurai.StartElementHandler = mulai
    try:
        pengurai.Parse(xml, True)
    except expat.ExpatError as galat:
        raise ValueError(str(galat)) from None
    return terjauh[0], terjauh[1]


def column_number(huruf: str) -> int:
    """``A`` is 1, ``AA`` 27; no letters are 0."""
    nomor = 0
    for h in huruf.upper():
        nomor = nomor * 26 + ord(h) - 64
    return nomor


def check_sizes(arsip: zipfile.ZipFile) -> None:
    """Every member unpacks to just the size it declares, and no name stands there twice. Raises ValueError.

    Sizes in an archive are mere claims; the reader unpacks to the end whatever they say.
    """
    daftar = arsip.infolist()
    if len({i.filename.lower() for i in daftar}) != len(daftar):
        raise ValueError("two members of one name")
    for info in daftar:
        bebas = copy.copy(info)
        bebas.file_size = 2**60
        bebas.CRC = None  # type: ignore[assignment]
        terurai = 0
        with arsip.open(bebas) as isi:
            while potong := isi.read(_POTONG):
                terurai += len(potong)
                if terurai > info.file_size:
                    break
        if terurai != info.file_size:
            raise ValueError(f"{info.filename} has another size than declared")
