"""TRG007 target-mundur, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.deret_target import setbacks
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("TRG007")
def target_tercetak_mundur(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Satu target tahunan pada tabel Renstra atau RPJMD berlawanan arah dengan semua target lain di barisnya.

    Hanya persentase, nilai, dan indeks; jumlah dokumen atau kegiatan boleh naik turun.
    """
    for lompat in setbacks(laporan):
        f, lalu = lompat.fakta, lompat.sebelum
        sebelum = "kondisi awal" if lalu.ukuran is Peran.BASELINE else f"target {lalu.tahun}"
        yield Butir(
            pesan=f"target {f.tahun} {name_of(f)} {f.teks}, {sebelum} {lalu.teks}: berlawanan arah dengan target tahun lainnya.",
            saran="Periksa target terhadap dokumen Renstra.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(str(f.tahun), f.teks, lalu.teks),
        )
