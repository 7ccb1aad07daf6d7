"""EVA014 evaluator-mengendalikan-sendiri."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.kernel.kemiripan import baku
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import LEMBAR_IDENTITAS
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA014",
    "evaluator-mengendalikan-sendiri",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lke",),
)
def evaluator_mengendalikan_sendiri(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Kendali mutu dilakukan evaluator yang sama, atau tanpa nama.

    Mengapa: Kendali mutu ada supaya orang kedua melihat nilai dengan mata segar. Bila orangnya sama, tidak ada
    kendali; bila tidak bernama, tidak ada yang bertanggung jawab.

    Cara memperbaiki: Tunjuk pengendali mutu yang bukan evaluatornya.
    """
    siapa = baku(lke.pengendali)
    if siapa and siapa == baku(lke.evaluator):
        yield Butir(
            pesan=f"Evaluator dan pengendali mutu orang yang sama ({lke.pengendali}).",
            saran="Tunjuk pengendali mutu yang bukan evaluatornya.",
            at=Lokasi(lembar=LEMBAR_IDENTITAS, isian="pengendali"),
            objek="pengendali",
            fakta=(lke.evaluator,),
        )
    kendali = [p for p in lke.daftar_penilaian if p.kendali]
    if kendali and not siapa:
        yield Butir(
            pesan=f"Ada nilai kendali mutu ({', '.join(p.subkomponen for p in kendali)}), tetapi pengendali mutu tidak disebut.",
            saran="Sebut nama pengendali mutu.",
            at=Lokasi(lembar=LEMBAR_IDENTITAS, isian="pengendali"),
            objek="pengendali",
            fakta=tuple(p.subkomponen for p in kendali),
        )
