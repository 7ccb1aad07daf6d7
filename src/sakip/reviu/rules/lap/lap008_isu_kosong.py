"""LAP008 isu-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("LAP008", "isu-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def isu_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Isu strategis belum diisi.

    Mengapa: Laporan memuat isu strategis; tanpa isinya, bagian itu kosong.

    Cara memperbaiki: Isi lembar Isu menurut dokumen yang berlaku.
    """
    if not dokumen.daftar_isu:
        yield Butir(
            pesan="Lembar Isu kosong, sehingga laporan tidak memuat isu strategis.",
            saran="Isi lembar Isu.",
            at=dokumen.unit.lokasi_isian("tugas"),
            objek="Isu",
            fakta=("kosong",),
        )
