"""Read a printed report that was saved as PDF: lines joined to paragraphs, ruled tables as grids, page furniture left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pdfplumber
import pypdfium2

from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.kemasan import refuse
from sakip.exchange.lkjip.kisi_pdf import grid_of
from sakip.kernel.masalah import BerkasTidakTerbaca

BATAS_HALAMAN = 600
"""Pages: a ministry's report with its annexes has some 300."""
BATAS_HURUF = 60_000
"""Letters on one page: a page of the smallest print has a tenth."""
_SIMPAN = "buka di aplikasi asalnya, lalu simpan ulang sebagai PDF"
_NOMOR_HALAMAN = re.compile(
    r"^(?:[-–—|\s]*)(?:halaman\s*|hal\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s*(?:dari|/)\s*\d{1,4})?[-–—|\s]*$"
)
_BUTIR = re.compile(r"^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-•●▪–]|[A-Z]\.|BAB\s|Tabel\s|Gambar\s|Sumber\s*:)\s*")


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of text outside tables, in points from the top left of its page."""

    teks: str
    kiri: float
    kanan: float
    atas: float
    bawah: float
    halaman: int


def read_pdf(isi: bytes, nama: str, *, ocr: bool = False) -> Cetakan:
    """The blocks of a PDF. ``ocr`` asks for recognition of scanned pages. Raises BerkasTidakTerbaca."""
    huruf = _periksa(isi, nama)
    if not any(huruf):
        if ocr:
            from sakip.exchange.lkjip.ocr import recognize_scan

            return recognize_scan(isi, nama)
        raise refuse(
            "pdf-pindaian",
            f"{nama} hasil pindaian: {len(huruf)} halamannya gambar tanpa teks",
            "minta berkas Word atau PDF aslinya, atau periksa dengan --ocr bila tesseract terpasang",
        )
    try:
        with pdfplumber.open(io.BytesIO(isi)) as pdf:
            isi_halaman = [_halaman(h) for h in pdf.pages]
    except (BerkasTidakTerbaca, MemoryError):
        raise
    except Exception as galat:
        # The library raises whatever its parser stumbles over; a broken file is the only cause left here.
        raise refuse("pdf-rusak", f"{nama} rusak atau tidak lengkap", _SIMPAN) from galat
    hiasan = _hiasan(isi_halaman)
    blok = tuple(b for baris_tabel in isi_halaman for b in _blok(baris_tabel, hiasan))
    return Cetakan(jenis="pdf", nama=nama, daftar_blok=blok, jumlah_halaman=len(isi_halaman))


def _periksa(isi: bytes, nama: str) -> list[int]:
    """Letters of each page; refuses what must not be read at all."""
    try:
        dokumen = pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError as galat:
        if "password" in str(galat).lower():
            raise refuse("pdf-bersandi", f"{nama} dilindungi kata sandi", "simpan ulang tanpa kata sandi") from None
        raise refuse("pdf-rusak", f"{nama} rusak atau bukan PDF", _SIMPAN) from None
    try:
        if not 0 < len(dokumen) <= BATAS_HALAMAN:
            saran = f"pisahkan lampirannya; paling banyak {BATAS_HALAMAN} halaman"
            raise refuse("pdf-terlalu-tebal", f"{nama} berisi {len(dokumen)} halaman", saran)
        huruf = [dokumen[n].get_textpage().count_chars() for n in range(len(dokumen))]
    except pypdfium2.PdfiumError:
        raise refuse("pdf-rusak", f"{nama} rusak: ada halaman yang tidak terbaca", _SIMPAN) from None
    finally:
        dokumen.close()
    if max(huruf) > BATAS_HURUF:
        raise refuse("pdf-terlalu-padat", f"{nama}: satu halaman memuat {max(huruf)} huruf", _SIMPAN)
    return huruf


Isi = Sequence[Baris | TabelCetak]


def _halaman(halaman: Any) -> Isi:
    """The lines and tables of a page from top to bottom."""
    tabel = [t for t in halaman.find_tables() if len(t.cells) > 3]
    kata = halaman.extract_words(use_text_flow=False, keep_blank_chars=False, x_tolerance=1.5)
    semua = ((t.bbox, grid_of(t.cells, [k for k in kata if _di_dalam(k, t.bbox)], halaman.page_number)) for t in tabel)
    kisi = [(kotak, g) for kotak, g in semua if g is not None]
    lepas = [k for k in kata if not any(_di_dalam(k, b) for b, _ in kisi)]
    isi: list[tuple[float, Baris | TabelCetak]] = [(b[1], g) for b, g in kisi]
    isi += [(b.atas, b) for b in _baris(lepas, halaman.page_number)]
    halaman.close()
    return [x for _, x in sorted(isi, key=lambda p: p[0])]


def _di_dalam(kata: dict[str, Any], kotak: tuple[float, float, float, float]) -> bool:
    x, y = (kata["x0"] + kata["x1"]) / 2, (kata["top"] + kata["bottom"]) / 2
    return bool(kotak[0] - 1 <= x <= kotak[2] + 1 and kotak[1] - 1 <= y <= kotak[3] + 1)


def _baris(kata: Sequence[dict[str, Any]], halaman: int) -> Iterator[Baris]:
    """Words on one height form a line; a wide gap within it (a tab, a second column) is kept as two blanks."""
    kini: list[dict[str, Any]] = []
    for k in sorted(kata, key=lambda k: (round((k["top"] + k["bottom"]) / 2), k["x0"])):
        tengah = (k["top"] + k["bottom"]) / 2
        if kini and abs(tengah - (kini[0]["top"] + kini[0]["bottom"]) / 2) > 3:
            yield _satu_baris(kini, halaman)
            kini = []
        kini.append(k)
    if kini:
        yield _satu_baris(kini, halaman)


def _satu_baris(kata: list[dict[str, Any]], halaman: int) -> Baris:
    kata.sort(key=lambda k: k["x0"])
    teks = kata[0]["text"]
    for sebelum, k in pairwise(kata):
        teks += ("  " if k["x0"] - sebelum["x1"] > 25 else " ") + k["text"]
    return Baris(teks, kata[0]["x0"], kata[-1]["x1"], min(k["top"] for k in kata), max(k["bottom"] for k in kata), halaman)


def _hiasan(isi_halaman: Sequence[Isi]) -> set[str]:
    """The text, its digits masked, of what begins or ends many pages: running headers and footers."""
    hitung: Counter[str] = Counter()
    for isi in isi_halaman:
        baris = [b for b in isi if isinstance(b, Baris)]
        for b in {*baris[:2], *baris[-2:]}:
            hitung[_kunci(b)] += 1
    return {k for k, n in hitung.items() if n >= 3 and n * 5 > len(isi_halaman)}


def _kunci(b: Baris) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", b.teks)


def _blok(isi: Isi, hiasan: set[str]) -> Iterator[BlokCetak]:
    bersih = [b for n, b in enumerate(isi) if not (isinstance(b, Baris) and _buang(b, n, len(isi), hiasan))]
    kini: list[Baris] = []
    tepi = max((b.kanan for b in bersih if isinstance(b, Baris)), default=0.0)
    for b in bersih:
        if isinstance(b, TabelCetak):
            yield from _alinea(kini)
            kini = []
            yield b
            continue
        if kini and _alinea_baru(kini[-1], b, tepi):
            yield from _alinea(kini)
            kini = []
        kini.append(b)
    yield from _alinea(kini)


def _buang(b: Baris, n: int, banyak: int, hiasan: set[str]) -> bool:
    if n in (0, 1, banyak - 2, banyak - 1) and _kunci(b) in hiasan:
        return True
    return n in (0, banyak - 1) and bool(_NOMOR_HALAMAN.match(b.teks))


def _alinea_baru(atas: Baris, bawah: Baris, tepi: float) -> bool:
    tinggi = max(atas.bawah - atas.atas, 1)
    if bawah.atas - atas.bawah > tinggi * 0.9 or _BUTIR.match(bawah.teks):
        return True
    pendek = atas.kanan < tepi - max(40.0, 4 * tinggi)
    return (pendek and not bawah.teks[:1].islower()) or (bawah.kiri - atas.kiri > 18 and not _BUTIR.match(atas.teks))


def _alinea(baris: Sequence[Baris]) -> Iterator[Alinea]:
    if baris:
        teks = " ".join(b.teks if len(baris) == 1 else rapi(b.teks) for b in baris)
        yield Alinea(teks=teks.strip() if len(baris) == 1 else rapi(teks), halaman=baris[0].halaman)
