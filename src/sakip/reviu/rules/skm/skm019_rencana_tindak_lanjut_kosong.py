"""SKM019 rencana-tindak-lanjut-kosong."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tindak_lanjut_berlaku
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM019", "rencana-tindak-lanjut-kosong", tahap=Tahap.SURVEI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#laporan",)
)
def rencana_tindak_lanjut_kosong(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Survei belum mempunyai rencana tindak lanjut.

    Mengapa: Laporan survei memuat rencana tindak lanjut: apa yang diperbaiki, siapa penanggung jawabnya, dan kapan
    selesai. Tanpa itu survei tidak mengubah pelayanan.

    Cara memperbaiki: Tetapkan tindak lanjut, mulai dari unsur dengan nilai terendah.
    """
    if not isinstance(hasil.ikm, Decimal) or tindak_lanjut_berlaku(survei):
        return
    terendah = hasil.keseluruhan.terendah
    if terendah:
        yield Butir(
            pesan=f"Belum ada rencana tindak lanjut; unsur terendah {terendah.unsur.kode} {terendah.unsur.nama}.",
            saran=f"Tetapkan tindak lanjut, mulai dari {terendah.unsur.kode} {terendah.unsur.nama}.",
            at=Lokasi(lembar="Tindak Lanjut"),
            objek="tindak_lanjut",
            fakta=(terendah.unsur.kode,),
        )
