"""Cells, heads and tables in the report's manner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from sakip.kernel.angka import format_angka, format_rupiah
from sakip.laporan.catatan import tanpa_angka
from sakip.laporan.konteks import Konteks
from sakip.laporan.tampil import BELUM_DIISI, kode_realisasi
from sakip.naskah.simpul import AngkaTeks, Isi, Kolom, Perataan, Sel, Teks
from sakip.pengukuran.hasil import AngkaTerhitung, HasilIndikator
from sakip.rencana.indikator import Nilai

WARNA = ("hijau", "biru", "kuning", "jingga", "merah")
Baris = tuple[Sel, ...]


def teks(isi: str | Isi, **bentuk: Any) -> Sel:
    """A cell of text, what is still to be filled in bold; ``bentuk`` are the fields of ``Sel``."""
    return Sel(isi=(Teks(isi, tebal=isi == BELUM_DIISI),) if isinstance(isi, str) else isi, **bentuk)


def wajib(isi: str, **bentuk: Any) -> Sel:
    """A cell of entered text that says so where it was not entered."""
    return teks(isi.strip() or BELUM_DIISI, **bentuk)


def kolom(*lebar: float, kanan: Iterable[int] = (), tengah: Iterable[int] = ()) -> tuple[Kolom, ...]:
    """Columns by width; ``kanan`` and ``tengah`` are the 0-based columns aligned right and in the middle."""
    arah = dict.fromkeys(kanan, Perataan.KANAN) | dict.fromkeys(tengah, Perataan.TENGAH)
    return tuple(Kolom(lebar=isi, perataan=arah.get(n, Perataan.KIRI)) for n, isi in enumerate(lebar))


def kepala(*judul: str | Sel) -> Baris:
    """A head row."""
    return tuple(j if isinstance(j, Sel) else teks(j, tebal=True, perataan=Perataan.TENGAH) for j in judul)


def kepala_tinggi(judul: str) -> Sel:
    """A head cell over two rows."""
    return teks(judul, tebal=True, perataan=Perataan.TENGAH, rentang_baris=2)


def kepala_lebar(judul: str, banyak: int) -> Sel:
    """A head cell over several columns."""
    return teks(judul, tebal=True, perataan=Perataan.TENGAH, rentang_kolom=banyak)


def kepala_nomor(banyak: int, rumus: dict[int, str] | None = None) -> Baris:
    """The row of column numbers ``(1) (2) …``; ``rumus`` (1-based) adds how a column is computed."""
    return tuple(
        teks(f"({n})" + (f" = {rumus[n]}" if rumus and n in rumus else ""), perataan=Perataan.TENGAH, warna="abu")
        for n in range(1, banyak + 1)
    )


def nilai(isi: Nilai | None, desimal: int, kode: str = "", kosong: str = BELUM_DIISI, **bentuk: Any) -> Sel:
    """An entered value in the precision of its column."""
    if isi is None:
        return teks(kosong, **bentuk)
    if isinstance(isi, str):
        return teks(isi, **bentuk)
    return Sel(isi=(AngkaTeks(format_angka(isi, desimal), kode),), **bentuk)


def realisasi(hasil: HasilIndikator | None, desimal: int, **bentuk: Any) -> Sel:
    """The year's result, with its trace where it was derived."""
    if hasil is None:
        return teks(BELUM_DIISI, **bentuk)
    return nilai(hasil.realisasi, desimal, kode_realisasi(hasil), **bentuk)


def angka(isi: AngkaTerhitung | None, desimal: int = 2, **bentuk: Any) -> Sel:
    """A computed figure in one precision, else why there is none."""
    if isi is None or isi.angka is None:
        return teks(_tanpa_angka(isi.alasan if isi else ""), **{"perataan": Perataan.TENGAH, **bentuk})
    return Sel(isi=(AngkaTeks(format_angka(isi.angka, desimal), isi.kode, tebal=bool(bentuk.get("tebal"))),), **bentuk)


def _tanpa_angka(alasan: str) -> str:
    """A missed predicate without scores in words, else the mark whose reason goes below the table."""
    return "tidak tercapai" if "skalanya tidak berskor" in alasan else tanpa_angka(alasan)


def uang(isi: AngkaTerhitung | None, **bentuk: Any) -> Sel:
    """Whole rupiah, else why there is none."""
    if isi is None or isi.angka is None:
        kosong = tanpa_angka(isi.alasan) if isi and isi.alasan else BELUM_DIISI
        return teks(kosong, **{"perataan": Perataan.TENGAH, **bentuk})
    return Sel(isi=(AngkaTeks(format_rupiah(isi.angka), isi.kode, tebal=bool(bentuk.get("tebal"))),), **bentuk)


def uang_diisi(isi: int | None, **bentuk: Any) -> Sel:
    """Entered rupiah."""
    return teks(BELUM_DIISI, **bentuk) if isi is None else nilai(Decimal(isi), 0, **bentuk)


def kategori(k: Konteks, label: str, **bentuk: Any) -> Sel:
    """The class of an achievement on its colour."""
    return teks(label or "–", warna=warna_kategori(k, label), **{"perataan": Perataan.TENGAH, **bentuk})


def warna_kategori(k: Konteks, label: str) -> str:
    """A class's colour: the best green, the worst red, those between spread evenly."""
    if label == "tidak tercapai":
        return "merah"
    urutan = [nama for nama, _ in k.ukur.peringkat_kategori]
    if label not in urutan:
        return ""
    return WARNA[round(urutan.index(label) * (len(WARNA) - 1) / max(len(urutan) - 1, 1))]


def sumber(isi: str) -> str:
    """The source line below a table, "" where there is none."""
    return f"Sumber: {isi}" if isi else ""


def bernomor(kelompok: Sequence[Sequence[Baris]]) -> list[Baris]:
    """Groups of rows, each with its number in a first cell that spans the group."""
    hasil: list[Baris] = []
    for n, baris in enumerate(kelompok, 1):
        for urutan, isi in enumerate(baris):
            awal = (teks(str(n), rentang_baris=len(baris), perataan=Perataan.TENGAH),) if urutan == 0 else ()
            hasil.append((*awal, *isi))
    return hasil
