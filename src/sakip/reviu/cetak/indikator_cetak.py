"""The indicators of a report's tables with what each row says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import BarisMakna, KolomMakna, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.indikator import Indikator


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    """A row that names an indicator and holds a text of one role beside it."""

    indikator: Indikator
    teks: str
    entitas: int
    tabel: TabelMakna
    lokasi: Lokasi


def texts_beside(laporan: LaporanTercetak, peran: Peran) -> Iterator[BarisIndikator]:
    """Every text of a role beside an indicator; a table printed twice (as an annex) counts once."""
    entitas = {(n.lokasi.blok, n.lokasi.baris): n.entitas for n in laporan.daftar_nama if n.peran is Peran.INDIKATOR}
    dikenal: set[tuple[str, str]] = set()
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(peran):
            for baris in tabel.isi:
                satu = _satu(tabel, kolom, baris, entitas)
                if satu and (satu.indikator.nama, satu.teks) not in dikenal:
                    dikenal.add((satu.indikator.nama, satu.teks))
                    yield satu


def _satu(tabel: TabelMakna, kolom: KolomMakna, baris: BarisMakna, entitas: dict[tuple[int, int], int]) -> BarisIndikator | None:
    teks = baris.sel[kolom.indeks].strip() if kolom.indeks < len(baris.sel) else ""
    nama = nama_bersih(baris.nama.get(Peran.INDIKATOR, ""))
    if not teks or not nama:
        return None
    return BarisIndikator(
        indikator=Indikator(
            kode="",
            simpul="",
            nama=nama,
            satuan=baris.nama.get(Peran.SATUAN, ""),
            definisi=baris.nama.get(Peran.DEFINISI, ""),
            formulasi=baris.nama.get(Peran.FORMULA, ""),
        ),
        teks=teks,
        entitas=entitas.get((tabel.blok, baris.lokasi.baris), -1),
        tabel=tabel,
        lokasi=tabel.sel(baris, kolom),
    )
