"""Contents list and lists of tables and figures: fields whose entries are already written."""

from __future__ import annotations

from sakip.naskah.simpul import DaftarOtomatis
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.tujuan import Tujuan
from sakip.render.docx.unsur import Unsur, akhir_medan, awal_medan, buat, jalan, medan, paragraf

_INSTRUKSI = {"isi": 'TOC \\o "1-3" \\h \\z', "tabel": 'TOC \\h \\z \\c "Tabel"', "gambar": 'TOC \\h \\z \\c "Gambar"'}
_GALERI = {"isi": "Table of Contents", "tabel": "Table of Figures", "gambar": "Table of Figures"}
_TINGKAT = 3
_TANPA_HALAMAN = "…"
"""Shown until Word has worked out the page, where no page is known."""

_TAB_LABEL = {1: 1134, 2: 1531, 3: 2098}
_TAB_GAMBAR = 1361


def tulis_daftar_otomatis(konteks: Konteks, daftar: DaftarOtomatis) -> list[Unsur]:
    """The list inside a content control, as Word itself writes it. Raises ValueError for an unknown kind."""
    if daftar.jenis not in _INSTRUKSI:
        raise ValueError(f'daftar otomatis "{daftar.jenis}" tidak dikenal')
    butir = [satu for satu in konteks.tujuan if satu.jenis == daftar.jenis and satu.tingkat <= _TINGKAT]
    if not butir:
        return [paragraf(konteks.gaya["Keterangan"], [jalan("Belum ada yang dicantumkan.")])]
    isi = [_butir(konteks, satu) for satu in butir]
    for urutan, run in enumerate(awal_medan(_INSTRUKSI[daftar.jenis]), 1):
        isi[0].insert(urutan, run)
    isi.append(paragraf(konteks.gaya["JarakTabel"], [akhir_medan()]))
    galeri = buat("docPartObj", buat("docPartGallery", val=_GALERI[daftar.jenis]), buat("docPartUnique"))
    return [buat("sdt", buat("sdtPr", galeri), buat("sdtContent", *isi))]


def _butir(konteks: Konteks, tujuan: Tujuan) -> Unsur:
    """One entry: label, text, leader and page, all linked to the target."""
    if tujuan.jenis == "isi":
        gaya, batas = f"TOC{tujuan.tingkat}", _TAB_LABEL[tujuan.tingkat]
    else:
        gaya, batas = "TableofFigures", _TAB_GAMBAR
    teks = " ".join(tujuan.teks.split())
    halaman = konteks.halaman.get(tujuan.kode, _TANPA_HALAMAN)
    isi = [
        jalan(f"{tujuan.label}\t{teks}" if tujuan.label else teks),
        jalan("\t"),
        *medan(f"PAGEREF {tujuan.penanda} \\h", halaman),
    ]
    berhenti = buat(
        "tabs",
        buat("tab", val="left", pos=batas),
        buat("tab", val="right", leader="dot", pos=konteks.lebar),
    )
    return paragraf(konteks.gaya[gaya], [buat("hyperlink", *isi, anchor=tujuan.penanda, history=1)], berhenti)
