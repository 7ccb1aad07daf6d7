"""SKM010 layanan-tanpa-jawaban."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM010", "layanan-tanpa-jawaban", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#sampel",)
)
def layanan_tanpa_jawaban(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Suatu layanan yang disurvei tidak mempunyai responden.

    Mengapa: Indeks unit seharusnya mewakili semua layanan yang disebut. Layanan tanpa responden membuat hasilnya hanya
    berlaku bagi layanan lain.

    Cara memperbaiki: Kumpulkan jawaban dari pengguna layanan itu, atau keluarkan layanan itu dari survei bila tidak
    berjalan dalam periode ini.
    """
    terdaftar = {n.nama for n in survei.daftar_layanan}
    if len(terdaftar) == 1 or not any(k.responden for k in hasil.per_layanan):
        return
    for kelompok in hasil.per_layanan:
        if kelompok.responden == 0 and kelompok.nama in terdaftar:
            yield Butir(
                pesan=f"Layanan {kelompok.nama} tidak mempunyai responden.",
                saran="Kumpulkan jawaban dari penggunanya, atau keluarkan dari survei.",
                at=Lokasi(lembar="Layanan", isian="nama"),
                objek=kelompok.nama,
                fakta=(kelompok.nama,),
            )
