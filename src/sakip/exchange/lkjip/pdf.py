"""Read a printed report that was saved as PDF: lines joined to paragraphs, ruled tables as grids, page furniture left out."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from threading import Lock
from time import monotonic

import pypdfium2

from sakip.cetakan.bentuk import BlokCetak, Cetakan, TabelCetak
from sakip.cetakan.sambung import join_parts
from sakip.exchange.lkjip.alinea_pdf import Baris, Isi, Tata, layout, paragraphs, without_furniture
from sakip.exchange.lkjip.huruf_pdf import Huruf, Lembar, is_picture, read_page
from sakip.exchange.lkjip.kata_pdf import apart, lines, words
from sakip.exchange.lkjip.kemasan import refuse
from sakip.exchange.lkjip.kisi_pdf import Kisi, Tempat, find_grids
from sakip.exchange.lkjip.kolom_pdf import TabelHalaman, align_columns
from sakip.exchange.lkjip.muatan_pdf import check_streams
from sakip.exchange.lkjip.patah_pdf import mend_words

BATAS_HALAMAN = 600
"""Pages: a ministry's report with its annexes has some 300."""
BATAS_HURUF = 60_000
"""Letters on one page: a page of the smallest print has a tenth."""
SEDIKIT = 150
"""Letters: a stamp or a page number on a scanned page has fewer."""
BATAS_DETIK = 120
"""Seconds for all pages: 600 dense ones take 30 on a slow computer."""
SIMPAN = "buka di aplikasi asalnya, lalu simpan ulang sebagai PDF"
_KUNCI = Lock()
"""The library is not made for several threads."""
Letak = tuple[int, Tempat] | None
"""Grid and cell of a letter."""


def read_pdf(isi: bytes, nama: str, *, ocr: bool = False) -> Cetakan:
    """The blocks of a PDF. ``ocr`` asks for recognition of scanned pages. Raises BerkasTidakTerbaca."""
    check_streams(isi, nama)
    with _KUNCI:
        lembar, bergambar = _buka(isi, nama)
        if all(g or not h for g, h in zip(bergambar, lembar, strict=True)):
            return _pindaian(isi, nama, len(lembar), ocr)
    daftar = align_columns(without_furniture(lembar))
    blok = mend_words(tuple(_blok((b for isi_halaman in daftar for b in isi_halaman), layout(daftar))))
    return Cetakan(jenis="pdf", nama=nama, daftar_blok=blok, jumlah_halaman=len(lembar))


def _pindaian(isi: bytes, nama: str, halaman: int, ocr: bool) -> Cetakan:
    if ocr:
        from sakip.exchange.lkjip.ocr import recognize_scan

        return recognize_scan(isi, nama)
    raise refuse(
        "pdf-pindaian",
        f"{nama} hasil pindaian: {halaman} halamannya gambar tanpa teks",
        "minta berkas Word atau PDF aslinya, atau periksa dengan --ocr bila tesseract terpasang",
    )


def _buka(isi: bytes, nama: str) -> tuple[list[Isi], list[bool]]:
    """The lines and tables of each page, and whether it is a scan; refuses what must not be read at all."""
    try:
        dokumen = pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError as galat:
        if "password" in str(galat).lower() and b"/Encrypt" in isi:  # its last error may be that of an earlier file
            raise refuse("pdf-bersandi", f"{nama} dilindungi kata sandi", "simpan ulang tanpa kata sandi") from None
        raise refuse("pdf-rusak", f"{nama} rusak, terpotong, atau bukan PDF", SIMPAN) from None
    mulai = monotonic()
    try:
        if not 0 < len(dokumen) <= BATAS_HALAMAN:
            saran = f"pisahkan lampirannya; paling banyak {BATAS_HALAMAN} halaman"
            raise refuse("pdf-terlalu-tebal", f"{nama} berisi {len(dokumen)} halaman", saran)
        semua = [_satu_halaman(dokumen, n, nama, mulai) for n in range(len(dokumen))]
        return [isi for isi, _ in semua], [pindaian for _, pindaian in semua]
    except (pypdfium2.PdfiumError, ctypes.ArgumentError, ValueError, OverflowError, RuntimeError):
        raise refuse("pdf-rusak", f"{nama} rusak: ada halaman yang tidak terbaca", SIMPAN) from None
    finally:
        dokumen.close()


