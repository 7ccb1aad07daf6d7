"""Read a printed report that was saved as DOCX: paragraphs and tables in reading order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.exchange.lkjip.kemasan import UTAMA, open_docx, parse_part, refuse
from sakip.exchange.lkjip.penomoran import Penomor, W, numberer
from sakip.kernel.teks import bersihkan

BATAS_SEL = 400_000
"""Cells of all tables: a ministry's report with every annex stays below a tenth."""
BATAS_ALINEA = 200_000
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WADAH = {
    f"{W}{n}" for n in ("sdt", "sdtContent", "ins", "smartTag", "customXml", "hyperlink", "moveTo", "fldSimple", "bdo", "dir")
}
_LEWAT = {f"{W}{n}" for n in ("del", "moveFrom", "pPr", "rPr", "sectPr", "instrText", "delText", "footnoteReference")}


_TAK_TAMPAK = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
"""Characters that only say where a line may break."""


@dataclass(frozen=True, slots=True)
class Gaya:
    """What a paragraph style says of its paragraphs."""

    tingkat: int
    nomor: str
    lapis: int


def read_docx(isi: bytes, nama: str) -> Cetakan:
    """The blocks of a DOCX. Raises BerkasTidakTerbaca."""
    try:
        return _baca(isi, nama)
    except (ValueError, RecursionError) as galat:
        pesan = f"{nama} rusak: ada angka susunan yang tidak terbaca"
        raise refuse("berkas-rusak", pesan, "buka dan simpan ulang di Word") from galat


def _baca(isi: bytes, nama: str) -> Cetakan:
    with open_docx(isi, nama) as arsip:
        akar = parse_part(arsip, UTAMA, nama)
        penomor = numberer(parse_part(arsip, "word/numbering.xml", nama))
        gaya = _gaya(parse_part(arsip, "word/styles.xml", nama))
    badan = akar.find(f"{W}body") if akar is not None else None
    if badan is None:
        raise refuse("bukan-docx", f"{nama} bukan dokumen Word yang didukung (Strict OOXML atau rusak)")
    blok = tuple(_blok(badan, penomor, gaya, nama))
    if not any(b.teks if isinstance(b, Alinea) else True for b in blok):
        raise refuse("tanpa-teks", f"{nama} tidak memuat teks", "simpan laporan sebagai teks, bukan gambar pindaian")
    return Cetakan(jenis="docx", nama=nama, daftar_blok=blok)


