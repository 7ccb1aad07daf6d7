"""Lines of a PDF to paragraphs; running headers, footers and page numbers are left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sakip.cetakan.bentuk import Alinea
from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.kata_pdf import LEBAR, Kata, line_text
from sakip.exchange.lkjip.kolom_pdf import TabelHalaman

_NOMOR_HALAMAN = re.compile(
    r"^[-–—|\s]*(?:halaman\s*|hal\.?\s*)?(?:[IVX]{1,4}\s?[-–.]\s?)?(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})"
    r"(?:\s*(?:dari|/)\s*\d{1,4})?[-–—|\s]*$"
)
_BUTIR = re.compile(r"^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-•●▪–]|[A-Z]\.|BAB\s|Tabel\s|Gambar\s|Sumber\s*:)\s*")
_ISIAN_DAFTAR = re.compile(r"(?:\.{3,}|(?:\.\s){3,}|…|_{3,})[\s.]*(?:\d{1,4}|[ivxlcIVXLC]{1,7})$")
"""An entry of a list of contents: leaders and a page."""
_TANDA_TANGAN = re.compile(r"(?i)\bNIP\b|\bpihak (?:pertama|kedua)\b")
TEPI_HALAMAN = 0.14
"""Share of the page's height at its top and bottom where headers and footers stand."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of text outside tables, in points from the top left of its page."""

    kata: tuple[Kata, ...]
    halaman: int
    tinggi_halaman: float

    @property
    def teks(self) -> str:
        """With a wide gap as two blanks."""
        return line_text(self.kata, renggang=True)

    @property
    def kiri(self) -> float:
        """Left end."""
        return self.kata[0].x0

    @property
    def kanan(self) -> float:
        """Right end."""
        return self.kata[-1].x1

    @property
    def atas(self) -> float:
        """Top of its letters."""
        return self.dasar - self.ukuran

    @property
    def dasar(self) -> float:
        """Baseline."""
        return self.kata[0].dasar

    @property
    def ukuran(self) -> float:
        """Size of the largest letters."""
        return max(k.ukuran for k in self.kata)

    @property
    def tebal(self) -> bool:
        """True where every word is bold."""
        return all(k.tebal for k in self.kata)


Isi = Sequence[Baris | TabelHalaman]


def without_furniture(daftar: Sequence[Isi]) -> list[list[Baris | TabelHalaman]]:
    """The pages without what stands at the same place of many of them, and without page numbers."""
    hitung: Counter[tuple[str, int]] = Counter()
    for isi in daftar:
        for kunci in {_kunci(b) for b in _pinggir(isi)}:
            hitung[kunci] += 1
    ambang = max(3, len(daftar) / 5)
    hiasan = {k for k, n in hitung.items() if n >= ambang}
    hasil = []
    for isi in daftar:
        buang = {id(b) for b in _pinggir(isi) if _kunci(b) in hiasan}
        sisa = [b for b in isi if id(b) not in buang]
        for ujung in (0, -1):
            if sisa and isinstance(b := sisa[ujung], Baris) and _di_tepi(b) and _NOMOR_HALAMAN.match(b.teks):
                sisa.pop(ujung)
        hasil.append(sisa)
    return hasil


def _pinggir(isi: Isi) -> list[Baris]:
    """The lines in the margins: up to three from the top and from the bottom."""
    hasil: dict[int, Baris] = {}
    for urut in (isi[:3], isi[-3:]):
        hasil.update((id(b), b) for b in urut if isinstance(b, Baris) and _di_tepi(b))
    return list(hasil.values())


def _di_tepi(b: Baris) -> bool:
    return not TEPI_HALAMAN * b.tinggi_halaman < b.dasar < (1 - TEPI_HALAMAN) * b.tinggi_halaman


def _kunci(b: Baris) -> tuple[str, int]:
    """The text with its numbers masked, and its height counted from the nearer edge."""
    jauh = b.dasar if b.dasar * 2 < b.tinggi_halaman else b.dasar - b.tinggi_halaman
    return re.sub(r"\d+|\b[ivxlc]+\b|\b[IVXLC]+\b", "#", b.teks), round(jauh / 6)


