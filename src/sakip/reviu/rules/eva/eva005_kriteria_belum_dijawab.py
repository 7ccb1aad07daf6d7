"""EVA005 kriteria-belum-dijawab."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Jawab, Lke
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import LEMBAR_LKE, daftar_sub, tempat_jawaban
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA005", "kriteria-belum-dijawab", tahap=Tahap.EVALUASI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-88-2021#lke",)
)
def kriteria_belum_dijawab(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Subkomponen sudah bernilai, tetapi kriterianya belum dijawab semua.

    Mengapa: Nilai subkomponen disimpulkan dari jawaban kriterianya. Selama ada kriteria yang belum dijawab evaluator,
    nilai itu tidak dapat diuji dan LKE yang dilampirkan pada LHE tidak lengkap.

    Cara memperbaiki: Jawab kriteria yang tersisa dengan ya, tidak, atau tidak berlaku.
    """
    semua = daftar_sub(hasil)
    if all(s.belum_dijawab == len(s.sub.daftar_kriteria) for s in semua):
        if any(s.huruf for s in semua):
            yield Butir(
                pesan="Tidak satu pun kriteria dijawab evaluator, sehingga nilai subkomponen tidak dapat diuji.",
                saran="Jawab kriteria setiap subkomponen dengan ya, tidak, atau tidak berlaku.",
                at=Lokasi(lembar=LEMBAR_LKE, isian="jawab_evaluator"),
                objek="lke",
                fakta=tuple(s.huruf for s in semua),
            )
        return
    for s in semua:
        if s.huruf and s.belum_dijawab:
            belum = [k.kode for k in s.sub.daftar_kriteria if lke.jawaban(k.kode).evaluator is Jawab.BELUM]
            yield Butir(
                pesan=f"{s.sub.kode}: nilai {s.huruf}, sedangkan {len(belum)} kriteria belum dijawab ({', '.join(belum)}).",
                saran="Jawab kriteria itu dengan ya, tidak, atau tidak berlaku.",
                at=tempat_jawaban(lke.jawaban(belum[0]), "jawab_evaluator"),
                objek=s.sub.kode,
                fakta=tuple(belum),
            )
