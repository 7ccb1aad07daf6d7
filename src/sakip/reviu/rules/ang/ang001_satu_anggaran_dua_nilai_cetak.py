"""ANG001 satu-anggaran-dua-nilai, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.satu_fakta import differences
from sakip.reviu.cetak.sebut import name_of, places
from sakip.reviu.temuan import Butir


@muka_cetak("ANG001")
def satu_anggaran_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Anggaran atau realisasi satu program dibandingkan di semua tabel; nilai sebelum perubahan dibandingkan tersendiri.

    Tabel menurut sasaran dicocokkan dengan tabel program hanya bila baris-barisnya sama banyak dan sebagian besar angkanya sama.
    """
    for beda in differences(laporan, (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN)):
        for kelompok in beda.daftar_kelompok[1:]:
            f = kelompok[0]
            keadaan = {"sebelum": " sebelum perubahan", "kumulatif": " kumulatif"}.get(f.keadaan, "")
            yield Butir(
                pesan=f"{f.ukuran.value}{keadaan} {name_of(f)} tertulis {f.teks}, sedangkan di "
                f"{places(beda.daftar_kelompok[0])} {beda.acuan.teks}.",
                saran="Samakan dengan DPA atau laporan realisasi anggaran.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(f.ukuran.value, str(f.tahun), f.keadaan, f.teks, beda.acuan.teks),
            )
