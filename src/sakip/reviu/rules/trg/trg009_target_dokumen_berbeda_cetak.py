"""TRG009 target-dokumen-berbeda, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import Fakta, JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.rantai_cetak import DIUKUR
from sakip.reviu.cetak.satu_fakta import differences
from sakip.reviu.cetak.sebut import name_of, places
from sakip.reviu.temuan import Butir

_SEMU = frozenset({*DIUKUR, JenisTabel.PROGRAM_ANGGARAN})
"""Tables that show the target in force at the end of the year."""


@muka_cetak("TRG009")
def target_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target satu indikator pada satu tahun dalam dokumen yang sama (Renstra, RKT, PK) atau di tabel-tabel pengukuran.

    Perbedaan antardokumen diurus TRG001 sampai TRG003; jumlah rupiah di kolom target oleh TRG004.
    """
    for beda in differences(laporan, (Peran.TARGET, Peran.BASELINE), _dokumen):
        if any(f.nilai is not None and f.nilai >= 1_000_000 for kelompok in beda.daftar_kelompok for f in kelompok):
            continue
        for kelompok in beda.daftar_kelompok[1:]:
            f = kelompok[0]
            yield Butir(
                pesan=f"{f.ukuran.value} {f.tahun} {name_of(f)} tertulis {f.teks}, sedangkan di "
                f"{places(beda.daftar_kelompok[0])} {beda.acuan.teks}.",
                saran="Samakan target di semua tabel dokumen itu.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(str(f.tahun), f.keadaan, f.teks, beda.acuan.teks),
            )


def _dokumen(f: Fakta) -> object:
    if f.jenis_objek is not Peran.INDIKATOR:
        return (f.jenis_objek, f.tabel)
    return "diukur" if f.dokumen in _SEMU else f.dokumen
