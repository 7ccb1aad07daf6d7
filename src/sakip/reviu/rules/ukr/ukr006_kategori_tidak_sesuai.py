"""UKR006 kategori-tidak-sesuai."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.kosakata import ratakan
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
    label = {ratakan(nama) for nama, _ in pengukuran.peringkat_kategori}
    for angka in dokumen.daftar_pembanding:
        hasil = pengukuran.indikator.get(angka.objek)
        gugus = pengukuran.gugus.get(angka.objek or "unit")
        benar = hasil.kategori if hasil else gugus.kategori if gugus else ""
        tertulis = ratakan(str(angka.nilai))
        if angka.ukuran != "kategori" or angka.tahun not in (None, dokumen.unit.tahun) or not benar or tertulis not in label:
            continue
        if tertulis != ratakan(benar):
            yield Butir(
                pesan=f'{angka.tempat}: {sebut_objek(dokumen, angka.objek)} berkategori "{angka.nilai}", '
                f'menurut capaiannya "{benar}".',
                saran=f'Tulis "{benar}".',
                at=angka.lokasi.pada("nilai"),
                objek=angka.objek,
                fakta=(angka.tempat, str(angka.nilai), benar),
            )
