"""PK007 uraian-alasan-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK007",
    "uraian-alasan-kosong",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-i-revisi",),
)
def uraian_alasan_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Perubahan Perjanjian Kinerja tidak menguraikan alasannya.

    Mengapa: Nama alasan belum menerangkan apa yang berubah. Laporan kinerja menjelaskan program, anggaran atau sasaran mana
    yang berubah.

    Cara memperbaiki: Isi kolom uraian alasan di lembar PK.
    """
    for pk in dokumen.daftar_pk[1:]:
        if not pk.uraian_alasan.strip():
            yield Butir(
                pesan=f'PK versi {pk.versi} diubah karena "{pk.alasan.value}" tanpa uraian.',
                saran="Uraikan apa yang berubah dan akibatnya.",
                at=pk.lokasi.pada("uraian_alasan"),
                objek=f"PK{pk.versi}",
                fakta=(str(pk.versi), pk.alasan.value),
            )
