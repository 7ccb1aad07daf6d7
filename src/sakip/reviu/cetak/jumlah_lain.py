"""Sums and means of printed tables that hold no money: staff, services, villages, revenue by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.makna import UANG, UKURAN, BarisMakna, JenisBaris, KolomMakna, Peran, TabelMakna
from sakip.kernel.angka import bulatkan
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.cetak.banding import same_number

_PERSEN = frozenset(UKURAN - UANG - {Peran.TARGET, Peran.REALISASI})
_TOTAL = re.compile(r"^(?:jumlah|total)(?:\s*\(?(?:orang|pegawai|unit|buah|desa|kk|jiwa)\)?)?$", re.I)
_BERBOBOT = re.compile(r"responden|bobot|jumlah|populasi|sampel|unsur|konversi|tertimbang", re.I)
_BARIS_URUT = re.compile(r"^(?:\d{1,3}|[a-z])[.)]?$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahSalah:
    """A printed sum or mean, what its operands give, and where."""

    sebutan: str
    tertulis: str
    benar: Decimal
    lokasi: Lokasi


def wrong_sums(tabel: TabelMakna) -> Iterator[JumlahSalah]:
    """The wrong totals of a plain table; nothing where most of its totals are not what they seem to be."""
    if not _datar(tabel):
        return
    yield from _menurun(tabel)
    yield from _mendatar(tabel)
    yield from _rata(tabel)


def _datar(tabel: TabelMakna) -> bool:
    """True where the rows are numbered plainly or not at all: no row is a part of another one."""
    nomor = [b.sel[k.indeks] for k in tabel.kolom(Peran.NOMOR)[:1] for b in tabel.isi if k.indeks < len(b.sel)]
    jumlah = [b for b in tabel.daftar_baris if b.jenis is JenisBaris.JUMLAH]
    return len(tabel.isi) >= 2 and len(jumlah) <= 1 and (all(map(_BARIS_URUT.match, nomor)) or not any(nomor))


def _kolom(tabel: TabelMakna) -> Iterator[KolomMakna]:
    return (k for k in tabel.daftar_kolom if k.indeks and k.peran not in UANG | _PERSEN and k.peran is not Peran.NOMOR)


def _nilai(baris: BarisMakna, indeks: int) -> tuple[Decimal, int] | None:
    teks = baris.sel[indeks] if indeks < len(baris.sel) else ""
    if not teks or not teks.strip("-– "):
        return Decimal(0), 0
    angka = read_cell(teks, uang=bool(re.fullmatch(r"\d{1,3}(?:\.\d{3})+", teks)))
    return None if angka is None or angka.persen else (angka.nilai, angka.desimal)


def _isi(tabel: TabelMakna, indeks: int) -> list[tuple[Decimal, int]] | None:
    """The figures of a column, None where a cell holds something else or the column holds fewer than two."""
    semua = [_nilai(b, indeks) for b in tabel.isi]
    terisi = sum(indeks < len(b.sel) and bool(b.sel[indeks].strip("-– ")) for b in tabel.isi)
    return [s for s in semua if s is not None] if None not in semua and terisi >= 2 else None


def _menurun(tabel: TabelMakna) -> Iterator[JumlahSalah]:
    baris = next((b for b in tabel.daftar_baris if b.jenis is JenisBaris.JUMLAH), None)
    benar, salah = 0, list[JumlahSalah]()
    for k in _kolom(tabel) if baris else ():
        isi, total = _isi(tabel, k.indeks), _nilai(baris, k.indeks) if baris and k.indeks < len(baris.sel) else None
        if baris is None or isi is None or total is None or not total[0]:
            continue
        jumlah = sum((n for n, _ in isi), Decimal(0))
        if same_number(*total, jumlah, max(d for _, d in isi)):
            benar += 1
        else:
            sebutan = f"jumlah kolom {k.judul.rpartition(' / ')[2]}"
            salah.append(JumlahSalah(sebutan=sebutan, tertulis=baris.sel[k.indeks], benar=jumlah, lokasi=tabel.sel(baris, k)))
    salah = [s for s in salah if _mirip(s)]
    if len(salah) <= benar or (len(salah) == 1 and len(tabel.isi) > 2):
        yield from salah


def _mirip(s: JumlahSalah) -> bool:
    """Within a fifth of the sum: farther off it is no sum (a density, an index)."""
    angka = read_cell(s.tertulis, uang=True)
    return angka is not None and abs(angka.nilai - s.benar) * 5 <= s.benar


def _mendatar(tabel: TabelMakna) -> Iterator[JumlahSalah]:
    for k in tabel.daftar_kolom:
        kiri = [j.indeks for j in _kolom(tabel) if j.indeks < k.indeks and _isi(tabel, j.indeks) is not None]
        if k.peran in UKURAN or not _TOTAL.match(k.judul.rpartition(" / ")[2].strip()) or len(kiri) < 2:
            continue
        benar, salah = 0, list[JumlahSalah]()
        for b in tabel.daftar_baris:
            isi, total = [_nilai(b, j) for j in kiri], _nilai(b, k.indeks)
            if total is None or not total[0] or b.jenis not in (JenisBaris.ISI, JenisBaris.JUMLAH):
                continue
            jumlah = sum((s[0] for s in isi if s), Decimal(0))
            if None not in isi and jumlah == total[0]:
                benar += 1
            elif None not in isi:
                sebutan = f"jumlah baris “{next((s for s in b.sel if len(s) > 2), '')}”"
                salah.append(JumlahSalah(sebutan=sebutan, tertulis=b.sel[k.indeks], benar=jumlah, lokasi=tabel.sel(b, k)))
        if salah and benar >= max(2, len(salah) * 2):
            yield from salah


def _rata(tabel: TabelMakna) -> Iterator[JumlahSalah]:
    baris = next((b for b in tabel.daftar_baris if b.jenis is JenisBaris.RATA), None)
    if baris is None or any(map(_BERBOBOT.search, (*baris.sel, *(k.judul for k in tabel.daftar_kolom)))):
        return
    for k in _kolom(tabel):
        isi, rata = _isi(tabel, k.indeks), _nilai(baris, k.indeks) if k.indeks < len(baris.sel) else None
        if isi is None or rata is None or not rata[0] or not rata[1]:
            continue
        benar = sum((n for n, _ in isi), Decimal(0)) / len(isi)
        if not same_number(*rata, benar, 8):
            sebutan = f"rata-rata kolom {k.judul.rpartition(' / ')[2]}"
            yield JumlahSalah(sebutan=sebutan, tertulis=baris.sel[k.indeks], benar=bulatkan(benar), lokasi=tabel.sel(baris, k))
