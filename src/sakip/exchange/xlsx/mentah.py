"""What only the raw file tells and the fast reader drops: formulas, error cells, percent formats, the outline of a sheet."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree

from sakip.exchange.xlsx.bentang import column_number, outline_of

BERKAS_BUKU = "xl/workbook.xml"
_AWALAN = rb"<(?:\w+:)?"
_SEL = re.compile(_AWALAN + rb"c\b([^>]*)>")
_ACUAN = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_GAYA = re.compile(rb'\bs="(\d+)"')
_RUMUS_HAMPA = re.compile(
    _AWALAN + rb'c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*' + _AWALAN + rb"f(?:\s[^>]*)?(?:/>|>[^<]*</[^>]*f>)\s*"
    rb"(?:" + _AWALAN + rb"v\s*/>|" + _AWALAN + rb"v></[^>]*v>)?\s*</[^>]*c>"
)
_RUMUS = re.compile(_AWALAN + rb'c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*' + _AWALAN + rb"f[\s/>]")
_GALAT = re.compile(_AWALAN + rb'c\b([^>]*\bt="e"[^>]*)>(?:(?!</(?:\w+:)?c>).)*?' + _AWALAN + rb"v>([^<]*)<", re.S)
_PERSEN_BAWAAN = (9, 10)
"""The built-in number formats ``0%`` and ``0.00%``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Isi:
    """Of one sheet: its outline (0: nothing lies far out), formula cells, error texts, percent cells (0-based row, column)."""

    baris: int = 0
    kolom: int = 0
    rumus: list[str] = field(default_factory=list)
    rumus_hampa: list[str] = field(default_factory=list)
    """Cells with a formula but no stored value: written by a program that does not compute."""
    galat: dict[tuple[int, int], str] = field(default_factory=dict)
    persen: list[tuple[int, int]] = field(default_factory=list)


def _akar(arsip: zipfile.ZipFile, nama: str) -> ElementTree.Element:
    data = arsip.read(nama)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("a workbook has no document type declaration")
    return ElementTree.fromstring(data)


def _nama(elemen: ElementTree.Element) -> str:
    return elemen.tag.rpartition("}")[2]


def _atribut(elemen: ElementTree.Element, nama: str) -> str:
    return next((v for k, v in elemen.attrib.items() if k.rpartition("}")[2] == nama), "")


def anggota_lembar(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name to the archive's member that holds it."""
    tujuan = {e.attrib["Id"]: e.attrib["Target"] for e in _akar(arsip, "xl/_rels/workbook.xml.rels") if "Target" in e.attrib}
    ada = {n.lower(): n for n in arsip.namelist()}
    hasil = {}
    for elemen in _akar(arsip, BERKAS_BUKU).iter():
        if _nama(elemen) == "sheet":
            sasaran = tujuan.get(next((v for k, v in elemen.attrib.items() if k.endswith("}id")), ""), "")
            anggota = sasaran.lstrip("/") if sasaran.startswith("/") else f"xl/{sasaran}"
            if anggota := ada.get(anggota.lower(), ""):
                hasil[elemen.attrib["name"]] = anggota
    return hasil


def format_persen(arsip: zipfile.ZipFile) -> frozenset[int]:
    """The style numbers whose cells show a percent sign."""
    if "xl/styles.xml" not in arsip.namelist():
        return frozenset()
    akar = _akar(arsip, "xl/styles.xml")
    persen = set(_PERSEN_BAWAAN)
    gaya: list[int] = []
    for bagian in akar:
        if _nama(bagian) == "numFmts":
            persen |= {
                int(_atribut(f, "numFmtId")) for f in bagian if "%" in re.sub(r'"[^"]*"|\\.', "", _atribut(f, "formatCode"))
            }
        if _nama(bagian) == "cellXfs":
            gaya = [int(_atribut(x, "numFmtId") or 0) for x in bagian]
    return frozenset(n for n, kode in enumerate(gaya) if kode in persen)


def periksa_lembar(xml: bytes, gaya_persen: frozenset[int]) -> Isi:
    """What the raw text of a sheet tells; plain byte searches come first, so that the usual sheet costs little."""
    baris, kolom = outline_of(xml)
    berumus = b"</f>" in xml or b"<f " in xml or (b"<worksheet" not in xml[:2000] and b":f" in xml)
    return Isi(
        baris=baris,
        kolom=kolom,
        rumus=[c.decode() for c in _RUMUS.findall(xml)] if berumus else [],
        rumus_hampa=[c.decode() for c in _RUMUS_HAMPA.findall(xml)] if berumus else [],
        galat=_cari_galat(xml) if b't="e"' in xml else {},
        persen=_cari_persen(xml, gaya_persen) if gaya_persen else [],
    )


def _tempat(atribut: bytes) -> tuple[int, int] | None:
    cocok = _ACUAN.search(atribut)
    return (int(cocok[2]) - 1, column_number(cocok[1].decode()) - 1) if cocok else None


def _cari_galat(xml: bytes) -> dict[tuple[int, int], str]:
    daftar = ((_tempat(atribut), teks.decode()) for atribut, teks in _GALAT.findall(xml))
    return {tempat: teks for tempat, teks in daftar if tempat}


def _cari_persen(xml: bytes, gaya: frozenset[int]) -> list[tuple[int, int]]:
    hasil = []
    for atribut in _SEL.findall(xml):
        nomor = _GAYA.search(atribut)
        if nomor and int(nomor[1]) in gaya and (tempat := _tempat(atribut)):
            hasil.append(tempat)
    return hasil
