"""Walk the Naskah and fill the body of the document."""

from __future__ import annotations

from docx.oxml.ns import qn

from sakip.naskah.simpul import (
    Bagan,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarOtomatis,
    GantiHalaman,
    Grafik,
    Judul,
    Naskah,
    Paragraf,
    Sampul,
    Tabel,
)
from sakip.render.docx.alinea import SESUDAH_JARAK, tulis_daftar, tulis_judul, tulis_paragraf
from sakip.render.docx.bagian import PembuatBagian, area_teks
from sakip.render.docx.daftar_isi import tulis_daftar_otomatis
from sakip.render.docx.ilustrasi import tulis_bagan, tulis_grafik
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.sampul import tulis_sampul
from sakip.render.docx.tabel import tulis_tabel
from sakip.render.docx.tanda_tangan import tulis_tanda_tangan
from sakip.render.docx.unsur import Unsur, buat, paragraf


def isi_dokumen(konteks: Konteks, naskah: Naskah, pembuat: PembuatBagian) -> None:
    """Write every section into the body. Raises TypeError for an unknown node."""
    badan: Unsur = konteks.dokumen.element.body
    badan.remove(badan.sectPr)
    for urutan, bagian in enumerate(naskah.daftar_bagian):
        sifat = pembuat.buat(bagian, pertama=urutan == 0)
        konteks.lebar, konteks.tinggi = area_teks(sifat)
        unsur = _tulis_bagian(konteks, bagian.isi)
        if urutan == len(naskah.daftar_bagian) - 1:
            unsur.append(sifat)
        else:
            _tutup(konteks, unsur, sifat)
        badan.extend(unsur)
    _isi_daftar(konteks)


def _isi_daftar(konteks: Konteks) -> None:
    """Write the generated lists at their places; a place that also ends a section stays as an empty paragraph."""
    for tempat, daftar, lebar in konteks.tertunda:
        konteks.lebar = lebar
        for unsur in tulis_daftar_otomatis(konteks, daftar):
            tempat.addprevious(unsur)
        if tempat.find(f".//{qn('w:sectPr')}") is None:
            tempat.getparent().remove(tempat)


def _tulis_bagian(konteks: Konteks, isi: tuple[Blok, ...]) -> list[Unsur]:
    hasil: list[Unsur] = []
    halaman_baru = False
    sebelum: Blok | None = None
    for blok in isi:
        if isinstance(blok, GantiHalaman):
            halaman_baru = bool(hasil)
            continue
        if isinstance(blok, BlokTandaTangan) or _catatan_tabel(sebelum, blok):
            _lekatkan(hasil)
        if isinstance(blok, Daftar) and isinstance(sebelum, Paragraf):
            _rapatkan(hasil[-1])
        baru = tulis_blok(konteks, blok)
        if baru and (halaman_baru or (hasil and isinstance(blok, Judul) and blok.tingkat == 1)):
            _mulai_halaman(konteks, baru)
        hasil.extend(baru)
        halaman_baru = isinstance(blok, Sampul)
        sebelum = blok
    return hasil


def tulis_blok(konteks: Konteks, blok: Blok) -> list[Unsur]:
    """The body elements of one block other than a page break. Raises TypeError for an unknown node."""
    match blok:
        case Judul():
            return tulis_judul(konteks, blok)
        case Paragraf():
            return tulis_paragraf(konteks, blok)
        case Daftar():
            return tulis_daftar(konteks, blok)
        case Tabel():
            return tulis_tabel(konteks, blok)
        case Grafik():
            return tulis_grafik(konteks, blok)
        case Bagan():
            return tulis_bagan(konteks, blok)
        case BlokTandaTangan():
            return tulis_tanda_tangan(konteks, blok)
        case Sampul():
            return tulis_sampul(konteks, blok)
        case DaftarOtomatis():
            konteks.tertunda.append((tempat := paragraf(konteks.gaya["JarakTabel"]), blok, konteks.lebar))
            return [tempat]
        case _:
            raise TypeError(f"simpul tidak dikenal: {type(blok).__name__}")


def _catatan_tabel(sebelum: Blok | None, blok: Blok) -> bool:
    """True for a note below a table."""
    return isinstance(sebelum, Tabel) and isinstance(blok, Paragraf) and blok.gaya == "keterangan"


def _lekatkan(hasil: list[Unsur]) -> None:
    """Keep the last paragraph with what follows, and the last row of a table with that paragraph."""
    if not hasil or hasil[-1].tag != qn("w:p"):
        return
    akhir = [hasil[-1]]
    if len(hasil) > 1 and hasil[-2].tag == qn("w:tbl"):
        akhir += hasil[-2].findall(qn("w:tr"))[-1].iter(qn("w:p"))
    for alinea in akhir:
        alinea.get_or_add_pPr().get_or_add_keepNext()


def _rapatkan(pengantar: Unsur) -> None:
    """Let a list follow its introduction as closely as its items follow each other."""
    pengantar.get_or_add_pPr().insert_element_before(buat("spacing", after=0), *SESUDAH_JARAK)


def _mulai_halaman(konteks: Konteks, baru: list[Unsur]) -> None:
    """Let new elements start a page; a table or list needs a paragraph before it to carry the break."""
    if baru[0].tag != qn("w:p"):
        baru.insert(0, paragraf(konteks.gaya["JarakTabel"]))
    baru[0].get_or_add_pPr().get_or_add_pageBreakBefore()


def _tutup(konteks: Konteks, unsur: list[Unsur], sifat: Unsur) -> None:
    """End a section: its properties go into its last paragraph."""
    if not unsur or unsur[-1].tag != qn("w:p"):
        unsur.append(paragraf(konteks.gaya["JarakTabel"]))
    unsur[-1].set_sectPr(sifat)
