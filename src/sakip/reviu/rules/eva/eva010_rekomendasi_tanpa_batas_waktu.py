"""EVA010 rekomendasi-tanpa-batas-waktu."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke, StatusRekomendasi
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import ringkas, tempat_rekomendasi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA010",
    "rekomendasi-tanpa-batas-waktu",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lhe",),
)
def rekomendasi_tanpa_batas_waktu(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Rekomendasi evaluasi tidak menyebut kapan selesai.

    Mengapa: Tanpa batas waktu tidak dapat diketahui apakah tindak lanjutnya terlambat.

    Cara memperbaiki: Isi tanggal selesai yang disepakati dengan unit kerja.
    """
    for n, r in enumerate(lke.daftar_rekomendasi, 1):
        if r.batas is None and r.status is not StatusRekomendasi.SELESAI:
            yield Butir(
                pesan=f'Rekomendasi "{ringkas(r.uraian)}" tidak menyebut kapan selesai.',
                saran="Isi tanggal selesai yang disepakati dengan unit kerja.",
                at=tempat_rekomendasi(r, "batas"),
                objek=f"rekomendasi {n}",
                fakta=(r.uraian,),
            )
