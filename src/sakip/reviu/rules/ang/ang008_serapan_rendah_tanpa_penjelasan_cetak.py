"""ANG008 serapan-rendah-tanpa-penjelasan, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.penjelasan import explained
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_RENDAH = Decimal(75)
"""Percent; below it, practice expects an explanation."""


@muka_cetak("ANG008")
def serapan_tercetak_rendah(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Serapan program di bawah 75 persen yang tidak disebut sebabnya di uraian atau kolom analisis mana pun.

    Hanya tahun laporan, setiap program sekali; kegiatan dan sub kegiatan tidak dinilai bila programnya ada. Diam pada berkas
    yang bukan laporan utuh (tanpa judul bab).
    """
    dilaporkan: set[int] = set()
    utuh = any(j.tingkat == 1 and j.bab for j in laporan.daftar_judul)
    for f in laporan.fakta(Peran.SERAPAN) if utuh else ():
        if f.nilai is None or not 0 < f.nilai < _RENDAH or f.entitas in dilaporkan or not _program(laporan, f):
            continue
        dilaporkan.add(f.entitas)
        if not explained(laporan, f):
            yield Butir(
                pesan=f"serapan {name_of(f)} {f.teks.rstrip(' %')}% tanpa penjelasan.",
                saran="Jelaskan sebabnya di bawah tabel atau di kolom analisis.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(f.teks,),
            )


def _program(laporan: LaporanTercetak, f: Fakta) -> bool:
    if f.jenis_objek is not Peran.PROGRAM or f.triwulan or f.keadaan or (laporan.tahun and f.tahun != laporan.tahun):
        return False
    bernama = any(g.objek.casefold().startswith("program") for g in laporan.daftar_tabel[f.tabel].fakta(Peran.SERAPAN))
    return f.objek.casefold().startswith("program") or not bernama
