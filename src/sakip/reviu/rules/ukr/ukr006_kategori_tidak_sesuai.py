"""UKR006 kategori-tidak-sesuai."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.kategori_tercetak import kategori_tercetak
from sakip.reviu.pembanding import sebut_objek
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR006",
    "kategori-tidak-sesuai",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permendagri-86-2017#lampiran-skala",),
)
def kategori_tidak_sesuai(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Kategori yang tercetak tidak sesuai dengan capaiannya.

    Mengapa: Kategori ditetapkan dari nilai capaian menurut skala, bukan dari kesan.

    Cara memperbaiki: Ganti kategori, atau perbaiki capaiannya.
    """
    for kategori in kategori_tercetak(dokumen, pengukuran):
        if not kategori.daftar_kelas or kategori.sesuai or kategori.kelas_bulat:
            continue
        angka, benar = kategori.angka, kategori.daftar_kelas[0]
        yield Butir(
            pesan=f'{angka.tempat}: {sebut_objek(dokumen, angka.objek)} berkategori "{angka.nilai}", '
            f'menurut capaiannya "{benar.label}" ({benar.asal}).',
            saran=f'Tulis "{benar.label}".',
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, str(angka.nilai), benar.label),
        )
