"""NAR017 hitungan-kalimat-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.hitung_kalimat import wrong_figures
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "NAR017",
    "hitungan-kalimat-tidak-cocok",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def hitungan_kalimat_tidak_cocok(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Persentase, selisih, atau jumlah dalam satu kalimat tidak sesuai dengan angka lain di kalimat itu.

    Mengapa: “30 dari 36 rekomendasi (88,24%)” memuat paling sedikit satu angka lama; pembaca tidak tahu yang mana. Yang dihitung:
    bagian dari keseluruhan, realisasi terhadap pagu, kenaikan dan penurunan beserta kedua ujungnya, dan rincian orang. Capaian
    yang dibatasi dan rumus makin kecil makin baik diterima; kalimat yang dapat dibaca lain tidak dipersoalkan.

    Cara memperbaiki: Cocokkan ketiga angka dengan datanya, lalu perbaiki yang keliru.
    """
    for narasi in laporan.daftar_narasi:
        for h in wrong_figures(narasi.teks):
            yield Butir(
                pesan=f"Tertulis {h.disebut}, sedangkan {h.asal} menghasilkan {h.benar}.",
                saran="Cocokkan angka-angka di kalimat itu dengan datanya, lalu perbaiki yang keliru.",
                at=narasi.lokasi,
                objek=narasi.judul,
                fakta=(h.disebut, h.benar, h.asal),
            )
