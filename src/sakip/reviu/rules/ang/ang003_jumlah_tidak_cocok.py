"""ANG003 jumlah-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_UANG, daftar_angka, kode_angka
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("ANG003", "jumlah-tidak-cocok", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def jumlah_tidak_cocok(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Jumlah anggaran atau realisasi yang dinyatakan berbeda dari jumlah programnya.

    Mengapa: Jumlah adalah penjumlahan barisnya; selisih berarti ada baris atau jumlah yang keliru.

    Cara memperbaiki: Cocokkan dengan DPA dan laporan realisasi anggaran, lalu perbaiki baris atau jumlahnya.
    """
    for angka, nilai in daftar_angka(dokumen, *UKURAN_UANG):
        hasil = pengukuran.angka.get(kode_angka(dokumen, angka))
        if angka.objek or hasil is None or hasil.angka is None or hasil.angka == nilai:
            continue
        yield Butir(
            pesan=f"{angka.tempat}: jumlah {angka.ukuran} {format_rupiah(nilai)}, sedangkan jumlah programnya "
            f"{format_rupiah(hasil.angka)} (selisih {format_rupiah(abs(nilai - hasil.angka))}).",
            saran="Cari baris yang keliru, lalu samakan.",
            at=angka.lokasi.pada("nilai"),
            fakta=(angka.tempat, angka.ukuran, str(nilai), str(hasil.angka)),
        )
