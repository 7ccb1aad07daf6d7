"""A heat map: units down, indicators or periods across, the category as colour and letters; short markup for 80 × 40 cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from sakip.kernel.angka import format_persen
from sakip.web.grafik.huruf import TERSEMPIT, bungkus, lebar, potong
from sakip.web.grafik.legenda import Kunci, gambar_legenda
from sakip.web.grafik.palet import TANPA_NILAI, singkatan, warna_kategori
from sakip.web.grafik.unsur import REDUP, aman, angka_svg, bingkai_tetap, kelompok, tautkan, tulis

_BARIS, _LAPANG, _SEMPIT, _NAMA_TERPANJANG = 24, 72, 26, 250
_RUANG, _TERLEBAR = 920, 132
"""The width few columns spread over, and the widest cell."""
_KOLOM_LAPANG = 14
"""Up to this many columns the cells have room for the value."""
_LEGENDA = 560
_SIMBOL = ("–", "○", "×", "□", "◊")
"""Marks of missing values, by reason; the most frequent first, the last for all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """One cell; ``alasan`` says why there is no value."""

    nilai: Decimal | None = None
    kategori: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPanas:
    """One row; ``tautan`` opens its unit."""

    label: str
    sel: tuple[Sel, ...]
    tautan: str = ""


@dataclass(frozen=True, slots=True)
class _Peta:
    """Measures of one map, and what its marks mean."""

    petak: int
    nama: int
    atas: int
    skala: tuple[str, ...]
    singkat: dict[str, str]
    simbol: dict[str, str]

    def warna(self, sel: Sel) -> str:
        return TANPA_NILAI if sel.nilai is None else warna_kategori(sel.kategori, self.skala, muda=True)

    def teks(self, sel: Sel) -> str:
        if sel.nilai is None:
            return self.simbol.get(sel.alasan, _SIMBOL[-1])
        huruf = self.singkat.get(sel.kategori, "?" if sel.kategori else "")
        nilai = format_persen(sel.nilai)
        if self.petak == _SEMPIT:
            return huruf or potong(format_persen(sel.nilai, 0), _SEMPIT - 2, 10)
        gabung = f"{nilai} {huruf}".strip()
        return gabung if lebar(gabung, 11) <= self.petak - 4 else potong(nilai, self.petak - 4, 11)


def gambar_panas(baris: Sequence[BarisPanas], kolom: Sequence[str], *, skala: Sequence[str], judul: str, uraian: str = "") -> str:
    """The map in its own size, for a box that scrolls; ``skala`` names the categories, best first."""
    nama = min(int(max((lebar(b.label, 12) for b in baris), default=0)) + 14, _NAMA_TERPANJANG)
    petak = _lebar_petak(len(kolom), nama)
    lebar_gambar = max(nama + petak * len(kolom) + 2, TERSEMPIT)
    simbol = _simbol(baris)
    singkat = singkatan(skala)
    kunci = [Kunci(warna_kategori(k, skala, muda=True), k, singkat[k]) for k in skala]
    kunci += [Kunci(TANPA_NILAI, arti, tanda) for tanda, arti in _arti(simbol)]
    legenda, y = gambar_legenda(kunci, min(lebar_gambar, _LEGENDA), 0)
    kepala, atas = _kepala(kolom, petak, nama, y + 8)
    peta = _Peta(petak, nama, atas, tuple(skala), singkat, simbol)
    tinggi = atas + _BARIS * len(baris) + 2
    isi = [*legenda, *kepala, *_petak(peta, baris, len(kolom))]
    if baris and kolom:
        isi.append(_kisi(peta, len(baris), len(kolom)))
    ukuran = 10 if petak == _SEMPIT else 11
    isi.append(
        kelompok((_teks(peta, n, b, len(kolom)) for n, b in enumerate(baris)), f'font-size="{ukuran}" text-anchor="middle"')
    )
    isi += (_nama(peta, n, b, len(kolom)) for n, b in enumerate(baris))
    if not baris or not kolom:
        isi.append(tulis(0, atas + 16, "Belum ada data untuk peta ini.", warna=REDUP))
        tinggi = atas + 26
    return bingkai_tetap(isi, lebar_gambar, tinggi, judul, uraian or _uraian(baris, kolom, skala))


