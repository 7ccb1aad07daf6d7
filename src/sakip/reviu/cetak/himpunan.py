"""Which things a report's documents name, and which indicators stand beside which sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import ENTITAS, JenisTabel, LaporanTercetak, NamaCetak, Peran

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


def indicators_beside(laporan: LaporanTercetak, peran: Peran, *jenis: JenisTabel) -> dict[int, dict[int, NamaCetak]]:
    """A sasaran's (or program's) indicators in the tables of some kinds: those in the next column of names to the right."""
    nama = {(n.lokasi.blok, n.lokasi.baris, n.lokasi.kolom): n for n in laporan.daftar_nama}
    hasil: dict[int, dict[int, NamaCetak]] = {}
    for tabel in laporan.tabel(*jenis):
        induk = next(iter(tabel.kolom(peran)), None)
        anak = next((k for k in tabel.kolom(*ENTITAS) if induk and k.indeks > induk.indeks), None)
        if induk is None or anak is None or anak.peran is not Peran.INDIKATOR:
            continue
        milik: NamaCetak | None = None
        for baris in tabel.isi:
            tempat = (tabel.blok, baris.lokasi.baris)
            milik = nama.get((*tempat, induk.indeks + 1), milik)
            indikator = nama.get((*tempat, anak.indeks + 1))
            wider = peran is Peran.SASARAN and baris.tertulis.get(Peran.TUJUAN) and not baris.tertulis.get(Peran.SASARAN)
            if milik and indikator and not wider:
                hasil.setdefault(milik.entitas, {})[indikator.entitas] = indikator
    return hasil
