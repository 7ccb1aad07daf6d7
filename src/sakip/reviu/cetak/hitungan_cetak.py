"""How many things of a kind the tables of a report hold, in each way a text may count them."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kemiripan import baku


def possible_counts(laporan: LaporanTercetak, peran: Peran) -> frozenset[int]:
    """The numbers of distinct names and of rows, table by table, and of the things (however spelled) in all."""
    hal = {(n.lokasi.blok, n.lokasi.baris, n.lokasi.kolom): n.entitas for n in laporan.daftar_nama}
    bersama = not any(t.kolom(peran) for t in laporan.daftar_tabel)
    semua: set[object] = set()
    hasil: set[int] = set()
    for tabel in laporan.daftar_tabel:
        nama = dict(_nama(tabel, peran, bersama))
        if nama:
            hasil |= {len(nama), len(set(nama.values()))}
            semua |= {hal.get((tabel.blok, *tempat), teks) for tempat, teks in nama.items()}
    return frozenset(hasil | ({len(semua)} if semua else set()))


def _nama(tabel: TabelMakna, peran: Peran, bersama: bool) -> Iterator[tuple[tuple[int, int], str]]:
    """((row, column), name) of one kind; a column ``Tujuan/Sasaran`` counts for both where no table has one of tujuan alone."""
    for k in tabel.daftar_kolom:
        if k.peran is peran or (
            bersama and peran is Peran.TUJUAN and k.peran is Peran.SASARAN and "tujuan" in k.judul.casefold()
        ):
            for b in tabel.isi:
                if k.indeks < len(b.sel) and b.sel[k.indeks]:
                    yield (b.lokasi.baris, k.indeks + 1), baku(nama_bersih(b.sel[k.indeks]))
