"""The letters and ruling lines of a PDF page as its reader sees them: upright, in points from the top left."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

BATAS_GARIS = 20_000
"""Line segments of a page: a table of 100 rows and 20 columns has 8.000; beyond that the page is a drawing or a map."""
BATAS_LAPIS = 8
"""Forms within forms: a page printed into a page twice has two."""
TERPENDEK = 3.0
"""Points: a shorter stroke is part of a letter, a dash or a curve."""
_PUTIH = 250
_BUTIR = dict.fromkeys(map(chr, (0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF06E)), "•")
"""Bullets of the fonts Symbol and Wingdings, which have no Unicode of their own."""
_TANDA_HUBUNG = {"\x02": "-", "\ufffe": "-"}
"""How the library marks a hyphen at the end of a line."""

Garis = tuple[float, float, float]
"""Where the line stands, where it begins, where it ends."""


@dataclass(frozen=True, slots=True)
class Huruf:
    """A letter in the frame of its own text line; ``tengah`` is its middle on the upright page."""

    teks: str
    x0: float
    x1: float
    dasar: float
    ukuran: float
    tebal: bool
    arah: int
    """Quarter turns against the page: 0 for all but sideways text."""
    tengah: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lembar:
    """A page: its letters in the order of the file (None: a blank between words) and its lines."""

    halaman: int
    lebar: float
    tinggi: float
    huruf: tuple[Huruf | None, ...]
    mendatar: tuple[Garis, ...]
    tegak: tuple[Garis, ...]


@dataclass(frozen=True, slots=True)
class Bingkai:
    """How the page must be turned so that most of its text is upright."""

    kiri: float
    bawah: float
    lebar: float
    tinggi: float
    putar: int

    def titik(self, x: float, y: float, putar: int | None = None) -> tuple[float, float]:
        """A point of the file in points from the top left of the turned page."""
        u, v = x - self.kiri, y - self.bawah
        return ((u, self.tinggi - v), (v, u), (self.lebar - u, v), (self.tinggi - v, self.lebar - u))[
            self.putar if putar is None else putar
        ]


def read_page(halaman: pypdfium2.PdfPage, nomor: int) -> Lembar:
    """The letters and lines of a page. Raises PdfiumError where it is broken."""
    mentah = list(_mentah(halaman.get_textpage()))
    arah = Counter(m[6] for m in mentah if m)
    kiri, bawah, kanan, atas = halaman.get_bbox()
    bingkai = Bingkai(kiri, bawah, kanan - kiri, atas - bawah, arah.most_common(1)[0][0] if arah else 0)
    mendatar, tegak = _garis(halaman, bingkai)
    lebar, tinggi = (bingkai.lebar, bingkai.tinggi) if bingkai.putar % 2 == 0 else (bingkai.tinggi, bingkai.lebar)
    return Lembar(nomor, lebar, tinggi, tuple(_huruf(m, bingkai) if m else None for m in mentah), mendatar, tegak)


def is_picture(halaman: pypdfium2.PdfPage) -> bool:
    """True where a picture covers most of the page."""
    luas = halaman.get_width() * halaman.get_height()
    for n in range(min(pdfium.FPDFPage_CountObjects(halaman), 1000)):
        unsur = pdfium.FPDFPage_GetObject(halaman, n)
        if pdfium.FPDFPageObj_GetType(unsur) == pdfium.FPDF_PAGEOBJ_IMAGE:
            kiri, bawah, kanan, atas = (ctypes.c_float() for _ in range(4))
            pdfium.FPDFPageObj_GetBounds(unsur, kiri, bawah, kanan, atas)
            if (kanan.value - kiri.value) * (atas.value - bawah.value) > 0.6 * luas:
                return True
    return False


Mentah = tuple[str, tuple[float, float, float, float], float, float, float, bool, int]


def _mentah(teks: pypdfium2.PdfTextPage) -> Iterator[Mentah | None]:
    """Letter, box, baseline point, size, bold, quarter turns; skewed letters (a watermark across the page) are left out."""
    kotak, ubah, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    k, a, n, t = (ctypes.c_double() for _ in range(4))
    lalu: tuple[str, float, float, Any] = ("", 0.0, 0.0, None)
    for i in range(teks.count_chars()):
        kode = pdfium.FPDFText_GetUnicode(teks, i)
        huruf = chr(kode) if 0 < kode < 0x10FFFE else ""
        huruf = _TANDA_HUBUNG.get(huruf) or _BUTIR.get(huruf, huruf)
        if not huruf or huruf.isspace():
            yield None
            continue
        pdfium.FPDFText_GetMatrix(teks, i, ubah)
        sudut = math.atan2(ubah.b, ubah.a) / (math.pi / 2)
        if abs(sudut - round(sudut)) > 0.05 or not math.isfinite(ubah.a + ubah.b):
            continue
        arah = round(sudut) % 4
        pdfium.FPDFText_GetCharOrigin(teks, i, x, y)
        if arah:
            pdfium.FPDFText_GetCharBox(teks, i, k, n, a, t)
            batas = (k.value, a.value, n.value, t.value)
        else:
            pdfium.FPDFText_GetLooseCharBox(teks, i, kotak)
            batas = (kotak.left, kotak.bottom, kotak.right, kotak.top)
        ukuran = pdfium.FPDFText_GetFontSize(teks, i) * math.hypot(ubah.a, ubah.b)
        if not all(map(math.isfinite, (*batas, x.value, y.value, ukuran))):
            continue
        objek = ctypes.cast(pdfium.FPDFText_GetTextObject(teks, i), ctypes.c_void_p).value
        if huruf == lalu[0] and objek != lalu[3] and math.hypot(x.value - lalu[1], y.value - lalu[2]) < 0.1 * ukuran:
            continue  # printed twice at one place to look bold or outlined
        lalu = (huruf, x.value, y.value, objek)
        yield huruf, batas, x.value, y.value, max(ukuran, 1.0), pdfium.FPDFText_GetFontWeight(teks, i) >= 600, arah


def _huruf(mentah: Mentah, bingkai: Bingkai) -> Huruf:
    teks, (k, b, n, t), x, y, ukuran, tebal, arah = mentah
    tengah = bingkai.titik((k + n) / 2, (b + t) / 2)
    x0, x1 = sorted((bingkai.titik(k, b, arah)[0], bingkai.titik(n, t, arah)[0]))
    return Huruf(teks, x0, x1, bingkai.titik(x, y, arah)[1], ukuran, tebal, (arah - bingkai.putar) % 4, tengah)


def _garis(halaman: pypdfium2.PdfPage, bingkai: Bingkai) -> tuple[tuple[Garis, ...], tuple[Garis, ...]]:
    mendatar: list[Garis] = []
    tegak: list[Garis] = []
    satuan = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for ruas in _ruas(halaman, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, satuan, 0):
        (x0, y0), (x1, y1) = bingkai.titik(*ruas[0]), bingkai.titik(*ruas[1])
        if not all(map(math.isfinite, (x0, y0, x1, y1))):
            continue
        if abs(y1 - y0) < 1 and abs(x1 - x0) >= TERPENDEK:
            mendatar.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) < 1 and abs(y1 - y0) >= TERPENDEK:
            tegak.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
        if len(mendatar) + len(tegak) > BATAS_GARIS:
            return (), ()
    return tuple(mendatar), tuple(tegak)


Ubah = tuple[float, float, float, float, float, float]
Ruas = tuple[tuple[float, float], tuple[float, float]]


def _ruas(wadah: Any, banyak: Any, ambil: Any, luar: Ubah, lapis: int) -> Iterator[Ruas]:
    """The straight strokes of all paths, those of forms too."""
    for n in range(banyak(wadah)):
        unsur = ambil(wadah, n)
        jenis = pdfium.FPDFPageObj_GetType(unsur)
        if jenis == pdfium.FPDF_PAGEOBJ_PATH and _tampak(unsur):
            yield from _jalur(unsur, _kali(_ubah(unsur), luar))
        elif jenis == pdfium.FPDF_PAGEOBJ_FORM and lapis < BATAS_LAPIS:
            dalam = _kali(_ubah(unsur), luar)
            yield from _ruas(unsur, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, dalam, lapis + 1)


def _ubah(unsur: Any) -> Ubah:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(unsur, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _kali(p: Ubah, q: Ubah) -> Ubah:
    return (
        p[0] * q[0] + p[1] * q[2],
        p[0] * q[1] + p[1] * q[3],
        p[2] * q[0] + p[3] * q[2],
        p[2] * q[1] + p[3] * q[3],
        p[4] * q[0] + p[5] * q[2] + q[4],
        p[4] * q[1] + p[5] * q[3] + q[5],
    )


def _tampak(unsur: Any) -> bool:
    """False for a path that leaves no mark: neither filled nor stroked, or filled white."""
    isi, garis = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(unsur, isi, garis)
    if garis.value or not isi.value:
        return bool(garis.value)
    r, g, b, alfa = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(unsur, r, g, b, alfa):
        return True
    return alfa.value > 0 and min(r.value, g.value, b.value) < _PUTIH


def _jalur(unsur: Any, m: Ubah) -> Iterator[Ruas]:
    x, y = ctypes.c_float(), ctypes.c_float()
    awal = kini = (0.0, 0.0)
    for n in range(min(pdfium.FPDFPath_CountSegments(unsur), BATAS_GARIS)):
        ruas = pdfium.FPDFPath_GetPathSegment(unsur, n)
        pdfium.FPDFPathSegment_GetPoint(ruas, x, y)
        titik = (m[0] * x.value + m[2] * y.value + m[4], m[1] * x.value + m[3] * y.value + m[5])
        jenis = pdfium.FPDFPathSegment_GetType(ruas)
        if jenis == pdfium.FPDF_SEGMENT_MOVETO:
            awal = titik
        elif jenis == pdfium.FPDF_SEGMENT_LINETO:
            yield kini, titik
        kini = titik
        if pdfium.FPDFPathSegment_GetClose(ruas):
            yield kini, awal
            kini = awal
