"""The signature block: a table without rules whose names stand on one line, kept on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.naskah.simpul import BlokTandaTangan, PenandaTangan
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.unsur import Unsur, buat, huruf, jalan, paragraf

_RUANG = 1134
"""Twips left for the signature (20 mm)."""


def tulis_tanda_tangan(konteks: Konteks, blok: BlokTandaTangan) -> list[Unsur]:
    """Two signers side by side, a single (or last odd) one at the right."""
    baris = [satu for pasangan in _pasangan(blok.penanda_tangan) for satu in _baris(konteks, pasangan)]
    kiri = konteks.lebar // 2
    sifat = buat(
        "tblPr",
        buat("tblStyle", val=konteks.gaya["TableNormal"]),
        buat("tblW", w=konteks.lebar, type="dxa"),
        buat("tblLayout", type="fixed"),
        buat("tblLook", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        buat("tblCaption", val="Blok tanda tangan"),
        buat("tblDescription", val="Tata letak: tempat tanda tangan"),
    )
    kolom = buat("tblGrid", buat("gridCol", w=kiri), buat("gridCol", w=konteks.lebar - kiri))
    jarak = paragraf(konteks.gaya["JarakTabel"], (), buat("keepNext"), buat("spacing", before=120))
    return [jarak, buat("tbl", sifat, kolom, *baris), paragraf(konteks.gaya["JarakTabel"])]


def _pasangan(semua: Sequence[PenandaTangan]) -> Iterator[tuple[PenandaTangan | None, PenandaTangan]]:
    for awal in range(0, len(semua), 2):
        dua = semua[awal : awal + 2]
        yield (dua[0], dua[1]) if len(dua) == 2 else (None, dua[0])


def _baris(konteks: Konteks, pasangan: tuple[PenandaTangan | None, PenandaTangan]) -> list[Unsur]:
    ruang = buat("trPr", buat("cantSplit"), buat("trHeight", val=_RUANG, hRule="exact"))
    return [
        _satu_baris(konteks, [_atas(satu) for satu in pasangan], buat("trPr", buat("cantSplit"))),
        _satu_baris(konteks, [[], []], ruang),
        _satu_baris(konteks, [_bawah(satu) for satu in pasangan], buat("trPr", buat("cantSplit"))),
    ]


def _satu_baris(konteks: Konteks, isi: list[list[Unsur]], sifat: Unsur) -> Unsur:
    lebar = (konteks.lebar // 2, konteks.lebar - konteks.lebar // 2)
    return buat("tr", sifat, *(_sel(konteks, satu, lebar[urutan]) for urutan, satu in enumerate(isi)))


def _sel(konteks: Konteks, daftar_run: list[Unsur], lebar: int) -> Unsur:
    gaya = konteks.gaya["TandaTangan"]
    alinea = [paragraf(gaya, [run]) for run in daftar_run] or [paragraf(gaya)]
    return buat("tc", buat("tcPr", buat("tcW", w=lebar, type="dxa")), *alinea)


def _atas(orang: PenandaTangan | None) -> list[Unsur]:
    if orang is None:
        return []
    pembuka = [jalan(orang.pembuka)] if orang.pembuka else []
    return [*pembuka, jalan(orang.jabatan, *huruf(tebal=True))] if orang.jabatan else pembuka


def _bawah(orang: PenandaTangan | None) -> list[Unsur]:
    if orang is None:
        return []
    nama = jalan(orang.nama, *huruf(tebal=True), buat("u", val="single"))
    nip = f"NIP {orang.nip}" if orang.nip else ""
    return [nama, *(jalan(teks) for teks in (orang.pangkat, nip) if teks)]
