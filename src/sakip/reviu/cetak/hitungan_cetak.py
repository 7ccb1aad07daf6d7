"""How many things of a kind the tables of a report hold, in each way a text may count them."""

from __future__ import annotations

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kemiripan import baku


def possible_counts(laporan: LaporanTercetak, peran: Peran) -> frozenset[int]:
    """The numbers of distinct names and of rows, table by table and in all."""
    semua: set[str] = set()
    hasil: set[int] = set()
    for tabel in laporan.daftar_tabel:
        nama = _nama(tabel, peran)
        if nama:
            hasil |= {len(nama), len(set(nama))}
            semua |= set(nama)
    return frozenset(hasil | ({len(semua)} if semua else set()))


def _nama(tabel: TabelMakna, peran: Peran) -> list[str]:
    """The printed names of one kind; a column ``Tujuan/Sasaran`` counts for both."""
    dua = {Peran.TUJUAN: Peran.SASARAN}.get(peran)
    kolom = [k for k in tabel.daftar_kolom if k.peran is peran or (k.peran is dua and "tujuan" in k.judul.casefold())]
    return [baku(nama_bersih(b.sel[k.indeks])) for k in kolom for b in tabel.isi if k.indeks < len(b.sel) and b.sel[k.indeks]]
