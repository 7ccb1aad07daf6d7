"""The grids that the ruling lines of a page form: which rows and columns each cell covers, and the letters inside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sakip.cetakan.bentuk import TabelCetak
from sakip.exchange.lkjip.huruf_pdf import Garis, Huruf
from sakip.exchange.lkjip.kata_pdf import cell_lines, cell_text

RAPAT = 3.0
"""Points: lines nearer than that are one line, drawn twice or in pieces."""
SENTUH = 2.0
"""Points between a line and the one it ends at; the underline of a full cell ends 2.8 points from its sides."""
BATAS_GARIS = 1500
"""Lines of a page after those in pieces are joined: beyond that it is a drawing."""

Tempat = tuple[int, int]


@dataclass(slots=True)
class Kisi:
    """A grid: the edges of its columns and rows, the cell that owns each position, and the letters of each cell."""

    kolom: list[float]
    baris: list[float]
    asal: dict[Tempat, Tempat]
    rentang: dict[Tempat, Tempat]
    terbuka: bool = False
    """True where a side is drawn in part only, as around the boxes of a chart."""
    huruf: dict[Tempat, list[Huruf | None]] = field(default_factory=dict)

    def is_table(self, terisi: set[Tempat], potongan: int) -> bool:
        """False for what holds no text, for boxes joined by lines, and for the bars of a chart.

        Boxes are open at a side and empty in most places; bars run through their figures (``potongan`` times).
        """
        jarang = self.terbuka and len(terisi) * 2 < len(set(self.asal.values()))
        kotak = len(terisi) == 1 and len(self.baris) > 2
        return bool(terisi) and not jarang and not kotak and potongan * 3 < len(terisi)

    def tempat(self, x: float, y: float) -> Tempat | None:
        """The cell at a point; None outside."""
        if not (self.kolom[0] - 1 <= x <= self.kolom[-1] + 1 and self.baris[0] - 1 <= y <= self.baris[-1] + 1):
            return None
        return self.asal[_dalam(self.baris, y), _dalam(self.kolom, x)]

    def luas(self) -> float:
        """The area, to find the innermost of two grids."""
        return (self.kolom[-1] - self.kolom[0]) * (self.baris[-1] - self.baris[0])

    def bold_head(self) -> bool:
        """True where all letters of the first row are bold."""
        huruf = [h for (b, _), isi in self.huruf.items() if b == 0 for h in isi if h is not None]
        return bool(huruf) and all(h.tebal for h in huruf)

    def _lebar(self, tempat: Tempat) -> float:
        kolom = tempat[1]
        return self.kolom[kolom + self.rentang.get(tempat, (1, 1))[1]] - self.kolom[kolom]

    def tabel(self, halaman: int) -> TabelCetak:
        """The table with its texts."""
        baris_sel = {t: cell_lines(h) for t, h in self.huruf.items()}
        jarak = [b[0].x0 - self.kolom[k] for (_, k), isi in baris_sel.items() for b in isi]
        dalam = 2 * max(min(jarak, default=0.0), 0.0)
        teks = {t: cell_text(isi, self._lebar(t) - dalam) for t, isi in baris_sel.items()}
        tinggi, lebar = len(self.baris) - 1, len(self.kolom) - 1
        isi = tuple(tuple(teks.get((b, k), "") for k in range(lebar)) for b in range(tinggi))
        return TabelCetak(baris=isi, halaman=(halaman,) * tinggi, rentang=tuple(sorted(self.rentang.items())))


def _dalam(tepi: list[float], nilai: float) -> int:
    return min(max(bisect_right(tepi, nilai) - 1, 0), len(tepi) - 2)


def find_grids(mendatar: Iterable[Garis], tegak: Iterable[Garis]) -> list[Kisi]:
    """The grids of at least two columns, innermost first."""
    h, v = _satukan(mendatar), _satukan(tegak)
    if len(h) + len(v) > BATAS_GARIS:
        return []
    hasil = [k for gh, gv in _gugus(h, v) if (k := _kisi(gh, gv)) is not None]
    return sorted(hasil, key=Kisi.luas)


def _satukan(garis: Iterable[Garis]) -> list[Garis]:
    """Lines drawn twice or in pieces as one."""
    hasil: list[Garis] = []
    sejajar: list[Garis] = []
    for g in sorted(garis):
        if sejajar and g[0] - sejajar[0][0] > RAPAT:
            hasil.extend(_rangkai(sejajar))
            sejajar = []
        sejajar.append(g)
    hasil.extend(_rangkai(sejajar))
    return hasil


def _rangkai(sejajar: list[Garis]) -> Iterator[Garis]:
    if not sejajar:
        return
    letak = sum(g[0] for g in sejajar) / len(sejajar)
    potong = sorted((a, b) for _, a, b in sejajar)
    awal, akhir = potong[0]
    for a, b in potong[1:]:
        if a - akhir > RAPAT:
            yield letak, awal, akhir
            awal, akhir = a, b
        akhir = max(akhir, b)
    yield letak, awal, akhir


def _gugus(h: list[Garis], v: list[Garis]) -> Iterator[tuple[list[Garis], list[Garis]]]:
    """Lines that touch one another."""
    induk = list(range(len(h) + len(v)))

    def akar(n: int) -> int:
        while induk[n] != n:
            induk[n] = induk[induk[n]]
            n = induk[n]
        return n

    for i, (y, x0, x1) in enumerate(h):
        for j, (x, y0, y1) in enumerate(v, len(h)):
            if x0 - SENTUH <= x <= x1 + SENTUH and y0 - SENTUH <= y <= y1 + SENTUH:
                induk[akar(i)] = akar(j)
    kelompok: dict[int, tuple[list[Garis], list[Garis]]] = {}
    for n in range(len(induk)):
        datar, tegak = kelompok.setdefault(akar(n), ([], []))
        datar.append(h[n]) if n < len(h) else tegak.append(v[n - len(h)])
    for datar, tegak in kelompok.values():
        if datar and tegak:
            yield datar, tegak


def _kisi(h: list[Garis], v: list[Garis]) -> Kisi | None:
    kolom = _tepi([g[0] for g in v], [g[1] for g in h], [g[2] for g in h])
    baris = _tepi([g[0] for g in h], [g[1] for g in v], [g[2] for g in v])
    lebar, tinggi = len(kolom) - 1, len(baris) - 1
    if lebar < 2 or tinggi < 1 or lebar * tinggi > 40_000:
        return None
    kanan = _terhalang(v, kolom, baris)
    bawah = {(b, k) for k, b in _terhalang(h, baris, kolom)}
    asal: dict[Tempat, Tempat] = {}
    rentang: dict[Tempat, Tempat] = {}
    for b in range(tinggi):
        for k in range(lebar):
            if (b, k) in asal:
                continue
            for kotak in _kotak(_wilayah(b, k, lebar, tinggi, kanan, bawah)):
                b0, k0 = kotak[0]
                asal.update(dict.fromkeys(kotak, (b0, k0)))
                ukuran = (kotak[-1][0] - b0 + 1, kotak[-1][1] - k0 + 1)
                if ukuran != (1, 1):
                    rentang[b0, k0] = ukuran
    if len(set(asal.values())) < 2:
        return None
    return Kisi(kolom, baris, asal, rentang, _terbuka(lebar, tinggi, kanan, bawah))


def _terbuka(lebar: int, tinggi: int, kanan: set[Tempat], bawah: set[Tempat]) -> bool:
    sisi = (sum((b, k) in kanan for b in range(tinggi)) / tinggi for k in (-1, lebar - 1))
    alas = (sum((b, k) in bawah for k in range(lebar)) / lebar for b in (-1, tinggi - 1))
    return any(0.1 < bagian < 0.85 for bagian in (*sisi, *alas))


def _tepi(letak: Sequence[float], awal: Sequence[float], akhir: Sequence[float]) -> list[float]:
    """Edges of columns or rows: the lines, and where the lines across begin and end (a table open at its sides)."""
    hasil: list[float] = []
    for n in sorted((*letak, min(awal), max(akhir))):
        if not hasil or n - hasil[-1] > RAPAT:
            hasil.append(n)
    return hasil


def _terhalang(garis: list[Garis], tepi: list[float], silang: list[float]) -> set[Tempat]:
    """(row, column) for vertical lines: the positions that a line shuts off at the right; likewise turned."""
    hasil = set()
    for letak, awal, akhir in garis:
        n = min(range(len(tepi)), key=lambda i: abs(tepi[i] - letak)) - 1
        for s in range(len(silang) - 1):
            if awal - RAPAT <= (silang[s] + silang[s + 1]) / 2 <= akhir + RAPAT:
                hasil.add((s, n))
    return hasil


def _wilayah(b: int, k: int, lebar: int, tinggi: int, kanan: set[Tempat], bawah: set[Tempat]) -> set[Tempat]:
    """The positions that can be reached without crossing a line."""
    hasil, tunggu = {(b, k)}, [(b, k)]
    while tunggu:
        r, c = tunggu.pop()
        for tujuan, halang in (
            ((r, c + 1), (r, c) in kanan),
            ((r, c - 1), (r, c - 1) in kanan),
            ((r + 1, c), (r, c) in bawah),
            ((r - 1, c), (r - 1, c) in bawah),
        ):
            if not halang and tujuan not in hasil and 0 <= tujuan[0] < tinggi and 0 <= tujuan[1] < lebar:
                hasil.add(tujuan)
                tunggu.append(tujuan)
    return hasil


def _kotak(wilayah: set[Tempat]) -> Iterator[list[Tempat]]:
    """The region itself where it is a rectangle; else its rows piece by piece (a line is missing in the file)."""
    urut = sorted(wilayah)
    kolom = [k for _, k in urut]
    if len(urut) == (urut[-1][0] - urut[0][0] + 1) * (max(kolom) - min(kolom) + 1):
        yield urut
        return
    potong: list[Tempat] = []
    for t in urut:
        if potong and (t[0] != potong[-1][0] or t[1] != potong[-1][1] + 1):
            yield potong
            potong = []
        potong.append(t)
    yield potong
