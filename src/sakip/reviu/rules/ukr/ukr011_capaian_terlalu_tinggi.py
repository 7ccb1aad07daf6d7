"""UKR011 capaian-terlalu-tinggi."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BATAS = Decimal(150)


@aturan(
    "UKR011",
    "capaian-terlalu-tinggi",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SARAN,
    rujukan=("permenpanrb-88-2021#perencanaan",),
)
def capaian_terlalu_tinggi(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Capaian jauh di atas target.

    Mengapa: Capaian di atas 150 persen biasanya berarti target terlalu rendah, bukan kinerja luar biasa.

    Cara memperbaiki: Tinjau target tahun berikutnya, atau jelaskan kejadian luar biasanya.
    """
    for kode, hasil in pengukuran.indikator.items():
        nilai = hasil.capaian.mentah if hasil.capaian.mentah is not None else hasil.capaian.angka
        indikator = dokumen.indikator(kode)
        if nilai is None or nilai <= _BATAS or indikator is None:
            continue
        realisasi = dokumen.realisasi(kode)
        yield Butir(
            pesan=f"{kode} {indikator.nama}: capaian {format_persen(nilai)}% jauh di atas target.",
            saran="Tinjau target tahun berikutnya.",
            at=realisasi.lokasi.pada("tahunan") if realisasi else indikator.lokasi,
            objek=kode,
            fakta=(format_persen(nilai),),
        )
