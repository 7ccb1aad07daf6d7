"""Which indicators a report's documents name."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, NamaCetak, Peran

DIUKUR = (Peran.REALISASI, Peran.CAPAIAN)


def indicators_of(laporan: LaporanTercetak, jenis: JenisTabel) -> Iterator[NamaCetak]:
    """The indicators of the tables of a kind, each thing once."""
    blok = {t.blok for t in laporan.tabel(jenis)}
    dikenal: set[int] = set()
    for nama in laporan.daftar_nama:
        if nama.peran is Peran.INDIKATOR and nama.lokasi.blok in blok and nama.entitas not in dikenal:
            dikenal.add(nama.entitas)
            yield nama


def measured(laporan: LaporanTercetak) -> frozenset[int]:
    """The indicators that any table shows a result of."""
    return frozenset(f.entitas for f in laporan.fakta(*DIUKUR) if f.jenis_objek is Peran.INDIKATOR)


def named_in(laporan: LaporanTercetak, *jenis: JenisTabel) -> frozenset[int]:
    """The indicators of the tables of some kinds."""
    return frozenset(n.entitas for j in jenis for n in indicators_of(laporan, j))
