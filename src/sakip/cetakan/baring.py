"""Tables that lie on their side: one indicator, its target, result and achievement below each other, years across."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.bentuk import TabelCetak
from sakip.cetakan.kepala import column_titles, header_rows
from sakip.cetakan.makna import BarisMakna, Fakta, JenisBaris, JenisTabel, Peran, TabelMakna
from sakip.cetakan.peran import role_of
from sakip.cetakan.tabel import Konteks

_TAHUN = re.compile(r"^(?:tahun\s+|ta\.?\s+)?(20[0-4]\d)$", re.I)
_UKURAN = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
PALING_BANYAK = 6
"""Rows: a longer table is no single indicator's."""


def stand_up(
    tabel: TabelCetak, makna: TabelMakna, teks_atas: Sequence[str], nama: Mapping[str, int], konteks: Konteks
) -> TabelMakna:
    """The table as one row for each year, where it lies on its side; else as it is. ``nama`` are the known indicators."""
    kepala, awal = header_rows(tabel)
    judul = column_titles(tabel, kepala)
    tahun = {n: int(m[1]) for n, j in enumerate(judul) if n and j and (m := _TAHUN.match(j[-1]))}
    ukuran = {b: role_of((tabel.baris[b][0],)) for b in range(awal, len(tabel.baris)) if tabel.baris[b][0]}
    dikenal = [p for p in ukuran.values() if p in _UKURAN]
    if makna.jenis is not JenisTabel.LAIN or not tahun or len(ukuran) > PALING_BANYAK:
        return makna
    if len(dikenal) < 2 or len(set(dikenal)) != len(dikenal) or Peran.REALISASI not in dikenal:
        return makna
    objek = _objek(teks_atas, nama)
    baris = {b: p for b, p in ukuran.items() if p in _UKURAN}
    daftar = tuple(
        BarisMakna(
            jenis=JenisBaris.ISI,
            nomor="",
            nama={Peran.INDIKATOR: objek} if objek else {},
            tertulis={},
            daftar_fakta=tuple(_fakta(tabel, makna, baris, kolom, (objek, nama.get(objek, -1)), konteks)),
            lokasi=replace(makna.lokasi, baris=min(baris) + 1),
            sel=(),
        )
        for kolom in tahun.items()
    )
    return replace(makna, jenis=JenisTabel.BANDING, daftar_kolom=(), daftar_baris=daftar)


def _objek(teks_atas: Sequence[str], nama: Mapping[str, int]) -> str:
    """The one known indicator that the caption, or else the nearest line above, names; "" where none does."""
    for teks in teks_atas:
        rapi = " ".join(teks.casefold().split())
        ada = sorted((n for n in nama if " ".join(n.casefold().split()) in rapi), key=len, reverse=True)
        if ada:
            return ada[0] if all(n.casefold() in ada[0].casefold() for n in ada) else ""
    return ""


def _fakta(
    tabel: TabelCetak,
    makna: TabelMakna,
    ukuran: Mapping[int, Peran],
    kolom: tuple[int, int],
    objek: tuple[str, int],
    konteks: Konteks,
) -> Iterator[Fakta]:
    indeks, tahun = kolom
    for b, peran in ukuran.items():
        teks = tabel.baris[b][indeks] if indeks < len(tabel.baris[b]) else ""
        angka = read_cell(teks, ribuan="" if peran is Peran.CAPAIAN else konteks.ribuan) if teks else None
        if teks:
            yield Fakta(
                ukuran=peran,
                teks=teks,
                nilai=angka.nilai if angka else None,
                desimal=angka.desimal if angka else 0,
                persen=bool(angka and angka.persen),
                tahun=tahun,
                keadaan="",
                triwulan=0,
                dokumen=JenisTabel.BANDING,
                jenis_objek=Peran.INDIKATOR if objek[0] else Peran.LAIN,
                objek=objek[0],
                entitas=objek[1],
                kelompok=indeks,
                tabel=makna.indeks,
                lokasi=replace(makna.lokasi, baris=b + 1, kolom=indeks + 1),
                judul_kolom=f"{tabel.baris[b][0]} {tahun}",
            )