def _satu_halaman(dokumen: pypdfium2.PdfDocument, n: int, nama: str, mulai: float) -> tuple[Isi, bool]:
    if monotonic() - mulai > BATAS_DETIK:
        raise refuse("pdf-terlalu-berat", f"{nama} belum selesai dibaca setelah {BATAS_DETIK} detik", SIMPAN)
    halaman = dokumen[n]
    try:
        teks = halaman.get_textpage()
        banyak = teks.count_chars()
        teks.close()
        if banyak > BATAS_HURUF:
            raise refuse("pdf-terlalu-padat", f"{nama}: halaman {n + 1} memuat {banyak} huruf", SIMPAN)
        return (_isi(read_page(halaman, n + 1)) if banyak else ()), banyak < SEDIKIT and is_picture(halaman)
    finally:
        halaman.close()


def _isi(lembar: Lembar) -> Isi:
    """The lines and tables of a page from top to bottom."""
    semua = find_grids(lembar.mendatar, lembar.tegak)
    milik = [_sel(semua, h) for h in lembar.huruf]
    terisi = {s for s in milik if s is not None}
    potongan = Counter(s[0] for s in _terpotong(lembar.huruf, milik))
    kisi = [k for n, k in enumerate(semua) if k.is_table({t for m, t in terisi if m == n}, potongan[n])]
    if len(kisi) < len(semua):
        milik = [_sel(kisi, h) for h in lembar.huruf]
    lepas: list[Huruf | None] = []
    terakhir: Letak = None
    for h, sel in zip(lembar.huruf, milik, strict=True):
        kunci = terakhir if h is None else sel
        wadah = lepas if kunci is None else kisi[kunci[0]].huruf.setdefault(kunci[1], [])
        if kunci != terakhir:
            wadah.append(None)
        terakhir = kunci
        if h is None or kunci is not None or h.arah == 0:
            wadah.append(h)
    bagian = [_bagian(k, lembar.halaman) for k in kisi if k.huruf]
    baris = [Baris(tuple(b), lembar.halaman, lembar.tinggi) for b in lines(words(lepas))]
    return sorted((*bagian, *baris), key=lambda b: b.atas)


def _bagian(kisi: Kisi, halaman: int) -> TabelHalaman:
    return TabelHalaman(kisi.tabel(halaman), tuple(kisi.kolom), kisi.baris[0], kisi.bold_head())


def _terpotong(huruf: Sequence[Huruf | None], milik: Sequence[Letak]) -> Iterator[tuple[int, Tempat]]:
    """The cells whose line runs through a word: the bar of a chart under its figure."""
    for (a, di_a), (b, di_b) in pairwise(zip(huruf, milik, strict=True)):
        if di_a != di_b and a is not None and b is not None and not apart(a, b):
            yield from (s for s in (di_a, di_b) if s is not None)


def _sel(kisi: Sequence[Kisi], h: Huruf | None) -> Letak:
    if h is None:
        return None
    for n, k in enumerate(kisi):
        if (t := k.tempat(*h.tengah)) is not None:
            return n, t
    return None


def _blok(isi: Iterable[Baris | TabelHalaman], tata: Tata) -> Iterator[BlokCetak]:
    nomor = 0
    for tabel, kelompok in groupby(isi, key=lambda b: isinstance(b, TabelHalaman)):
        if not tabel:
            yield from paragraphs([b for b in kelompok if isinstance(b, Baris)], tata)
            continue
        for utuh in _utuh(b for b in kelompok if isinstance(b, TabelHalaman)):
            nomor += 1
            yield replace(utuh, nomor=nomor)


def _utuh(daftar: Iterable[TabelHalaman]) -> Iterator[TabelCetak]:
    """Tables that follow one another, each with the parts that continue it."""
    kini: TabelCetak | None = None
    for b in daftar:
        if kini is not None and not b.lanjutan:
            yield kini
        kini = join_parts(kini, b.tabel) if kini is not None and b.lanjutan else b.tabel
    if kini is not None:
        yield kini
