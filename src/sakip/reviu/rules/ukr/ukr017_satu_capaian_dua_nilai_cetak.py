"""UKR017, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.satu_fakta import differences
from sakip.reviu.cetak.sebut import name_of, places
from sakip.reviu.temuan import Butir


@muka_cetak("UKR017")
def capaian_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Capaian satu indikator pada satu tahun dibandingkan di semua tabel; yang dibulatkan atau dipotong dianggap sama."""
    for beda in differences(laporan, (Peran.CAPAIAN,)):
        for kelompok in beda.daftar_kelompok[1:]:
            f = kelompok[0]
            yield Butir(
                pesan=f"capaian {f.tahun} {name_of(f)} tertulis {f.teks}, sedangkan di "
                f"{places(beda.daftar_kelompok[0])} {beda.acuan.teks}.",
                saran="Samakan semua tabel dengan hasil pengukuran.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(str(f.tahun), f.teks, beda.acuan.teks),
            )