def block_elements(badan: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables in reading order, text boxes after the paragraph that holds them.

    The position of an element here is the position of its block in ``Cetakan.daftar_blok``.
    """
    for anak in badan:
        if anak.tag in (f"{W}p", f"{W}tbl"):
            yield anak
            if anak.tag == f"{W}p":
                for kotak in _kotak_teks(anak):
                    yield from block_elements(kotak)
        elif anak.tag in _WADAH:
            yield from block_elements(anak)


def _kotak_teks(alinea: etree._Element) -> Iterator[etree._Element]:
    for kotak in alinea.iter(f"{W}txbxContent"):
        if not any(induk.tag == f"{MC}Fallback" for induk in kotak.iterancestors()):
            yield kotak


def _blok(badan: etree._Element, penomor: Penomor, gaya: dict[str, Gaya], nama: str) -> Iterator[BlokCetak]:
    alinea = tabel = sel = 0
    for unsur in block_elements(badan):
        if unsur.tag == f"{W}tbl":
            tabel += 1
            hasil = _tabel(unsur, tabel, penomor, gaya)
            sel += sum(len(b) for b in hasil.baris)
            if sel > BATAS_SEL:
                raise refuse("terlalu-besar", f"{nama} memuat lebih dari {BATAS_SEL} sel tabel", "pisahkan lampirannya")
            yield hasil
            continue
        alinea += 1
        if alinea > BATAS_ALINEA:
            raise refuse("terlalu-besar", f"{nama} memuat lebih dari {BATAS_ALINEA} paragraf", "pisahkan lampirannya")
        teks, tingkat = _alinea(unsur, penomor, gaya)
        yield Alinea(teks=teks, tingkat=tingkat, nomor=alinea)


def _alinea(unsur: etree._Element, penomor: Penomor, gaya: dict[str, Gaya]) -> tuple[str, int]:
    ppr = unsur.find(f"{W}pPr")
    milik = gaya.get(_nilai(ppr, "pStyle"), Gaya(0, "", 0))
    tingkat, nomor, lapis = milik.tingkat, milik.nomor, milik.lapis
    if ppr is not None:
        garis = _nilai(ppr, "outlineLvl")
        tingkat = int(garis) + 1 if garis.isdigit() and int(garis) < 9 else tingkat
        num = ppr.find(f"{W}numPr")
        if num is not None:
            nomor = _nilai(num, "numId") or nomor
            lapis = int(_nilai(num, "ilvl") or lapis)
    teks = rapi("".join(_teks(unsur)))
    awal = penomor.berikut(nomor, lapis) if nomor and nomor != "0" and teks else ""
    return (f"{awal} {teks}" if awal else teks), tingkat


def _teks(unsur: etree._Element) -> Iterator[str]:
    for anak in unsur:
        tag = anak.tag
        if tag in _LEWAT or tag == f"{MC}Fallback" or not isinstance(tag, str):
            continue
        if tag in (f"{W}t", f"{M}t"):
            yield anak.text or ""
        elif tag in (f"{W}tab", f"{W}br", f"{W}cr", f"{W}ptab"):
            yield " "
        elif tag in (f"{W}noBreakHyphen",):
            yield "-"
        elif tag not in (f"{W}txbxContent", f"{W}drawing", f"{W}pict", f"{W}object"):
            yield from _teks(anak)


def _tabel(unsur: etree._Element, nomor: int, penomor: Penomor, gaya: dict[str, Gaya]) -> TabelCetak:
    kisi: dict[tuple[int, int], str] = {}
    rentang: dict[tuple[int, int], tuple[int, int]] = {}
    atas: dict[int, tuple[int, int]] = {}
    lebar = jumlah = 0
    for b, baris in enumerate(_anak(unsur, "tr")):
        trpr = baris.find(f"{W}trPr")
        k = int(_nilai(trpr, "gridBefore") or 0)
        for sel in _anak(baris, "tc"):
            tcpr = sel.find(f"{W}tcPr")
            melebar = max(1, min(200, int(_nilai(tcpr, "gridSpan") or 1)))
            gabung = tcpr.find(f"{W}vMerge") if tcpr is not None else None
            if gabung is not None and gabung.get(f"{W}val") != "restart" and k in atas:
                asal = atas[k]
                rentang[asal] = (b - asal[0] + 1, rentang.get(asal, (1, melebar))[1])
            else:
                kisi[b, k] = _isi_sel(sel, penomor, gaya)
                if gabung is not None:
                    atas[k] = (b, k)
                    rentang[b, k] = (1, melebar)
                else:
                    atas.pop(k, None)
                    if melebar > 1:
                        rentang[b, k] = (1, melebar)
            k += melebar
        lebar, jumlah = max(lebar, k), b + 1
    baris_teks = tuple(tuple(kisi.get((b, k), "") for k in range(lebar)) for b in range(jumlah))
    return TabelCetak(baris=baris_teks, rentang=tuple((a, u) for a, u in sorted(rentang.items()) if u != (1, 1)), nomor=nomor)


def _anak(unsur: etree._Element, nama: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, through content controls and accepted changes."""
    for anak in unsur:
        if anak.tag == f"{W}{nama}":
            yield anak
        elif anak.tag in _WADAH:
            yield from _anak(anak, nama)


def _isi_sel(sel: etree._Element, penomor: Penomor, gaya: dict[str, Gaya]) -> str:
    bagian = []
    for alinea in sel.iter(f"{W}p"):
        if not any(i.tag == f"{MC}Fallback" for i in alinea.iterancestors()):
            bagian.append(_alinea(alinea, penomor, gaya)[0])
    return rapi(" ".join(bagian))


def _gaya(akar: etree._Element | None) -> dict[str, Gaya]:
    """Heading level and list of each paragraph style, inherited ones too."""
    if akar is None:
        return {}
    semua = {s.get(f"{W}styleId") or "": s for s in akar.findall(f"{W}style") if s.get(f"{W}type") == "paragraph"}
    hasil: dict[str, Gaya] = {}
    for kode in semua:
        tingkat, nomor, lapis, kini = 0, "", 0, kode
        for _ in range(20):
            gaya = semua.get(kini)
            if gaya is None:
                break
            ppr = gaya.find(f"{W}pPr")
            garis = _nilai(ppr, "outlineLvl")
            if garis.isdigit() and int(garis) < 9:
                tingkat = tingkat or int(garis) + 1
            num = ppr.find(f"{W}numPr") if ppr is not None else None
            if num is not None and not nomor:
                nomor, lapis = _nilai(num, "numId"), int(_nilai(num, "ilvl") or 0)
            nama = _nilai(gaya, "name").lower()
            if not tingkat and nama.startswith("heading ") and nama[8:].isdigit():
                tingkat = int(nama[8:])
            kini = _nilai(gaya, "basedOn")
        hasil[kode] = Gaya(tingkat, nomor, lapis)
    return hasil


def _nilai(unsur: etree._Element | None, nama: str) -> str:
    anak = unsur.find(f"{W}{nama}") if unsur is not None else None
    return (anak.get(f"{W}val") or "") if anak is not None else ""


def rapi(teks: str) -> str:
    """One line: NFC, no control characters, blanks collapsed."""
    return " ".join(unicodedata.normalize("NFC", bersihkan(teks)).translate(_TAK_TAMPAK).split())
