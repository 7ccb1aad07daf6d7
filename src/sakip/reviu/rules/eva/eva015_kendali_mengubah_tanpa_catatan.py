"""EVA015 kendali-mengubah-tanpa-catatan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import tempat_sub
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA015",
    "kendali-mengubah-tanpa-catatan",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lke",),
)
def kendali_mengubah_tanpa_catatan(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Kendali mutu mengubah nilai tanpa catatan.

    Mengapa: Nilai kendali mutu menggantikan nilai evaluator. Tanpa catatan, baik evaluator maupun unit kerja tidak
    tahu mengapa nilainya berubah.

    Cara memperbaiki: Tulis sebabnya pada catatan kendali mutu, atau kosongkan nilai kendali bila nilai evaluator
    sudah tepat.
    """
    for p in lke.daftar_penilaian:
        if p.kendali and p.evaluator and p.kendali != p.evaluator and not p.catatan_kendali.strip():
            yield Butir(
                pesan=f"{p.subkomponen}: kendali mutu mengubah {p.evaluator} menjadi {p.kendali} tanpa catatan.",
                saran="Tulis sebabnya pada catatan kendali mutu.",
                at=tempat_sub(p, "catatan_kendali"),
                objek=p.subkomponen,
                fakta=(p.evaluator, p.kendali),
            )
