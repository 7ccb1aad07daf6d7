"""NAR005 hitungan-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.hitungan import jumlah_wajar
from sakip.reviu.pembanding import daftar_angka, sebut_objek, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "NAR005",
    "hitungan-tidak-cocok",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def hitungan_tidak_cocok(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Banyaknya tujuan, sasaran, atau indikator yang disebut berbeda dari rencananya.

    Mengapa: Jumlah yang disebut di uraian harus sama dengan yang tercantum di tabel.

    Cara memperbaiki: Hitung ulang dari lembar Renstra dan Indikator.
    """
    for angka, nilai in daftar_angka(dokumen, "jumlah tujuan", "jumlah sasaran", "jumlah indikator"):
        wajar = jumlah_wajar(dokumen, angka.ukuran, angka.objek)
        if not wajar or nilai in wajar:
            continue
        yield Butir(
            pesan=f"{angka.tempat}: {angka.ukuran} {sebut_objek(dokumen, angka.objek)} disebut {tampil(nilai)}, di buku kerja "
            f"{' atau '.join(str(n) for n in sorted(wajar))}.",
            saran="Samakan dengan rencana.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, angka.ukuran, tampil(nilai), str(sorted(wajar))),
        )
