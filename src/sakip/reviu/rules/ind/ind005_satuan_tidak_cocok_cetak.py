"""IND005 satuan-tidak-cocok, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import texts_beside
from sakip.reviu.rules.ind.ind005_satuan_tidak_cocok import unit_misfits
from sakip.reviu.temuan import Butir


@muka_cetak("IND005")
def satuan_tercetak_tidak_cocok(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom satuan dibandingkan dengan kata pertama indikator di barisnya; satuan berupa angka diurus IND004."""
    for b in texts_beside(laporan, Peran.SATUAN):
        for saran in unit_misfits(b.indikator):
            yield Butir(
                pesan=f"“{b.indikator.nama}” bersatuan “{b.teks}”.",
                saran=f"Satuan yang cocok: {saran}.",
                at=b.lokasi,
                objek=b.indikator.nama,
                fakta=(b.indikator.nama, b.teks),
            )
