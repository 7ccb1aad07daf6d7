"""Which things a report's documents name, and which indicators stand beside which sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, NamaCetak, Peran

DIUKUR = (Peran.REALISASI, Peran.CAPAIAN)


def names_of(laporan: LaporanTercetak, jenis: JenisTabel, peran: Peran) -> Iterator[NamaCetak]:
    """The names of one role in the tables of a kind, each thing once."""
    blok = {t.blok for t in laporan.tabel(jenis)}
    dikenal: set[int] = set()
    for nama in laporan.daftar_nama:
        if nama.peran is peran and nama.lokasi.blok in blok and nama.entitas not in dikenal:
            dikenal.add(nama.entitas)
            yield nama


def indicators_of(laporan: LaporanTercetak, jenis: JenisTabel) -> Iterator[NamaCetak]:
    """The indicators of the tables of a kind, each thing once."""
    return names_of(laporan, jenis, Peran.INDIKATOR)


def measured(laporan: LaporanTercetak) -> frozenset[int]:
    """The indicators that any table shows a result of."""
    return frozenset(f.entitas for f in laporan.fakta(*DIUKUR) if f.jenis_objek is Peran.INDIKATOR)


def named_in(laporan: LaporanTercetak, *jenis: JenisTabel, peran: Peran = Peran.INDIKATOR) -> frozenset[int]:
    """The things of one role in the tables of some kinds."""
    return frozenset(n.entitas for j in jenis for n in names_of(laporan, j, peran))


def indicators_beside(laporan: LaporanTercetak, jenis: JenisTabel) -> dict[int, dict[int, NamaCetak]]:
    """sasaran -> its indicators in the tables of a kind. A column of tujuan and sasaran together counts as sasaran."""
    nama = {(n.lokasi.blok, n.lokasi.baris, n.peran): n for n in laporan.daftar_nama}
    hasil: dict[int, dict[int, NamaCetak]] = {}
    for tabel in laporan.tabel(jenis):
        sasaran: NamaCetak | None = None
        for baris in tabel.isi:
            tempat = (tabel.blok, baris.lokasi.baris)
            sasaran = nama.get((*tempat, Peran.SASARAN), sasaran)
            indikator = nama.get((*tempat, Peran.INDIKATOR))
            tertulis = baris.tertulis.get(Peran.TUJUAN, "") and not baris.tertulis.get(Peran.SASARAN, "")
            if sasaran and indikator and not tertulis:
                hasil.setdefault(sasaran.entitas, {})[indikator.entitas] = indikator
    return hasil