def _lebar_petak(kolom: int, nama: int) -> int:
    if kolom > _KOLOM_LAPANG:
        return _SEMPIT
    return min(max((_RUANG - nama) // max(kolom, 1), _LAPANG), _TERLEBAR)


def _simbol(baris: Sequence[BarisPanas]) -> dict[str, str]:
    hitung = Counter(s.alasan for b in baris for s in b.sel if s.nilai is None)
    urut = sorted(hitung, key=lambda a: (-hitung[a], a))
    return {alasan: _SIMBOL[min(n, len(_SIMBOL) - 1)] for n, alasan in enumerate(urut)}


def _arti(simbol: dict[str, str]) -> Iterator[tuple[str, str]]:
    for tanda, larik in groupby(simbol.items(), key=lambda p: p[1]):
        alasan = [a for a, _ in larik]
        yield tanda, (alasan[0] or "belum ada nilai") if len(alasan) == 1 else "alasan lain (lihat tabel)"


def _x(peta: _Peta, k: float) -> float:
    return peta.nama + peta.petak * k


def _kepala(kolom: Sequence[str], petak: int, nama: int, y: float) -> tuple[list[str], int]:
    """Column names: level over wide cells, upright over narrow ones."""
    if petak > _SEMPIT:
        larik = [bungkus(k, petak - 6, 10.5, maks=4) for k in kolom]
        tinggi = 13.0 * max(map(len, larik), default=0)
        isi = [
            tulis(nama + petak * (k + 0.5), y + tinggi - 13 * (len(baris) - n - 1) - 2, teks, jangkar="middle")
            for k, baris in enumerate(larik)
            for n, teks in enumerate(baris)
        ]
        return [kelompok(isi, 'font-size="10.5"')], int(y + tinggi) + 4
    larik = [bungkus(k, 130, 10.5, maks=2) for k in kolom]
    tinggi = max((lebar(t, 10.5) for baris in larik for t in baris), default=0)
    isi = []
    for k, baris in enumerate(larik):
        for n, teks in enumerate(baris):
            x = nama + petak * (k + 0.5) + 4 + 12 * (n - (len(baris) - 1) / 2)
            isi.append(f'<text transform="translate({angka_svg(x)} {angka_svg(y + tinggi)})rotate(-90)">{aman(teks)}</text>')
    return [kelompok(isi, 'font-size="10.5"')], int(y + tinggi) + 7


def _petak(peta: _Peta, baris: Sequence[BarisPanas], banyak: int) -> Iterator[str]:
    """All cells of one colour as one path, neighbours in a row as one rectangle."""
    per_warna: dict[str, list[str]] = {}
    for n, satu in enumerate(baris):
        y = angka_svg(peta.atas + _BARIS * n)
        for warna, larik in groupby(enumerate(_lengkap(satu, banyak)), key=lambda p: peta.warna(p[1])):
            urut = [k for k, _ in larik]
            panjang = peta.petak * len(urut)
            per_warna.setdefault(warna, []).append(f"M{angka_svg(_x(peta, urut[0]))} {y}h{panjang}v{_BARIS}h-{panjang}z")
    yield from (f'<path fill="{warna}" d="{"".join(jalan)}"/>' for warna, jalan in sorted(per_warna.items()))


def _lengkap(baris: BarisPanas, banyak: int) -> list[Sel]:
    """The row's cells, missing ones added."""
    return [*baris.sel[:banyak], *[Sel(alasan="")] * (banyak - len(baris.sel))]


def _kisi(peta: _Peta, baris: int, kolom: int) -> str:
    """White lines between the cells."""
    datar = "".join(f"M{peta.nama} {angka_svg(peta.atas + _BARIS * n)}h{peta.petak * kolom}" for n in range(1, baris))
    tegak = "".join(f"M{angka_svg(_x(peta, k))} {angka_svg(peta.atas)}v{_BARIS * baris}" for k in range(1, kolom))
    return f'<path d="{datar}{tegak}" stroke="#fff" stroke-width="1.5"/>'


def _teks(peta: _Peta, n: int, baris: BarisPanas, banyak: int) -> str:
    """The row's text in one element; over narrow cells a place for each letter, which is the shortest markup."""
    isi = [(angka_svg(_x(peta, k + 0.5)), peta.teks(s)) for k, s in enumerate(_lengkap(baris, banyak))]
    y = angka_svg(peta.atas + _BARIS * n + 16)
    if peta.petak > _SEMPIT:
        sel = "".join(f'<tspan x="{x}">{aman(t)}</tspan>' for x, t in isi)
        return f'<text y="{y}">{sel}</text>'
    x = [int(_x(peta, k + 0.5)) + round(6.4 * (m - (len(t) - 1) / 2)) for k, (_, t) in enumerate(isi) for m in range(len(t))]
    return f'<text x="{" ".join(map(str, x))}" y="{y}">{aman("".join(t for _, t in isi))}</text>'


def _nama(peta: _Peta, n: int, baris: BarisPanas, banyak: int) -> str:
    """The row's name; with a link the whole row opens it."""
    y = peta.atas + _BARIS * n
    pendek = potong(baris.label, peta.nama - 12, 12)
    teks = tulis(peta.nama - 8, y + 16, pendek, jangkar="end")
    luas = f'<path fill="none" pointer-events="all" d="M0 {angka_svg(y)}h{peta.nama + peta.petak * banyak}v{_BARIS}H0z"/>'
    if pendek != " ".join(baris.label.split()):
        luas = f"<title>{aman(baris.label)}</title>{luas}"
    return tautkan(luas + teks, baris.tautan, baris.label) if baris.tautan else teks


def _uraian(baris: Sequence[BarisPanas], kolom: Sequence[str], skala: Sequence[str]) -> str:
    hitung = Counter(s.kategori if s.nilai is not None else "" for b in baris for s in _lengkap(b, len(kolom)))
    kata = [f"{k} {hitung[k]}" for k in skala if hitung[k]]
    kata += [f"tanpa nilai {hitung['']}"] if hitung[""] else []
    return f"{len(baris)} baris dan {len(kolom)} kolom. Jumlah sel: {', '.join(kata) or 'tidak ada'}. Rinciannya ada pada tabel."
