"""Headings, paragraphs and lists."""

from __future__ import annotations

from sakip.naskah.simpul import Daftar, Judul, Paragraf, Perataan, Teks
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.penomoran import GAYA_DAFTAR
from sakip.render.docx.sebaris import tulis_isi
from sakip.render.docx.unsur import Unsur, buat, jalan, paragraf, penanda
from sakip.render.lebar import lebar_teks

RATA_WORD = {Perataan.KIRI: "left", Perataan.TENGAH: "center", Perataan.KANAN: "right", Perataan.RATA: "both"}
GAYA_PARAGRAF = {"isi": "BodyText", "keterangan": "Keterangan", "pernyataan": "Pernyataan"}
_GANTUNG_TERKECIL = 454
_JARAK_DAFTAR = 50
"""Twips between the last item of a list and what follows; items stand close together."""

SESUDAH_JARAK = ("w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr")
"""What the schema puts after the spacing of a paragraph."""
_UKURAN_JUDUL = {2: 12, 3: 11}


def tulis_judul(konteks: Konteks, judul: Judul) -> list[Unsur]:
    """A heading of Word's own heading style; one that stays out of the contents list has a style based on it."""
    tingkat = min(max(judul.tingkat, 1), 4)
    jarak = "\n" if tingkat == 1 else "\t"
    isi = [jalan(f"{judul.nomor}{jarak}{judul.teks}" if judul.nomor else judul.teks)]
    if not judul.di_daftar_isi:
        return [paragraf(konteks.gaya[f"JudulLepas{tingkat}"], isi, *_gantung(judul, tingkat))]
    tujuan = konteks.tujuan_berikut(judul)
    isi = penanda(konteks.nomor_baru(), tujuan.penanda, isi)
    return [paragraf(konteks.gaya[f"Heading{tingkat}"], isi, *_gantung(judul, tingkat))]


def _gantung(judul: Judul, tingkat: int) -> tuple[Unsur, ...]:
    """Tab and indent that hang the text of a numbered heading behind its number."""
    if tingkat == 1 or not judul.nomor:
        return ()
    lebar = max(_GANTUNG_TERKECIL, lebar_teks(judul.nomor, _UKURAN_JUDUL.get(tingkat, 11), tebal=True) + 120)
    return (buat("tabs", buat("tab", val="left", pos=lebar)), buat("ind", left=lebar, hanging=lebar))


def tulis_paragraf(konteks: Konteks, blok: Paragraf) -> list[Unsur]:
    """A paragraph of running text; one that ends in a colon stays with what it introduces.

    Raises ValueError for an unknown style.
    """
    if blok.gaya not in GAYA_PARAGRAF:
        raise ValueError(f'gaya paragraf "{blok.gaya}" tidak dikenal')
    tanpa_takuk = blok.gaya == "isi" and blok.perataan in (Perataan.TENGAH, Perataan.KANAN)
    akhir = blok.isi[-1] if blok.isi else None
    lekat = buat("keepNext") if isinstance(akhir, Teks) and akhir.teks.rstrip().endswith(":") else None
    takuk = buat("ind", firstLine=0) if tanpa_takuk else None
    rata = None if blok.perataan is Perataan.RATA else buat("jc", val=RATA_WORD[blok.perataan])
    return [paragraf(konteks.gaya[GAYA_PARAGRAF[blok.gaya]], tulis_isi(konteks, blok.isi), lekat, takuk, rata)]


def tulis_daftar(konteks: Konteks, daftar: Daftar, tingkat: int = 0) -> list[Unsur]:
    """A list and the lists below its items, each with numbering of its own."""
    nomor, ilvl = konteks.penomoran.daftar_baru(daftar.penanda, tingkat)
    hasil: list[Unsur] = []
    for butir in daftar.butir:
        angka = buat("numPr", buat("ilvl", val=ilvl), buat("numId", val=nomor))
        hasil.append(paragraf(konteks.gaya[GAYA_DAFTAR[daftar.penanda]], tulis_isi(konteks, butir.isi), angka))
        if butir.anak:
            hasil.extend(tulis_daftar(konteks, butir.anak, tingkat + 1))
    if hasil and not tingkat:
        akhir = hasil[-1].get_or_add_pPr()
        akhir.insert_element_before(buat("spacing", after=_JARAK_DAFTAR), *SESUDAH_JARAK)
    return hasil
