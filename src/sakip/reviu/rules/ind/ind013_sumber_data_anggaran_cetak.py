"""IND013 sumber-data-anggaran, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import texts_beside
from sakip.reviu.temuan import Butir


@muka_cetak("IND013")
def sumber_data_tercetak_anggaran(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom sumber data pada tabel IKU yang menyebut dokumen anggaran; indikator tentang uang tidak dipersoalkan."""
    for b in texts_beside(laporan, Peran.SUMBER_DATA):
        uang = cari_frasa(b.indikator.nama, daftar_kata("perihal_uang"))
        if b.tabel.jenis is JenisTabel.IKU and not uang and cari_frasa(b.teks, daftar_kata("sumber_anggaran")):
            yield Butir(
                pesan=f"“{b.indikator.nama}” bersumber data “{b.teks[:100]}”, yang hanya memuat anggaran.",
                saran="Ganti dengan sumber yang mencatat hasil kerja.",
                at=b.lokasi,
                objek=b.indikator.nama,
                fakta=(b.indikator.nama, b.teks),
            )
