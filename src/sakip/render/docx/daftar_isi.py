"""Contents list and lists of tables and figures: fields whose entries are already written."""

from __future__ import annotations

from sakip.naskah.simpul import DaftarOtomatis
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.tujuan import Tujuan
from sakip.render.docx.unsur import Unsur, akhir_medan, awal_medan, buat, jalan, medan, paragraf
from sakip.render.lebar import lebar_teks

_INSTRUKSI = {"isi": 'TOC \\o "1-3" \\h \\z', "tabel": 'TOC \\h \\z \\c "Tabel"', "gambar": 'TOC \\h \\z \\c "Gambar"'}
_GALERI = {"isi": "Table of Contents", "tabel": "Table of Figures", "gambar": "Table of Figures"}
_TINGKAT = 3
_TANPA_HALAMAN = "…"
"""Shown until Word has worked out the page, where no page is known."""

_TAKUK = {"TOC1": (0, 964), "TOC2": (964, 1361), "TOC3": (1361, 1928), "TableofFigures": (0, 1361)}
"""Style of an entry -> where its label and where its text begins, as in the house style."""

_UKURAN = 10
_SELA = 150


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
    gaya = f"TOC{tujuan.tingkat}" if tujuan.jenis == "isi" else "TableofFigures"
    teks = " ".join(tujuan.teks.split())
    halaman = konteks.halaman().get(tujuan.kode, _TANPA_HALAMAN)
    isi = [
        jalan(f"{tujuan.label}\t{teks}" if tujuan.label else teks),
        jalan("\t"),
        *medan(f"PAGEREF {tujuan.penanda} \\h", halaman),
    ]
    isi_tautan = [buat("hyperlink", *isi, anchor=tujuan.penanda, history=1)]
    return paragraf(konteks.gaya[gaya], isi_tautan, *_tata_letak(gaya, tujuan.label, konteks.lebar))


def _tata_letak(gaya: str, label: str, lebar: int) -> tuple[Unsur, Unsur | None]:
    """Tabs and indent of an entry: its text hangs behind the label, with more room for a long one."""
    kanan = buat("tab", val="right", leader="dot", pos=lebar)
    awal, batas = _TAKUK[gaya]
    if not label:
        return buat("tabs", kanan), buat("ind", left=awal, firstLine=0)
    mulai = max(batas, awal + lebar_teks(label, _UKURAN, tebal=gaya == "TOC1") + _SELA)
    takuk = buat("ind", left=mulai, hanging=mulai - awal) if mulai > batas else None
    return buat("tabs", buat("tab", val="left", pos=mulai), kanan), takuk
