"""Horizontal bars with their labels above them: achievement per sasaran, indicator or unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import format_angka, format_persen
from sakip.web.grafik.huruf import TERSEMPIT, bungkus, lebar
from sakip.web.grafik.palet import NETRAL, SERI, warna_kategori
from sakip.web.grafik.unsur import ACUAN, GARIS, REDUP, bingkai_cair, garis, kelompok, persegi, persen_lebar, tautkan, tulis

_BATANG = 22.0
_SERATUS = Decimal(100)
_BATAS = Decimal("1.5")
"""How far beyond the reference a bar may reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batang:
    """One bar; ``alasan`` says why there is no value."""

    label: str
    nilai: Decimal | None
    kategori: str = ""
    alasan: str = ""
    rincian: str = ""
    """A quiet line under the label (``realisasi 87,7 dari target 87,15``)."""
    tautan: str = ""


def gambar_batang(
    daftar: Sequence[Batang],
    *,
    judul: str,
    uraian: str = "",
    skala: Sequence[str] = (),
    acuan: Decimal | None = _SERATUS,
    satuan: str = "%",
    desimal: int | None = None,
) -> str:
    """The bars in their order; ``skala`` names the categories, best first, for the colours; ``acuan`` is a line across the bars;
    ``desimal`` decimals are shown always, else two where the value is not whole.

    An extreme value ends at one and a half times the reference and says so, instead of flattening the others.
    """
    nilai = [b.nilai for b in daftar if b.nilai is not None]
    pokok = max(acuan or _SERATUS, Decimal(1)) if satuan != "%" else max(acuan or _SERATUS, _SERATUS)
    puncak = max(pokok, min(max(nilai, default=pokok), pokok * _BATAS)) * Decimal("1.03")
    isi: list[str] = []
    y = 2.0
    for satu in daftar:
        bagian, y = _gambar_satu(satu, y, puncak, skala, acuan, satuan, desimal)
        isi.append(bagian)
        y += 12
    if not daftar:
        isi.append(tulis(0, y + 14, "Belum ada data.", warna=REDUP))
        y += 24
    elif acuan is not None:
        letak = persen_lebar(float(acuan / puncak))
        isi.append(tulis(letak, y + 4, f"acuan {_tampil(acuan, satuan)}", 11, jangkar="end", warna=ACUAN))
        y += 10
    return bingkai_cair(isi, y, judul, uraian or _uraian(daftar, satuan, desimal))


def _gambar_satu(
    satu: Batang, y: float, puncak: Decimal, skala: Sequence[str], acuan: Decimal | None, satuan: str, desimal: int | None
) -> tuple[str, float]:
    isi: list[str] = []
    for baris in bungkus(satu.label, TERSEMPIT, 12.5, maks=4):
        y += 15
        isi.append(tulis(0, y, baris, 12.5))
    for baris in bungkus(satu.rincian, TERSEMPIT, 11, maks=2):
        y += 14
        isi.append(tulis(0, y, baris, 11, warna=REDUP))
    y += 5
    if satu.nilai is None:
        bagian, bawah = _tanpa_nilai(satu, y)
    else:
        warna = warna_kategori(satu.kategori, skala) if skala else SERI[0]
        bagian, bawah = _batang(satu, satu.nilai, y, puncak, warna, _tampil(satu.nilai, satuan, desimal), acuan)
    isi += bagian
    return tautkan(kelompok(isi), satu.tautan), bawah


def _batang(
    satu: Batang, nilai: Decimal, y: float, puncak: Decimal, warna: str, tampil: str, acuan: Decimal | None
) -> tuple[list[str], float]:
    """The bar with its value inside, beside or below it: where a phone has the room."""
    bagian = min(max(float(nilai / puncak), 0.0), 1.0)
    teks = " · ".join(t for t in (tampil, satu.kategori) if t)
    if nilai > puncak:
        teks += " (batang dipotong)"
    isi = [persegi(0, y, "100%", _BATANG, "#eef2f5"), persegi(0, y, persen_lebar(max(bagian, 0.004)), _BATANG, warna)]
    if acuan is not None:
        x = persen_lebar(float(acuan / puncak))
        isi.append(garis(x, y - 3, x, y + _BATANG + 3, warna="#fff", tebal=4))
        isi.append(garis(x, y - 3, x, y + _BATANG + 3, warna=ACUAN, tebal=1.6))
    perlu = lebar(teks, 12, tebal=True) + 16
    ujung = persen_lebar(bagian)
    if perlu <= bagian * TERSEMPIT:
        isi.append(tulis(ujung, y + 15.5, teks, jangkar="end", tebal=True, warna="#fff", tepi=warna, dx=-10))
    elif perlu <= (1 - bagian) * TERSEMPIT:
        isi.append(tulis(ujung, y + 15.5, teks, tebal=True, tepi="#eef2f5", dx=8))
    else:
        return [*isi, tulis(0, y + _BATANG + 16, teks, tebal=True)], y + _BATANG + 18
    return isi, y + _BATANG


def _tanpa_nilai(satu: Batang, y: float) -> tuple[list[str], float]:
    baris = bungkus(f"Tidak dapat dihitung: {satu.alasan}" if satu.alasan else "Belum ada nilai", TERSEMPIT - 16, 11.5, maks=4)
    tinggi = max(_BATANG, 15.0 * len(baris) + 7)
    isi = [persegi(0, y, "100%", tinggi, "#fff", f'stroke="{GARIS}" stroke-dasharray="4 3"')]
    isi += [tulis(8, y + 15 + 15 * n, teks, 11.5, warna=NETRAL) for n, teks in enumerate(baris)]
    return isi, y + tinggi


def _tampil(nilai: Decimal, satuan: str, desimal: int | None = None) -> str:
    angka = format_persen(nilai) if desimal is None else format_angka(nilai, desimal)
    return f"{angka}%" if satuan == "%" else f"{angka} {satuan}".strip()


def _uraian(daftar: Sequence[Batang], satuan: str, desimal: int | None) -> str:
    """The chart in words, as far as a listener stays with it."""
    kata = [
        f"{b.label}: {_tampil(b.nilai, satuan, desimal) if b.nilai is not None else b.alasan or 'belum ada nilai'}"
        for b in daftar[:12]
    ]
    sisa = f"; dan {len(daftar) - 12} lainnya" if len(daftar) > 12 else ""
    return "; ".join(kata) + sisa if kata else "Belum ada data."
