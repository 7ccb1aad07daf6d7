"""SKM007 unsur-tanpa-jawaban."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM007",
    "unsur-tanpa-jawaban",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-14-2017#unsur", "permenpanrb-14-2017#penghitungan"),
)
def unsur_tanpa_jawaban(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Suatu unsur tidak dijawab oleh seorang pun.

    Mengapa: IKM adalah gabungan kesembilan unsur. Unsur tanpa jawaban tidak mempunyai nilai rata-rata, sehingga indeksnya
    tidak dapat dihitung. Biasanya pertanyaannya hilang dari kuesioner atau kolomnya tidak terbaca.

    Cara memperbaiki: Periksa kuesioner dan pemetaan kolom impor; kumpulkan jawaban untuk unsur itu.
    """
    if hasil.keseluruhan.responden == 0:
        return
    for u in hasil.keseluruhan.daftar_unsur:
        if u.terisi == 0:
            yield Butir(
                pesan=f"Unsur {u.unsur.kode} {u.unsur.nama} tidak dijawab oleh seorang pun dari "
                f"{hasil.keseluruhan.responden} responden; IKM tidak dapat dihitung.",
                saran="Periksa apakah pertanyaannya ada di kuesioner dan kolomnya terbaca.",
                at=Lokasi(lembar="Jawaban", isian=u.unsur.kode),
                objek=u.unsur.kode,
                fakta=(str(hasil.keseluruhan.responden),),
            )
