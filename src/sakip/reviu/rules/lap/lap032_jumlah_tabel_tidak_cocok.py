"""LAP032 jumlah-tabel-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.jumlah_lain import wrong_sums
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP032",
    "jumlah-tabel-tidak-cocok",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def jumlah_tabel_tidak_cocok(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Jumlah atau rata-rata pada tabel selain anggaran (pegawai, layanan, wilayah, pendapatan) tidak sesuai isinya.

    Mengapa: Jumlah yang tidak diperbarui setelah satu baris diganti membuat seluruh tabel diragukan. Yang dihitung: baris jumlah,
    kolom jumlah, dan baris rata-rata pada tabel yang barisnya sederajat. Rata-rata berbobot dan tabel berjenjang tidak
    dipersoalkan.

    Cara memperbaiki: Cari baris yang keliru, lalu samakan baris atau jumlahnya.
    """
    for tabel in laporan.daftar_tabel:
        for s in reversed({s.lokasi: s for s in reversed(list(wrong_sums(tabel)))}.values()):
            yield Butir(
                pesan=f"{s.sebutan} tertulis {s.tertulis}, sedangkan isinya menghasilkan {format_angka(s.benar)}.",
                saran="Cari angka yang keliru, lalu samakan isi atau jumlahnya.",
                at=s.lokasi,
                objek=tabel.sebutan,
                fakta=(tabel.sebutan, s.tertulis, str(s.benar)),
            )
