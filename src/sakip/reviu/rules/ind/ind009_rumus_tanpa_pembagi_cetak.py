"""IND009 rumus-tanpa-pembagi, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import texts_beside
from sakip.reviu.rules.ind.ind009_rumus_tanpa_pembagi import lacks_divisor
from sakip.reviu.temuan import Butir


@muka_cetak("IND009")
def rumus_tercetak_tanpa_pembagi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Formula pada tabel IKU yang mengalikan 100 tanpa membagi; pecahan yang dicetak sebagai gambar tidak terlihat."""
    for b in texts_beside(laporan, Peran.FORMULA):
        if lacks_divisor(b.indikator):
            yield Butir(
                pesan=f"Rumus “{b.indikator.nama}”, “{b.teks[:100]}”, mengalikan 100 tanpa pembagi.",
                saran="Tambahkan penyebut, misalnya jumlah seluruhnya.",
                at=b.lokasi,
                objek=b.indikator.nama,
                fakta=(b.teks,),
            )
