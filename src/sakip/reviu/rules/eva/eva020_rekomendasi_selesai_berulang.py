"""EVA020 rekomendasi-selesai-berulang."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke, StatusRekomendasi
from sakip.kernel.kemiripan import baku
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import ringkas, tempat_rekomendasi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA020",
    "rekomendasi-selesai-berulang",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lhe",),
)
def rekomendasi_selesai_berulang(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Rekomendasi tahun lalu yang dinyatakan selesai diberikan lagi.

    Mengapa: Bila tindak lanjutnya sudah selesai, rekomendasi yang sama tidak perlu diulangi; bila perlu diulangi,
    tindak lanjutnya belum selesai.

    Cara memperbaiki: Ubah status tindak lanjut tahun lalu, atau rumuskan apa yang masih kurang.
    """
    selesai = {baku(r.uraian) for r in lke.rekomendasi_lalu if r.status is StatusRekomendasi.SELESAI}
    for n, r in enumerate(lke.daftar_rekomendasi, 1):
        if baku(r.uraian) in selesai:
            yield Butir(
                pesan=f'Rekomendasi "{ringkas(r.uraian)}" sama dengan rekomendasi tahun lalu yang dinyatakan selesai.',
                saran="Ubah status tindak lanjut tahun lalu, atau rumuskan apa yang masih kurang.",
                at=tempat_rekomendasi(r, "uraian"),
                objek=f"rekomendasi {n}",
                fakta=(r.uraian,),
            )
