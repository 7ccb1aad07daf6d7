"""EVA006 nilai-tinggi-tanpa-alasan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import daftar_sub, tempat_nilai
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA006", "nilai-tinggi-tanpa-alasan", tahap=Tahap.EVALUASI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-88-2021#nilai",)
)
def nilai_tinggi_tanpa_alasan(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Nilai A atau AA tidak disertai alasan.

    Mengapa: Nilai di atas BB tidak lahir dari hitungan kriteria, melainkan dari upaya yang melebihi mandat:
    dipertahankan setahun atau lima tahun pada keberadaan, upaya yang patut dihargai atau inovasi yang layak dicontoh
    pada kualitas dan pemanfaatan. Tanpa alasan nilai itu tidak dapat dipertanggungjawabkan.

    Cara memperbaiki: Tulis upaya itu dan buktinya, atau beri BB.
    """
    for s in daftar_sub(hasil):
        p = lke.penilaian(s.sub.kode)
        if s.huruf in ("A", "AA") and not p.alasan_akhir:
            yield Butir(
                pesan=f"{s.sub.kode}: nilai {s.huruf} tanpa alasan.",
                saran="Tulis upaya yang melebihi mandat beserta buktinya, atau beri BB.",
                at=tempat_nilai(p),
                objek=s.sub.kode,
                fakta=(s.huruf,),
            )
