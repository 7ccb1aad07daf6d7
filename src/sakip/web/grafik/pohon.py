"""The pohon kinerja as one drawing: boxes by level, from the top down or from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sakip.web.grafik.huruf import bungkus
from sakip.web.grafik.kotak import LEBAR_KOTAK, IsiKotak, Kotak, susun_kotak
from sakip.web.grafik.legenda import Kunci, gambar_legenda
from sakip.web.grafik.palet import JENIS, warna_jenis
from sakip.web.grafik.silsilah import Silsilah, susun_silsilah
from sakip.web.grafik.tata_letak import Jarak, TataLetak, Tempat
from sakip.web.grafik.unsur import GARIS, REDUP, angka_svg, bingkai_tetap, tulis

Arah = Literal["bawah", "kanan"]
_TEPI = 16.0
_BANYAK_DAUN, _TUMPUK = 6, 6
"""Trees with more leaves than this are stacked, this many to a column."""
_NISBAH = 2.0
"""Width to height up to which a tree still fits a sheet well."""
_LEBAR_LEMBAR = 1700.0
"""Width that an A3 sheet shows in letters of 7 points or more."""


@dataclass(frozen=True, slots=True)
class Petak:
    """A box in its place."""

    isi: IsiKotak
    x: float
    y: float
    tumpuk: bool

    @property
    def bawah(self) -> float:
        """The lower edge."""
        return self.y + self.isi.tinggi


def tempatkan_kotak(kotak: Sequence[Kotak], *, arah: Arah = "bawah", tumpuk: int | None = None) -> tuple[Petak, ...]:
    """Every box with its place, in the given order; ``tumpuk`` as in `gambar_pohon`."""
    return _tempatkan(kotak, susun_silsilah(kotak), arah, tumpuk)


def gambar_pohon(
    kotak: Sequence[Kotak],
    *,
    judul: str = "Pohon kinerja",
    uraian: str = "",
    arah: Arah = "bawah",
    tumpuk: int | None = None,
) -> str:
    """The tree as SVG of its own size.

    ``arah``: levels from the top down, or from left to right (for deep trees on upright paper). ``tumpuk``: how many leaves may
    stand in one column (top down only), 0 for none; None decides, and lists the lower levels where the tree is too wide to print.
    """
    silsilah = susun_silsilah(kotak)
    petak = _tempatkan(kotak, silsilah, arah, tumpuk)
    lebar = max([340.0, *(p.x + LEBAR_KOTAK for p in petak)])
    kepala, atas = _kepala(kotak, judul, lebar)
    if not petak:
        kepala.append(tulis(0, atas + 16, "Belum ada simpul pada pohon kinerja ini.", 12, warna=REDUP))
        atas += 24
    garis = [g for i in silsilah.urutan if silsilah.anak[i] for g in _sambungan(petak, i, silsilah.anak[i], arah)]
    pohon = f'<path d="{"".join(garis)}" fill="none" stroke="{GARIS}" stroke-width="1.3"/>' if garis else ""
    isi = [*(petak[i].isi.svg(petak[i].x, petak[i].y) for i in silsilah.urutan)]
    tinggi = atas + max((p.bawah for p in petak), default=0)
    tubuh = [
        f'<g transform="translate({_TEPI:g} {_TEPI:g})">',
        *kepala,
        f'<g transform="translate(0 {angka_svg(atas)})">{pohon}{"".join(isi)}</g></g>',
    ]
    jelas = uraian or _uraian(kotak, silsilah)
    return bingkai_tetap(tubuh, lebar + 2 * _TEPI, tinggi + 2 * _TEPI, judul, jelas)


def _tempatkan(kotak: Sequence[Kotak], silsilah: Silsilah, arah: Arah, tumpuk: int | None) -> tuple[Petak, ...]:
    isi = [susun_kotak(k) for k in kotak]
    tinggi, lebar = [i.tinggi for i in isi], [LEBAR_KOTAK] * len(isi)
    if arah == "kanan":
        letak = TataLetak(silsilah, lebar, tinggi, Jarak(tingkat=44, saudara=12)).tempat
        return tuple(Petak(i, t.sepanjang, t.melintang, False) for i, t in zip(isi, letak, strict=True))
    turun = _turun(silsilah, tinggi, lebar, tumpuk)
    return tuple(Petak(i, t.melintang, t.sepanjang, t.tumpuk) for i, t in zip(isi, turun, strict=True))


def _turun(silsilah: Silsilah, tinggi: Sequence[float], lebar: Sequence[float], tumpuk: int | None) -> Sequence[Tempat]:
    """Levels from the top down; a tree too wide for a sheet gets indented lists, from the lowest level up."""
    if tumpuk is not None:
        return TataLetak(silsilah, tinggi, lebar, Jarak(), tumpuk=tumpuk).tempat
    kolom = _TUMPUK if sum(not anak for anak in silsilah.anak) > _BANYAK_DAUN else 0
    terbaik: tuple[float, Sequence[Tempat]] | None = None
    for rangkai in range(max(silsilah.tingkat, default=0), -1, -1):
        letak = TataLetak(silsilah, tinggi, lebar, Jarak(), tumpuk=kolom, rangkai=rangkai).tempat
        lintang = max((t.melintang + LEBAR_KOTAK for t in letak), default=1.0)
        nisbah = lintang / max((t.sepanjang + h for t, h in zip(letak, tinggi, strict=True)), default=1.0)
        jauh = max(nisbah / _NISBAH, 0.4 / nisbah)
        if terbaik is None or jauh < terbaik[0]:
            terbaik = jauh, letak
        if nisbah <= _NISBAH or lintang <= _LEBAR_LEMBAR:
            return letak
    return terbaik[1] if terbaik else ()


def _sambungan(petak: Sequence[Petak], induk: int, anak: Sequence[int], arah: Arah) -> Iterator[str]:
    """The lines from a box to those below it, as path commands."""
    if arah == "kanan":
        yield from _ke_kanan(petak[induk], [petak[i] for i in anak])
        return
    atas, tulang = petak[induk], Jarak().tulang / 2
    mulai = {p.x - tulang if p.tumpuk else p.x + LEBAR_KOTAK / 2: p for p in (petak[i] for i in reversed(anak))}
    sumbu = atas.x + LEBAR_KOTAK / 2
    palang = min(p.y for p in mulai.values()) - Jarak().tingkat / 2
    if len(mulai) == 1 and atas.x < min(mulai) < atas.x + LEBAR_KOTAK:
        sumbu = min(mulai)
    yield f"M{_titik(sumbu, atas.bawah)}V{angka_svg(palang)}"
    if min(mulai) != sumbu or max(mulai) != sumbu:
        yield f"M{_titik(min(*mulai, sumbu), palang)}H{angka_svg(max(*mulai, sumbu))}"
    for x, p in mulai.items():
        kolom = [q for q in (petak[i] for i in anak) if p.tumpuk and q.tumpuk and q.x == p.x]
        yield f"M{_titik(x, palang)}V{angka_svg(kolom[-1].y + 11 if kolom else p.y)}"
        yield from (f"M{_titik(x, q.y + 11)}h{angka_svg(tulang)}" for q in kolom)


def _ke_kanan(induk: Petak, anak: Sequence[Petak]) -> Iterator[str]:
    sumbu, palang = induk.y + induk.isi.tinggi / 2, anak[0].x - Jarak(tingkat=44).tingkat / 2
    tengah = [p.y + p.isi.tinggi / 2 for p in anak]
    yield f"M{_titik(induk.x + LEBAR_KOTAK, sumbu)}H{angka_svg(palang)}"
    if len(anak) > 1:
        yield f"M{_titik(palang, min(*tengah, sumbu))}V{angka_svg(max(*tengah, sumbu))}"
    yield from (f"M{_titik(palang, y)}H{angka_svg(p.x)}" for y, p in zip(tengah, anak, strict=True))


def _titik(x: float, y: float) -> str:
    return f"{angka_svg(x)} {angka_svg(y)}"


def _kepala(kotak: Sequence[Kotak], judul: str, lebar: float) -> tuple[list[str], float]:
    """The title and the key to the colours, and the edge below them."""
    baris = bungkus(judul, lebar, 16, tebal=True, maks=3)
    isi = [tulis(0, 14 + 20 * n, teks, 16, tebal=True) for n, teks in enumerate(baris)]
    ada = {k.jenis.lower(): k.jenis for k in kotak}
    urut = [*(j for j in JENIS if j in ada), *sorted(j for j in ada if j not in JENIS)]
    kunci = [Kunci(warna_jenis(j), ada[j][:1].upper() + ada[j][1:]) for j in urut]
    if any(k.lintas for k in kotak):
        kunci.append(Kunci("#fff", "Unit yang berbagi kinerja (lintas unit)", putus=True))
    legenda, bawah = gambar_legenda(kunci, lebar, 20.0 * len(baris) + 6)
    return [*isi, *legenda], bawah + 14


def _uraian(kotak: Sequence[Kotak], silsilah: Silsilah) -> str:
    if not kotak:
        return "Belum ada simpul pada pohon kinerja ini."
    return (
        f"Diagram pohon dengan {len(kotak)} kotak pada {max(silsilah.tingkat) + 1} tingkat, "
        f"{len(silsilah.akar)} di antaranya di puncak; tiap kotak memuat jenis, nama, indikator, dan penanggung jawab."
    )
