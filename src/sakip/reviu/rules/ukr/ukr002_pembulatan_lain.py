"""UKR002 pembulatan-lain."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_angka
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_CAPAIAN, aturan_lain, cocok, daftar_angka, sebut_objek, tampil, terhitung
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("UKR002", "pembulatan-lain", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SARAN, rujukan=("perpres-29-2014#pengukuran",))
def pembulatan_lain(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Persentase yang tercetak memakai cara lain: dipotong, dibatasi, atau dengan rumus lain.

    Mengapa: Angka itu dapat dijelaskan, tetapi pembaca tidak tahu caranya bila tidak disebut.

    Cara memperbaiki: Bulatkan setengah ke atas, atau sebutkan batas dan rumus yang dipakai di Pengaturan.
    """
    for angka, nilai in daftar_angka(dokumen, *UKURAN_CAPAIAN, "serapan persen", "efisiensi"):
        hitung = terhitung(dokumen, pengukuran, angka)
        if hitung is None or cocok(nilai, hitung.nilai) or not (cara := aturan_lain(nilai, hitung)):
            continue
        yield Butir(
            pesan=f"{angka.tempat}: {angka.ukuran} {sebut_objek(dokumen, angka.objek)} tertulis {tampil(nilai)}; nilainya "
            f"{format_angka(hitung.nilai, 3)}, {cara}.",
            saran="Bulatkan setengah ke atas, atau sebutkan cara yang dipakai.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, tampil(nilai), cara),
        )
