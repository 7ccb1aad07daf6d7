"""SKM012 layanan-tidak-terdaftar."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.hitung import TIDAK_DIISI
from sakip.survei.survei import Survei


@aturan(
    "SKM012",
    "layanan-tidak-terdaftar",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#kuesioner",),
)
def layanan_tidak_terdaftar(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Jawaban menyebut layanan yang tidak ada dalam survei, atau tidak menyebut layanan.

    Mengapa: Jawaban itu ikut dalam indeks unit, tetapi tidak dalam indeks layanan mana pun yang terdaftar. Sering hanya
    beda penulisan nama layanan pada berkas impor.

    Cara memperbaiki: Samakan nama layanan pada berkas dengan nama dalam survei, atau tambahkan layanan itu ke survei.
    """
    terdaftar = {n.nama for n in survei.daftar_layanan}
    if not terdaftar:
        return
    for kelompok in hasil.per_layanan:
        kosong = kelompok.nama == TIDAK_DIISI
        if kelompok.nama not in terdaftar and kelompok.responden and not (kosong and len(terdaftar) == 1):
            lain = f'menyebut layanan "{kelompok.nama}", yang tidak ada dalam survei'
            yield Butir(
                pesan=f"{kelompok.responden} jawaban {'tidak menyebut layanan' if kosong else lain}.",
                saran="Samakan nama layanannya, atau tambahkan layanan itu ke survei.",
                at=Lokasi(lembar="Jawaban", isian="layanan"),
                objek=kelompok.nama,
                fakta=(str(kelompok.responden),),
            )
