"""EVA009 rekomendasi-tanpa-penanggung-jawab."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import ringkas, tempat_rekomendasi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA009",
    "rekomendasi-tanpa-penanggung-jawab",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lhe",),
)
def rekomendasi_tanpa_penanggung_jawab(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Rekomendasi evaluasi tidak menyebut penanggung jawab.

    Mengapa: Rekomendasi menyebut apa yang diperbaiki, oleh siapa, dan sampai kapan. Tanpa penanggung jawab tidak ada
    yang melaksanakannya dan tidak ada yang dapat ditanya pada evaluasi berikutnya.

    Cara memperbaiki: Isi jabatan yang bertanggung jawab.
    """
    for n, r in enumerate(lke.daftar_rekomendasi, 1):
        if not r.penanggung_jawab.strip():
            yield Butir(
                pesan=f'Rekomendasi "{ringkas(r.uraian)}" tidak menyebut penanggung jawab.',
                saran="Isi jabatan yang bertanggung jawab.",
                at=tempat_rekomendasi(r, "penanggung_jawab"),
                objek=f"rekomendasi {n}",
                fakta=(r.uraian,),
            )
