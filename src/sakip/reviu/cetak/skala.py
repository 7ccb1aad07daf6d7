"""The scale of categories as a report prints it, and the category printed beside each achievement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, JenisBaris, JenisTabel, KolomMakna, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kosakata import ratakan
from sakip.kernel.lokasi import Lokasi
from sakip.pengukuran.kategori import Skala, skala_kategori

_ANGKA = re.compile(r"\d+(?:[.,]\d+)?")
_ATAS_TERBUKA = re.compile(r"≥|>=|\\geq|\bke ?atas\b|\blebih\b|>(?!=)|>=|minimal|paling sedikit")
_BAWAH = re.compile(r"≤|<=|\\leq|<|di ?bawah|kurang|s\.?/?d|sampai|maksimal")
_DI_ATAS = re.compile(r">(?!=)|\blebih (?:dari|besar)|\bdi ?atas")
_TERKECIL = Decimal("0.01")
"""Achievements are classified as displayed, with two decimals."""
_EKSKLUSIF = re.compile(r"<(?!=)|di bawah|kurang dari")


@dataclass(frozen=True, slots=True, kw_only=True)
class KelasCetak:
    """A class of the printed scale; None where it is open on that side."""

    label: str
    bawah: Decimal | None
    atas: Decimal | None
    atas_termasuk: bool
    lokasi: Lokasi
    di_atas: bool = False
    """True for ``> 100``: the bound itself is not in the class."""


def printed_scale(laporan: LaporanTercetak) -> tuple[KelasCetak, ...]:
    """The classes of the first scale table of achievements, best first; () where none is printed or it is not understood."""
    for tabel in laporan.tabel(JenisTabel.SKALA):
        kelas = [k for b in tabel.isi if (k := _kelas(tabel, b))]
        if len(kelas) >= 3 and len(kelas) == len(tabel.isi):
            return tuple(sorted(kelas, key=lambda k: (k.bawah is not None, k.bawah or Decimal(0)), reverse=True))
    return ()


def _kelas(tabel: TabelMakna, baris: BarisMakna) -> KelasCetak | None:
    label = baris.nama.get(Peran.KATEGORI, "")
    rentang = baris.nama.get(Peran.RENTANG) or next(
        (s for s in baris.sel if _ANGKA.search(s) and s not in (label, baris.nomor)), ""
    )
    angka = [Decimal(a.replace(",", ".")) for a in _ANGKA.findall(rentang)]
    if not label or not angka or len(angka) > 2:
        return None
    lokasi = baris.lokasi
    if len(angka) == 2:
        eksklusif = bool(_EKSKLUSIF.search(rentang))
        return KelasCetak(label=label, bawah=min(angka), atas=max(angka), atas_termasuk=not eksklusif, lokasi=lokasi)
    if _ATAS_TERBUKA.search(rentang) and not _EKSKLUSIF.search(rentang):
        return KelasCetak(
            label=label, bawah=angka[0], atas=None, atas_termasuk=False, lokasi=lokasi, di_atas=bool(_DI_ATAS.search(rentang))
        )
    if _BAWAH.search(rentang):
        return KelasCetak(label=label, bawah=None, atas=angka[0], atas_termasuk=not _EKSKLUSIF.search(rentang), lokasi=lokasi)
    return None


def scale_in_force(laporan: LaporanTercetak) -> Skala:
    """(label, lower bound) best first: the printed scale, else the regulation's at the end of the year."""
    kelas = printed_scale(laporan)
    if kelas:
        return tuple((k.label, _mulai(k, lain)) for k, lain in zip(kelas, (*kelas[1:], None), strict=True))
    return skala_kategori((), date(laporan.tahun, 12, 31)) if laporan.tahun else ()


def _mulai(kelas: KelasCetak, di_bawah: KelasCetak | None) -> Decimal:
    """Where a class begins: behind its bound where it says ``> 100`` and the class below holds 100 itself."""
    batas = kelas.bawah if kelas.bawah is not None else Decimal(0)
    milik_bawah = di_bawah is not None and di_bawah.atas == batas and di_bawah.atas_termasuk
    return batas + _TERKECIL if kelas.di_atas and milik_bawah else batas


@dataclass(frozen=True, slots=True, kw_only=True)
class KategoriCetak:
    """A printed category with the achievement it stands beside."""

    tabel: TabelMakna
    label: str
    capaian: Fakta
    lokasi: Lokasi

    def cocok(self, label: str) -> bool:
        """Whether it is that label."""
        return ratakan(self.label) == ratakan(label)


def printed_categories(laporan: LaporanTercetak) -> Iterator[KategoriCetak]:
    """Every category beside a numeric achievement, the nearest one at its left."""
    for tabel in laporan.daftar_tabel:
        if tabel.jenis is JenisTabel.SKALA:
            continue
        for kolom in tabel.kolom(Peran.KATEGORI):
            for baris in tabel.daftar_baris:
                if satu := _kategori(tabel, kolom, baris):
                    yield satu


def _kategori(tabel: TabelMakna, kolom: KolomMakna, baris: BarisMakna) -> KategoriCetak | None:
    label = baris.sel[kolom.indeks] if kolom.indeks < len(baris.sel) else ""
    ukuran = (Peran.CAPAIAN, Peran.KEMAJUAN)
    kiri = [f for f in baris.daftar_fakta if f.ukuran in ukuran and f.lokasi.kolom <= kolom.indeks]
    if not re.search("[a-z]", label) or not kiri or kiri[-1].nilai is None or baris.jenis is JenisBaris.JUDUL:
        return None
    return KategoriCetak(tabel=tabel, label=label, capaian=kiri[-1], lokasi=tabel.sel(baris, kolom))
