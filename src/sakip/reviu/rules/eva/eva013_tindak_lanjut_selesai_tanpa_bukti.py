"""EVA013 tindak-lanjut-selesai-tanpa-bukti."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke, StatusRekomendasi
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import LEMBAR_REKOMENDASI, LEMBAR_REKOMENDASI_LALU, ringkas, tempat_rekomendasi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA013",
    "tindak-lanjut-selesai-tanpa-bukti",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lhe",),
)
def tindak_lanjut_selesai_tanpa_bukti(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Tindak lanjut dinyatakan selesai tanpa bukti.

    Mengapa: Selesai berarti dapat ditunjukkan. Tanpa uraian atau bukti, evaluator berikutnya tidak dapat
    memastikannya.

    Cara memperbaiki: Tulis apa yang dilakukan dan sebut buktinya, atau ubah statusnya.
    """
    for lembar, daftar in ((LEMBAR_REKOMENDASI, lke.daftar_rekomendasi), (LEMBAR_REKOMENDASI_LALU, lke.rekomendasi_lalu)):
        for n, r in enumerate(daftar, 1):
            if r.status is StatusRekomendasi.SELESAI and not r.bukti.strip():
                yield Butir(
                    pesan=f'Tindak lanjut "{ringkas(r.uraian)}" dinyatakan selesai tanpa bukti.',
                    saran="Tulis apa yang dilakukan dan sebut buktinya, atau ubah statusnya.",
                    at=tempat_rekomendasi(r, "bukti", lembar),
                    objek=f"{lembar.lower()} {n}",
                    fakta=(r.uraian,),
                )
