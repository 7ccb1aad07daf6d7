"""LAP015 standar-sama-realisasi, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("LAP015")
def standar_tercetak_sama_realisasi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Standar atau pembanding pada satu baris sama persis dengan realisasinya sendiri; 0 dan 100 persen tidak dipersoalkan."""
    for tabel in laporan.daftar_tabel:
        for baris in tabel.isi:
            realisasi = baris.fakta(Peran.REALISASI)
            for f in baris.daftar_fakta:
                if f.ukuran is not Peran.STANDAR or realisasi is None or f.nilai is None or f.nilai != realisasi.nilai:
                    continue
                if f.nilai in (0, 100) or baris.nama.get(Peran.SUMBER_STANDAR):
                    continue
                yield Butir(
                    pesan=f"standar {name_of(f)} {f.teks} sama persis dengan realisasi unit sendiri, tanpa sumber.",
                    saran="Isi standar nasional atau provinsi yang sebenarnya beserta sumbernya, atau tulis belum ada standar.",
                    at=f.lokasi,
                    objek=f.objek,
                    fakta=(f.teks, realisasi.teks),
                )
