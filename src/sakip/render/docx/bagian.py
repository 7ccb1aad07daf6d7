"""Sections: paper, orientation, page numbers and the running footer."""

from __future__ import annotations

import copy
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from sakip.naskah.kertas import UKURAN_MM
from sakip.naskah.simpul import Bagian, Naskah, Penomoran
from sakip.render.docx.unsur import Unsur, buat, jalan, medan, paragraf

KERTAS = {nama: (round(lebar * 1440 / 25.4), round(tinggi * 1440 / 25.4)) for nama, (lebar, tinggi) in UKURAN_MM.items()}
"""Width and height in twips: F4 is 215 x 330 mm."""

_LEBAR_TERKECIL = 2835
"""A text area is taken to be at least 5 cm wide, whatever margins a template has."""

_TEPI_MENDATAR = {"top": 1417, "right": 1247, "bottom": 1247, "left": 1247}
_FORMAT = {Penomoran.ROMAWI: "lowerRoman", Penomoran.ARAB: "decimal", Penomoran.TANPA: "decimal"}
_SESUDAH_UKURAN = ("w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:titlePg", "w:docGrid")
_SESUDAH_NOMOR = ("w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:docGrid")


class PembuatBagian:
    """Makes the properties of each section from those of the opened document."""

    def __init__(self, dokumen: Document, naskah: Naskah, gaya: dict[str, str], *, rumah: bool) -> None:
        self._dokumen = dokumen
        self._naskah = naskah
        self._gaya = gaya
        self._rumah = rumah
        self._dasar: Unsur = dokumen.element.body.sectPr
        self._kaki: dict[tuple[bool, int], str] = {}

    def buat(self, bagian: Bagian, *, pertama: bool) -> Unsur:
        """The ``<w:sectPr>`` of a section."""
        sifat = copy.deepcopy(self._dasar)
        self._atur_kertas(sifat, bagian.mendatar)
        self._atur_nomor(sifat, bagian)
        self._atur_kaki(sifat, bagian)
        jenis = sifat.find(qn("w:type"))
        if jenis is not None:
            sifat.remove(jenis)
        if not pertama and (awal := sifat.find(qn("w:titlePg"))) is not None:
            sifat.remove(awal)
        return sifat

    def _atur_kertas(self, sifat: Unsur, mendatar: bool) -> None:
        ukuran, tepi = sifat.find(qn("w:pgSz")), sifat.find(qn("w:pgMar"))
        if ukuran is None:
            lebar, tinggi = KERTAS["A4"]
            ukuran = buat("pgSz", w=lebar, h=tinggi)
            sifat.insert_element_before(ukuran, "w:pgMar", *_SESUDAH_UKURAN)
        if tepi is None:
            tepi = buat("pgMar", top=1417, right=1417, bottom=1417, left=1417, header=709, footer=709, gutter=0)
            sifat.insert_element_before(tepi, *_SESUDAH_UKURAN)
        pendek, panjang = sorted((_twip(ukuran, "w", KERTAS["A4"][0]), _twip(ukuran, "h", KERTAS["A4"][1])))
        if self._rumah:
            pendek, panjang = _kertas(self._naskah.kertas)
        ukuran.attrib.pop(qn("w:orient"), None)
        if mendatar:
            ukuran.set(qn("w:orient"), "landscape")
        ukuran.set(qn("w:w"), str(panjang if mendatar else pendek))
        ukuran.set(qn("w:h"), str(pendek if mendatar else panjang))
        if self._rumah and mendatar:
            for sisi, nilai in _TEPI_MENDATAR.items():
                tepi.set(qn(f"w:{sisi}"), str(nilai))

    def _atur_nomor(self, sifat: Unsur, bagian: Bagian) -> None:
        lama = sifat.find(qn("w:pgNumType"))
        if lama is not None:
            sifat.remove(lama)
        mulai = {"start": 1} if bagian.mulai_ulang else {}
        nomor = buat("pgNumType", fmt=_FORMAT[bagian.penomoran], **mulai)
        sifat.insert_element_before(nomor, *_SESUDAH_NOMOR)

    def _atur_kaki(self, sifat: Unsur, bagian: Bagian) -> None:
        """House footer where the document has none; an unnumbered section loses a footer that shows the page."""
        bernomor = bagian.penomoran is not Penomoran.TANPA
        milik = sifat.findall(qn("w:footerReference"))
        if milik and (bernomor or not any(self._berhalaman(satu) for satu in milik)):
            return
        for satu in milik:
            sifat.remove(satu)
        rujuk = buat("footerReference", type="default")
        rujuk.set(qn("r:id"), self._buat_kaki(bernomor, area_teks(sifat)[0]))
        sifat.insert(len(sifat.findall(qn("w:headerReference"))), rujuk)

    def _berhalaman(self, rujuk: Unsur) -> bool:
        bagian = self._dokumen.part.related_parts[rujuk.get(qn("r:id"))]
        return b"PAGE" in bagian.blob

    def _buat_kaki(self, bernomor: bool, lebar: int) -> str:
        """The relation id of a footer, made once a kind and width."""
        kunci = (bernomor, lebar if bernomor else 0)
        if kunci not in self._kaki:
            utama: Any = self._dokumen.part
            bagian, self._kaki[kunci] = utama.add_footer_part()
            for anak in list(bagian.element):
                bagian.element.remove(anak)
            bagian.element.append(self._isi_kaki(lebar) if bernomor else paragraf(self._gaya["JarakTabel"]))
        return self._kaki[kunci]

    def _isi_kaki(self, lebar: int) -> Unsur:
        tab = buat("tabs", buat("tab", val="right", pos=lebar))
        return paragraf(self._gaya["KakiHalaman"], [jalan(f"{self._naskah.kaki}\t"), *medan("PAGE", "1")], tab)


def area_teks(sifat: Unsur) -> tuple[int, int]:
    """Width and height of the text area in twips."""
    ukuran, tepi = sifat.find(qn("w:pgSz")), sifat.find(qn("w:pgMar"))
    lebar = _twip(ukuran, "w") - _twip(tepi, "left") - _twip(tepi, "right") - _twip(tepi, "gutter")
    return max(lebar, _LEBAR_TERKECIL), _twip(ukuran, "h") - abs(_twip(tepi, "top")) - abs(_twip(tepi, "bottom"))


def _twip(unsur: Unsur, nama: str, bawaan: int = 0) -> int:
    """A measure in twips; ``bawaan`` where it is missing or written in another unit."""
    nilai = unsur.get(qn(f"w:{nama}")) or ""
    return int(nilai) if nilai.removeprefix("-").isdecimal() else bawaan


def _kertas(nama: str) -> tuple[int, int]:
    if nama not in KERTAS:
        raise ValueError(f'kertas "{nama}" tidak dikenal; pakai F4 atau A4')
    return KERTAS[nama]
