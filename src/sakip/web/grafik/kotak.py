"""A box of the plan tree: what stands in it, its lines and its height."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.web.grafik.huruf import ada, bungkus, lebar, potong
from sakip.web.grafik.palet import warna_jenis
from sakip.web.grafik.unsur import REDUP, angka_svg, kelompok, persegi, tautkan, tulis

LEBAR_KOTAK = 216.0
_TEPI = 10.0
_RUANG = LEBAR_KOTAK - 2 * _TEPI
_KEPALA = 22.0
_BUTIR = 10.0
_TANDA = "#8a3b00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kotak:
    """One node as the drawing shows it; ``induk`` is the ``kode`` of the box above, "" for a root."""

    kode: str
    """Shown beside the kind, as officials write it (``7.01.02``)."""
    induk: str
    jenis: str
    judul: str
    baris: tuple[str, ...] = ()
    """Indicators with their targets, one each."""
    penanggung_jawab: str = ""
    lintas: tuple[str, ...] = ()
    """Units that share the work, drawn with a dashed edge."""
    tautan: str = ""
    tanda: str = ""
    """A short remark that should catch the eye (``2 temuan``)."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of text in a box, from the box's upper left corner."""

    x: float
    y: float
    teks: str
    ukuran: float
    tebal: bool = False
    warna: str = ""
    kanan: bool = False
    """True where ``x`` is the end of the line."""

    def svg(self, x: float, y: float) -> str:
        """The line in a box that stands at ``x``, ``y``."""
        jangkar = "end" if self.kanan else ""
        return tulis(x + self.x, y + self.y, self.teks, self.ukuran, tebal=self.tebal, warna=self.warna, jangkar=jangkar)


@dataclass(frozen=True, slots=True)
class IsiKotak:
    """A box with its text laid out."""

    kotak: Kotak
    daftar_baris: tuple[Baris, ...]
    tinggi: float
    bingkai: tuple[tuple[float, float, str], ...] = ()
    """Frames inside the box: upper edge, height, and ``lintas`` or ``tanda``."""

    def svg(self, x: float, y: float) -> str:
        """The box with its upper left corner at ``x``, ``y``."""
        warna = warna_jenis(self.kotak.jenis)
        badan = persegi(x, y, LEBAR_KOTAK, self.tinggi, "#fff", f'stroke="{warna}" stroke-width="1.2" rx="3"')
        kepala = f'<path d="M{angka_svg(x)} {angka_svg(y + _KEPALA)}v-19q0-3 3-3h210q3 0 3 3v19z" fill="{warna}"/>'
        dalam = [_bingkai_dalam(x, y + atas, tinggi, rupa) for atas, tinggi, rupa in self.bingkai]
        isi = kelompok([badan, kepala, *dalam, *(b.svg(x, y) for b in self.daftar_baris)])
        return tautkan(isi, self.kotak.tautan)


def _bingkai_dalam(x: float, y: float, tinggi: float, rupa: str) -> str:
    if rupa == "tanda":
        return persegi(x + 6, y, LEBAR_KOTAK - 12, tinggi, "#fdf0e3", f'stroke="{_TANDA}" stroke-width=".8" rx="3"')
    return persegi(x + 6, y, LEBAR_KOTAK - 12, tinggi, "#fff", f'stroke="{REDUP}" stroke-dasharray="4 3" rx="3"')


def susun_kotak(kotak: Kotak) -> IsiKotak:
    """Wrap every text of a box and find its height."""
    daftar, bingkai = [*_kepala(kotak)], []
    y = _KEPALA + 5

    def tambah(teks: str, ukuran: float, jarak: float, *, masuk: float = 0, tebal: bool = False, warna: str = "") -> None:
        nonlocal y
        for baris in bungkus(teks, _RUANG - masuk, ukuran, tebal=tebal, maks=8):
            y += jarak
            daftar.append(Baris(_TEPI + masuk, y, baris, ukuran, tebal, warna))

    if ada(kotak.tanda):
        atas = y
        tambah(kotak.tanda, 10, 13, tebal=True, warna=_TANDA)
        y += 5
        bingkai.append((atas, y - atas, "tanda"))
        y += 3
    tambah(kotak.judul if ada(kotak.judul) else "(belum bernama)", 11.5, 14, tebal=True)
    for teks in filter(ada, kotak.baris):
        y += 3
        daftar.append(Baris(_TEPI, y + 12.5, "•", 10))
        tambah(teks, 10, 12.5, masuk=_BUTIR)
    if ada(kotak.penanggung_jawab):
        y += 4
        tambah(f"Penanggung jawab: {kotak.penanggung_jawab}", 10, 12.5, warna=REDUP)
    for teks in filter(ada, kotak.lintas):
        y += 6
        atas = y
        tambah(f"Lintas: {teks}", 10, 13, warna=REDUP)
        y += 5
        bingkai.append((atas, y - atas, "lintas"))
    return IsiKotak(kotak, tuple(daftar), y + (6 if bingkai and bingkai[-1][2] == "lintas" else 9), tuple(bingkai))


def _kepala(kotak: Kotak) -> Iterator[Baris]:
    """The kind at the left and, where there is room, the code at the right."""
    jenis = potong(kotak.jenis.upper(), _RUANG, 10, tebal=True)
    yield Baris(_TEPI, 15, jenis, 10, True, "#fff")
    panjang = lebar(kotak.kode, 10)
    if kotak.kode and panjang <= _RUANG - lebar(jenis, 10, tebal=True) - 8:
        yield Baris(LEBAR_KOTAK - _TEPI, 15, kotak.kode, 10, False, "#fff", kanan=True)
