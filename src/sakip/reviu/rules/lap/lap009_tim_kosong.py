"""LAP009 tim-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("LAP009", "tim-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def tim_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Tim SAKIP belum diisi.

    Mengapa: Laporan memuat tim SAKIP; tanpa isinya, bagian itu kosong.

    Cara memperbaiki: Isi lembar Tim SAKIP menurut dokumen yang berlaku.
    """
    if not dokumen.daftar_tim:
        yield Butir(
            pesan="Lembar Tim SAKIP kosong, sehingga laporan tidak memuat tim SAKIP.",
            saran="Isi lembar Tim SAKIP.",
            at=dokumen.unit.lokasi_isian("nomor_sk_tim"),
            objek="Tim SAKIP",
            fakta=("kosong",),
        )
