"""The formulas a report prints: in the columns for them, and sentences that define one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.kernel.lokasi import Lokasi

_KALIMAT = re.compile(r"(?:\bikm\b|nrr|nilai rata[\s-]*rata).{0,40}=|bobot.{0,40}0[,.]11", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rumus:
    """A formula as printed and what it measures."""

    nama: str
    teks: str
    lokasi: Lokasi


def formulas(laporan: LaporanTercetak) -> Iterator[Rumus]:
    """Every printed formula; a table printed twice (as an annex) counts once."""
    dikenal: set[str] = set()
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(Peran.FORMULA):
            for baris in tabel.isi:
                teks = baris.sel[kolom.indeks] if kolom.indeks < len(baris.sel) else ""
                if teks and teks not in dikenal:
                    dikenal.add(teks)
                    yield Rumus(nama=baris.nama.get(Peran.INDIKATOR, ""), teks=teks, lokasi=tabel.sel(baris, kolom))
    for narasi in laporan.daftar_narasi:
        if _KALIMAT.search(narasi.teks):
            yield Rumus(nama="", teks=narasi.teks, lokasi=narasi.lokasi)
