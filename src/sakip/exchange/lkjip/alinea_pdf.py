"""Lines of a PDF to paragraphs; running headers, footers and page numbers are left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from sakip.cetakan.bentuk import Alinea
from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.kata_pdf import LEBAR, Kata, join_lines, line_text
from sakip.exchange.lkjip.kolom_pdf import TabelHalaman

_NOMOR_HALAMAN = re.compile(
    r"^[-–—|\s]*(?:halaman\s*|hal\.?\s*)?(?:[IVX]{1,4}\s?[-–.]\s?)?(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})"
    r"(?:\s*(?:dari|/)\s*\d{1,4})?[-–—|\s]*$"
)
_BUTIR = re.compile(r"^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-•●▪–]|[A-Z]\.|BAB\s|NIP\b|Tabel\s|Gambar\s|Sumber\s*:)\s*")
_ISIAN_DAFTAR = re.compile(r"(?:\.{3,}|(?:\.\s){3,}|…|_{3,})[\s.]*(?:\d{1,4}|[ivxlcIVXLC]{1,7})$")
"""An entry of a list of contents: leaders and a page."""
_TANDA_TANGAN = re.compile(r"(?i)\bNIP\b|\bpihak (?:pertama|kedua)\b")
TEPI_HALAMAN = 0.14
"""Share of the page's height at its top and bottom where headers and footers stand."""
TEPI_LUAR = 0.085
"""Share where nothing else stands: further in, a line belongs to them only where half of the pages have it."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of text outside tables, in points from the top left of its page."""

    kata: tuple[Kata, ...]
    halaman: int
    tinggi_halaman: float
    sendiri: bool = False
    """True for a line of a signature block."""

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
    hitung = Counter(k for isi in daftar for k in {_kunci(b) for urut in _pinggir(isi) for b in urut})
    return [_bersih(isi, hitung, len(daftar)) for isi in daftar]


def _bersih(isi: Isi, hitung: Counter[tuple[str, int]], halaman: int) -> list[Baris | TabelHalaman]:
    buang = set()
    for urut in _pinggir(isi):
        for b in urut:
            perlu = min(halaman, max(3, halaman / 5)) if _di_tepi(b, TEPI_LUAR) else max(3, halaman / 2)
            if (hitung[_kunci(b)] < perlu or halaman == 1) and not (b is urut[0] and _bernomor(b)):
                break
            buang.add(id(b))
    sisa = [b for b in isi if id(b) not in buang]
    for ujung in (0, -1):
        if sisa and isinstance(akhir := sisa[ujung], Baris) and _di_tepi(akhir) and _NOMOR_HALAMAN.match(akhir.teks):
            sisa.pop(ujung)
    return sisa


def _bernomor(b: Baris) -> bool:
    """True for a page number alone, or that of this page apart from a title at its side."""
    return bool(_NOMOR_HALAMAN.match(b.teks)) or (_di_tepi(b, TEPI_LUAR) and str(b.halaman) in re.split(r" {2,}", b.teks)[1:])


def _pinggir(isi: Isi) -> tuple[list[Baris], list[Baris]]:
    """The lines in the margins from the edge inward: up to three at the top and at the bottom."""
    atas = [b for b in isi[:3] if isinstance(b, Baris) and _di_tepi(b) and b.dasar * 2 < b.tinggi_halaman]
    bawah = [b for b in reversed(isi[-3:]) if isinstance(b, Baris) and _di_tepi(b) and b.dasar * 2 > b.tinggi_halaman]
    return atas, bawah


def _di_tepi(b: Baris, bagian: float = TEPI_HALAMAN) -> bool:
    return not bagian * b.tinggi_halaman < b.dasar < (1 - bagian) * b.tinggi_halaman


def _kunci(b: Baris) -> tuple[str, int]:
    """The text, at the edge with its numbers masked, and its height counted from the nearer edge."""
    jauh = b.dasar if b.dasar * 2 < b.tinggi_halaman else b.dasar - b.tinggi_halaman
    teks = re.sub(r"\d+|\b[ivxlc]+\b|\b[IVXLC]+\b", "#", b.teks) if _di_tepi(b, TEPI_LUAR) else b.teks
    return teks, round(jauh / 6)


@dataclass(frozen=True, slots=True)
class Tata:
    """How the pages are set: the commonest distance of lines, in sizes of letters, and where full lines end."""

    jarak: dict[int, float]
    tepi: dict[int, float]


