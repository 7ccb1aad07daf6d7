"""EVA011 kelemahan-tanpa-rekomendasi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Jawab, Lke
from sakip.evaluasi.nilai import grade_steps
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import LEMBAR_REKOMENDASI
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA011",
    "kelemahan-tanpa-rekomendasi",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lhe",),
)
def kelemahan_tanpa_rekomendasi(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Komponen yang kriterianya belum terpenuhi tidak mempunyai rekomendasi.

    Mengapa: Laporan hasil evaluasi menyebut kelemahan beserta rekomendasinya. Kelemahan tanpa rekomendasi tidak akan
    ditindaklanjuti dan muncul lagi tahun berikutnya.

    Cara memperbaiki: Tulis rekomendasi untuk komponen itu, dengan penanggung jawab dan batas waktu.
    """
    berekomendasi = {r.komponen for r in lke.daftar_rekomendasi}
    for k in hasil.daftar_komponen:
        kurang = [kr.kode for s in k.daftar_sub for kr in s.sub.daftar_kriteria if lke.jawaban(kr.kode).evaluator is Jawab.TIDAK]
        rendah = [s.sub.kode for s in k.daftar_sub if s.huruf and grade_steps(s.huruf, "BB") < 0]
        if (kurang or rendah) and k.komponen.kode not in berekomendasi:
            apa = f"kriteria {', '.join(kurang)} belum terpenuhi" if kurang else f"{', '.join(rendah)} bernilai di bawah BB"
            yield Butir(
                pesan=f"{k.komponen.nama}: {apa}, tetapi tidak ada rekomendasi.",
                saran="Tulis rekomendasi untuk komponen itu, dengan penanggung jawab dan batas waktu.",
                at=Lokasi(lembar=LEMBAR_REKOMENDASI, isian="komponen"),
                objek=k.komponen.kode,
                fakta=(*kurang, *rendah),
            )
