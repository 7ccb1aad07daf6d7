"""LAP007 organisasi-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP007", "organisasi-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",)
)
def organisasi_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Struktur organisasi belum diisi.

    Mengapa: Laporan memuat struktur organisasi; tanpa isinya, bagian itu kosong.

    Cara memperbaiki: Isi lembar Organisasi menurut dokumen yang berlaku.
    """
    if not dokumen.daftar_jabatan:
        yield Butir(
            pesan="Lembar Organisasi kosong, sehingga laporan tidak memuat struktur organisasi.",
            saran="Isi lembar Organisasi.",
            at=dokumen.unit.lokasi_isian("dasar_organisasi"),
            objek="Organisasi",
            fakta=("kosong",),
        )