def layout(daftar: Sequence[Isi]) -> Tata:
    """The setting of each page; full lines end where the widest do on pages of the same height."""
    halaman = [baris for isi in daftar if (baris := [b for b in isi if isinstance(b, Baris)])]
    kanan: dict[float, list[float]] = {}
    for baris in halaman:
        kanan.setdefault(baris[0].tinggi_halaman, []).extend(b.kanan for b in baris)
    biasa = {tinggi: sorted(tepi)[len(tepi) * 9 // 10] for tinggi, tepi in kanan.items()}
    tepi = {b[0].halaman: max(biasa[b[0].tinggi_halaman], *(x.kanan for x in b)) for b in halaman}
    jarak = {b[0].halaman: _jarak_penuh(b, tepi[b[0].halaman]) for b in halaman}
    umum = _tersering(sum(jarak.values(), Counter()), 1.5)
    return Tata({h: _tersering(hitung, umum) for h, hitung in jarak.items()}, tepi)


def _jarak_penuh(baris: Sequence[Baris], tepi: float) -> Counter[float]:
    """The distances below full lines, which end no paragraph."""
    hitung: Counter[float] = Counter()
    for a, b in pairwise(baris):
        jauh = (b.dasar - a.dasar) / a.ukuran
        if 0.9 < jauh < 2.4 and abs(a.ukuran - b.ukuran) < 0.5 and not _pendek(a, b, tepi):
            hitung[round(jauh, 1)] += 1
    return hitung


def _tersering(hitung: Counter[float], lain: float) -> float:
    """The commonest distance, of two alike the smaller; ``lain`` where there are too few."""
    return min(hitung.most_common(2), key=lambda n: (-n[1], n[0]))[0] if sum(hitung.values()) > 3 else lain


def _pendek(atas: Baris, bawah: Baris, tepi: float) -> bool:
    """True where the next word would have had its place in the line above."""
    return atas.kanan + (bawah.kata[0].x1 - bawah.kiri) + 0.4 * atas.ukuran < tepi


def paragraphs(baris: Sequence[Baris], tata: Tata) -> Iterator[Alinea]:
    """Lines that follow one another, also over a page, as paragraphs."""
    kini: list[Baris] = []
    for b in _tanda_tangan(baris):
        if kini and _alinea_baru(kini[-1], b, tata):
            yield _alinea(kini)
            kini = []
        kini.append(b)
    if kini:
        yield _alinea(kini)


def _alinea_baru(atas: Baris, bawah: Baris, tata: Tata) -> bool:
    besar, jarak, tepi = atas.ukuran, tata.jarak[atas.halaman], tata.tepi[atas.halaman]
    if atas.sendiri or bawah.sendiri or min(atas.kiri, bawah.kiri) > tepi / 2:
        return True
    if ("  " in atas.teks and "  " in bawah.teks) or (atas.teks.endswith(":") and bawah.teks[:1].isupper()):
        return True
    if _BUTIR.match(bawah.teks) or _ISIAN_DAFTAR.search(atas.teks[-100:]) or abs(besar - bawah.ukuran) > 0.12 * besar:
        return True
    pendek = _pendek(atas, bawah, tepi)
    if atas.halaman != bawah.halaman:
        return pendek or bool(re.search(r"[.:;?]$", atas.teks)) or not bawah.teks[:1].islower()
    jauh = bawah.dasar - atas.dasar
    if jauh < 0 or jauh > 1.3 * besar * jarak or (atas.tebal != bawah.tebal and (pendek or bawah.tebal)):
        return True
    return (pendek and not bawah.teks[:1].islower()) or (bawah.kiri - atas.kiri > 18 and not _BUTIR.match(atas.teks))


def _alinea(baris: Sequence[Baris]) -> Alinea:
    """A single line keeps its wide gap as two blanks: an entry of a list of contents."""
    if len(baris) == 1:
        return Alinea(teks="  ".join(rapi(t) for t in baris[0].teks.split("  ")), halaman=baris[0].halaman)
    return Alinea(teks=rapi(reduce(join_lines, (b.teks for b in baris))), halaman=baris[0].halaman)


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
    return Baris(kiri, b.halaman, b.tinggi_halaman, True), Baris(kanan, b.halaman, b.tinggi_halaman, True)
