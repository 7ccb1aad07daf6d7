"""PK006 alasan-revisi-tidak-sah."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.perjanjian import AlasanRevisi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SAH = (AlasanRevisi.PEJABAT, AlasanRevisi.STRATEGI, AlasanRevisi.PRIORITAS)


@aturan(
    "PK006",
    "alasan-revisi-tidak-sah",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-i-revisi",),
)
def alasan_revisi_tidak_sah(dokumen: Dokumen) -> Iterator[Butir]:
    """Alasan perubahan Perjanjian Kinerja tidak termasuk tiga alasan yang diperbolehkan.

    Mengapa: Perjanjian Kinerja dapat diubah hanya karena pergantian pejabat, perubahan strategi yang mempengaruhi tujuan
    dan sasaran, atau perubahan prioritas atau asumsi yang berakibat signifikan.

    Cara memperbaiki: Pilih alasan yang sesuai di lembar PK; bila tidak ada yang sesuai, versi semula tetap berlaku.
    """
    for pk in dokumen.daftar_pk[1:]:
        if pk.alasan not in _SAH:
            yield Butir(
                pesan=f'PK versi {pk.versi} mengubah versi sebelumnya dengan alasan "{pk.alasan.value}".',
                saran=f"Alasan yang diperbolehkan: {', '.join(a.value for a in _SAH)}.",
                at=pk.lokasi.pada("alasan"),
                objek=f"PK{pk.versi}",
                fakta=(str(pk.versi), pk.alasan.value),
            )
