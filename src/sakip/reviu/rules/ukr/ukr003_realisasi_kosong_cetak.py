"""UKR003 realisasi-kosong, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.himpunan import indicators_of, measured
from sakip.reviu.temuan import Butir


@muka_cetak("UKR003")
def iku_tercetak_tanpa_realisasi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Setiap indikator pada tabel IKU dicari pada tabel yang memuat realisasi atau capaian.

    Diam bila laporan tidak memuat tabel IKU atau tabel capaian.
    """
    diukur = measured(laporan)
    if not diukur:
        return
    for n in indicators_of(laporan, JenisTabel.IKU):
        if n.entitas not in diukur:
            yield Butir(
                pesan=f"IKU “{n.teks}” tidak diukur di tabel capaian mana pun.",
                saran="Sajikan target, realisasi, dan capaiannya, atau jelaskan mengapa tidak diukur.",
                at=n.lokasi,
                objek=n.teks,
                fakta=(n.teks,),
            )
