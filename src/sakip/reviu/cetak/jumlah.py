"""What a printed total may be the sum of: rows of one level, or totals above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.cetakan.makna import UANG, BarisMakna, Fakta, JenisBaris, KolomMakna, LaporanTercetak, Peran, TabelMakna

_TITIK = re.compile(r"^\d{1,2}(?:\.\d{1,3})+\.?$")
_KODE = re.compile(r"^\d(?:\.\d{1,4}){1,6}\.?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Jumlahan:
    """A column of money: the sums its rows allow, by how they are reached, and its printed totals."""

    tabel: TabelMakna
    kolom: KolomMakna
    daftar_wajar: tuple[Decimal, ...]
    tercetak: tuple[Fakta, ...]

    @property
    def cocok(self) -> bool:
        """True where the last printed total is one of the sums; rows in thousands or millions may be off by their rounding."""
        f = self.tercetak[-1]
        longgar = Decimal(5).scaleb(-f.desimal - 1) * (len(self.tabel.isi) + 1) if f.desimal < 0 else Decimal(0)
        return any(abs((f.nilai or Decimal(0)) - n) <= longgar for n in self.daftar_wajar)

    @property
    def terdekat(self) -> Decimal:
        """The sum nearest to the printed total."""
        acuan = self.tercetak[-1].nilai if self.tercetak else None
        return min(self.daftar_wajar, key=lambda n: abs(n - (acuan or n)))


def money_columns(laporan: LaporanTercetak) -> Iterator[Jumlahan]:
    """Every money column of at least two rows, with its possible sums."""
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(*UANG):
            isi = [
                (b, f)
                for b in tabel.daftar_baris
                for f in b.daftar_fakta
                if f.lokasi.kolom == kolom.indeks + 1 and f.nilai is not None
            ]
            baris = [(b, f) for b, f in isi if b.jenis is JenisBaris.ISI]
            total = tuple(f for b, f in isi if b.jenis in (JenisBaris.JUMLAH, JenisBaris.UNIT))
            if len(baris) >= 2:
                yield Jumlahan(tabel=tabel, kolom=kolom, daftar_wajar=tuple(dict.fromkeys(_wajar(baris, total))), tercetak=total)


def _wajar(baris: list[tuple[BarisMakna, Fakta]], total: tuple[Fakta, ...]) -> Iterator[Decimal]:
    yield sum((f.nilai or Decimal(0) for _, f in baris), Decimal(0))
    for pilih in _tingkat(baris):
        if len(pilih) >= 1:
            yield sum(pilih, Decimal(0))
    if len(total) > 2:
        yield sum((f.nilai or Decimal(0) for f in total[:-1]), Decimal(0))


def _tingkat(baris: list[tuple[BarisMakna, Fakta]]) -> Iterator[list[Decimal]]:
    """The rows of each level: by the depth of their number, and the programs among program, activity and sub-activity."""
    kedalaman = {_dalam(b.nomor) for b, _ in baris}
    for d in sorted(kedalaman):
        yield [f.nilai or Decimal(0) for b, f in baris if _dalam(b.nomor) == d]
    for awalan in ("program", "kegiatan", "sub kegiatan"):
        yield [f.nilai or Decimal(0) for b, f in baris if f.objek.casefold().startswith(awalan)]
    if len({b.nomor for b, _ in baris if b.nomor}) > 1:
        yield [f.nilai or Decimal(0) for b, f in baris if b.nomor and not _TITIK.match(b.nomor)]


def _dalam(nomor: str) -> int:
    return nomor.strip(".").count(".") if _TITIK.match(nomor) or _KODE.match(nomor) else 0


def subtotals(tabel: TabelMakna, kolom: KolomMakna) -> Iterator[tuple[Fakta, Decimal]]:
    """Every printed total but the last, with the sum of the rows since the total before it."""
    jumlah, ada = Decimal(0), False
    hasil: list[tuple[Fakta, Decimal]] = []
    for baris in tabel.daftar_baris:
        f = next((g for g in baris.daftar_fakta if g.lokasi.kolom == kolom.indeks + 1 and g.nilai is not None), None)
        if f is None:
            continue
        if baris.jenis is JenisBaris.ISI:
            jumlah, ada = jumlah + (f.nilai or Decimal(0)), True
        elif baris.jenis is JenisBaris.JUMLAH:
            if ada:
                hasil.append((f, jumlah))
            jumlah, ada = Decimal(0), False
    yield from hasil if len(hasil) > 1 else ()


Total = tuple[Decimal, Fakta | None, TabelMakna]
"""A total, where it is printed (None: computed from the rows), and its table."""


def totals(laporan: LaporanTercetak, ukuran: Peran) -> Iterator[Total]:
    """Every total of a measure: the printed ones, and the sums of the columns without one."""
    for j in money_columns(laporan):
        if j.kolom.peran is ukuran:
            if j.tercetak:
                yield from ((f.nilai or Decimal(0), f, j.tabel) for f in j.tercetak)
            else:
                yield from ((n, None, j.tabel) for n in j.daftar_wajar)
