"""EVA019 jawaban-tidak-tanpa-catatan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Jawab, Lke
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import daftar_sub, tempat_jawaban
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA019", "jawaban-tidak-tanpa-catatan", tahap=Tahap.EVALUASI, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-88-2021#lke",)
)
def jawaban_tidak_tanpa_catatan(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Kriteria dijawab tidak atau tidak berlaku tanpa catatan.

    Mengapa: Catatan evaluator menjadi uraian dalam LHE dan dasar rekomendasi. Jawaban tidak tanpa catatan tidak
    memberi tahu unit kerja apa yang kurang; tidak berlaku tanpa catatan mengurangi pembagi tanpa penjelasan.

    Cara memperbaiki: Tulis apa yang kurang, atau mengapa kriteria tidak berlaku.
    """
    for s in daftar_sub(hasil):
        kosong = [
            j.kriteria
            for j in (lke.jawaban(k.kode) for k in s.sub.daftar_kriteria)
            if j.evaluator in (Jawab.TIDAK, Jawab.TIDAK_BERLAKU) and not j.catatan.strip()
        ]
        if kosong:
            yield Butir(
                pesan=f"{s.sub.kode}: {len(kosong)} kriteria dijawab tidak atau tidak berlaku tanpa catatan "
                f"({', '.join(kosong)}).",
                saran="Tulis apa yang kurang, atau mengapa kriteria tidak berlaku.",
                at=tempat_jawaban(lke.jawaban(kosong[0]), "catatan"),
                objek=s.sub.kode,
                fakta=tuple(kosong),
            )
