"""REN007 iku-tidak-diperjanjikan, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.himpunan import indicators_of, named_in
from sakip.reviu.temuan import Butir


@muka_cetak("REN007")
def iku_tercetak_tidak_diperjanjikan(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Setiap indikator pada tabel IKU dicari pada tabel Perjanjian Kinerja; diam bila salah satunya tidak tercetak."""
    janji = named_in(laporan, JenisTabel.PK)
    if not janji:
        return
    for n in indicators_of(laporan, JenisTabel.IKU):
        if n.entitas not in janji:
            yield Butir(
                pesan=f"IKU “{n.teks}” tidak ada pada tabel Perjanjian Kinerja.",
                saran="Perjanjikan IKU itu, atau cabut dari daftar IKU dengan keputusan.",
                at=n.lokasi,
                objek=n.teks,
                fakta=(n.teks,),
            )