def paragraphs(baris: Sequence[Baris]) -> Iterator[Alinea]:
    """Lines that follow one another, also over a page, as paragraphs."""
    kini: list[Baris] = []
    jarak, tepi = _jarak_biasa(baris), _tepi_kanan(baris)
    for b in _tanda_tangan(baris):
        if kini and _alinea_baru(kini[-1], b, jarak.get(b.halaman, 0.0), tepi[kini[-1].halaman]):
            yield _alinea(kini)
            kini = []
        kini.append(b)
    if kini:
        yield _alinea(kini)


def _tepi_kanan(baris: Sequence[Baris]) -> dict[int, float]:
    hasil: dict[int, float] = {}
    for b in baris:
        hasil[b.halaman] = max(hasil.get(b.halaman, 0.0), b.kanan)
    return hasil


def _jarak_biasa(baris: Sequence[Baris]) -> dict[int, float]:
    """The commonest distance of lines on each page, in sizes of their letters."""
    hitung: dict[int, Counter[float]] = {}
    for a, b in pairwise(baris):
        jauh = (b.dasar - a.dasar) / a.ukuran
        if a.halaman == b.halaman and 0.9 < jauh < 2.4 and abs(a.ukuran - b.ukuran) < 0.5:
            hitung.setdefault(a.halaman, Counter())[round(jauh, 1)] += 1
    return {h: min(c.most_common(2), key=lambda n: (-n[1], n[0]))[0] for h, c in hitung.items()}


def _alinea_baru(atas: Baris, bawah: Baris, jarak: float, tepi: float) -> bool:
    besar = atas.ukuran
    if _BUTIR.match(bawah.teks) or _ISIAN_DAFTAR.search(atas.teks) or abs(besar - bawah.ukuran) > 0.12 * besar:
        return True
    pendek = atas.kanan < tepi - max(40.0, 4 * besar)
    if atas.halaman != bawah.halaman:
        return pendek or bool(re.search(r"[.:;?]$", atas.teks)) or not bawah.teks[:1].islower()
    jauh = bawah.dasar - atas.dasar
    if jauh < 0 or jauh > 1.3 * besar * (jarak or 1.5) or (atas.tebal != bawah.tebal and (pendek or bawah.tebal)):
        return True
    return (pendek and not bawah.teks[:1].islower()) or (bawah.kiri - atas.kiri > 18 and not _BUTIR.match(atas.teks))


def _alinea(baris: Sequence[Baris]) -> Alinea:
    """A single line keeps its wide gap as two blanks: an entry of a list of contents."""
    if len(baris) == 1:
        return Alinea(teks="  ".join(rapi(t) for t in baris[0].teks.split("  ")), halaman=baris[0].halaman)
    return Alinea(teks=rapi(" ".join(b.teks for b in baris)), halaman=baris[0].halaman)


def _tanda_tangan(baris: Sequence[Baris]) -> Iterator[Baris]:
    """Two signature blocks side by side one after the other: first the left, then the right."""
    n = 0
    while n < len(baris):
        akhir = n
        while akhir < len(baris) and baris[akhir].halaman == baris[n].halaman and _belah(baris[akhir]):
            akhir += 1
        blok = baris[n:akhir]
        if len(blok) > 1 and any(_TANDA_TANGAN.search(b.teks) for b in blok):
            belahan = [p for b in blok if (p := _belah(b))]
            yield from (k for k, _ in belahan)
            yield from (k for _, k in belahan)
        else:
            yield from baris[n : akhir or n + 1] if akhir > n else baris[n : n + 1]
        n = max(akhir, n + 1)


def _belah(b: Baris) -> tuple[Baris, Baris] | None:
    """The two halves of a line with one wide gap, each with letters of its own."""
    celah = [n for n, (k, m) in enumerate(pairwise(b.kata), 1) if m.x0 - k.x1 > LEBAR]
    if len(celah) != 1:
        return None
    kiri, kanan = b.kata[: celah[0]], b.kata[celah[0] :]
    huruf = [sum(h.isalpha() for k in sisi for h in k.teks) for sisi in (kiri, kanan)]
    if min(huruf) < 3 or kanan[0].teks.startswith((":", ".", "…")):
        return None
    return Baris(kiri, b.halaman, b.tinggi_halaman), Baris(kanan, b.halaman, b.tinggi_halaman)
