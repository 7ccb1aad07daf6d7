"""EVA008 penilaian-mandiri-jauh-berbeda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.evaluasi.nilai import grade_steps
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import daftar_sub, tempat_nilai
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA008",
    "penilaian-mandiri-jauh-berbeda",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lke",),
)
def penilaian_mandiri_jauh_berbeda(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Penilaian mandiri dan nilai evaluator berjarak dua tingkat atau lebih, tanpa alasan.

    Mengapa: Selisih sebesar itu berarti unit kerja dan evaluator membaca kriteria atau bukti dengan cara berbeda.
    Tanpa alasan tertulis unit kerja tidak tahu apa yang harus diperbaiki. Ambang dua tingkat adalah kebiasaan, bukan
    ketentuan.

    Cara memperbaiki: Tulis alasan nilai evaluator, atau bahas ulang buktinya dengan unit kerja.
    """
    for s in daftar_sub(hasil):
        p = lke.penilaian(s.sub.kode)
        if not (p.mandiri and s.huruf) or p.alasan_akhir:
            continue
        langkah = grade_steps(p.mandiri, s.huruf)
        if abs(langkah) >= 2:
            yield Butir(
                pesan=f"{s.sub.kode}: unit kerja menilai {p.mandiri}, evaluator {s.huruf}, tanpa alasan.",
                saran="Tulis alasan nilai evaluator, atau bahas ulang buktinya dengan unit kerja.",
                at=tempat_nilai(p),
                objek=s.sub.kode,
                fakta=(p.mandiri, s.huruf),
            )
