"""UKR001 capaian-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_angka
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_CAPAIAN, aturan_lain, cocok, daftar_angka, desimal, sebut_objek, tampil, terhitung
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("UKR001", "capaian-tidak-cocok", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#pengukuran",))
def capaian_tidak_cocok(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Persentase capaian, kemajuan, atau rata-rata yang tercetak tidak sama dengan hasil hitungannya.

    Mengapa: Angka yang tidak dapat dihitung ulang tidak dapat dipertanggungjawabkan.

    Cara memperbaiki: Hitung ulang dari realisasi dan target di tempat itu, atau perbaiki operannya.
    """
    for angka, nilai in daftar_angka(dokumen, *UKURAN_CAPAIAN):
        hitung = terhitung(dokumen, pengukuran, angka)
        if hitung is None or cocok(nilai, hitung.nilai) or aturan_lain(nilai, hitung):
            continue
        benar = format_angka(hitung.nilai, max(2, desimal(nilai)))
        yield Butir(
            pesan=f"{angka.tempat}: {angka.ukuran} {sebut_objek(dokumen, angka.objek)} tertulis {tampil(nilai)}, "
            f"seharusnya {benar} ({hitung.asal}).",
            saran=f"Ganti dengan {benar} atau perbaiki operannya.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, angka.ukuran, tampil(nilai), benar),
        )
