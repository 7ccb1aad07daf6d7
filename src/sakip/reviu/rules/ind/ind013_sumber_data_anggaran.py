"""IND013 sumber-data-anggaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import JenisIndikator
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "IND013", "sumber-data-anggaran", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-20-2008#umum",)
)
def sumber_data_anggaran(dokumen: Dokumen) -> Iterator[Butir]:
    """Sumber data indikator kinerja adalah dokumen anggaran.

    Mengapa: DPA dan laporan realisasi anggaran memuat uang, bukan hasil kerja. Dari dokumen itu tidak dapat diketahui
    apakah target tercapai.

    Cara memperbaiki: Sebut catatan yang memuat kejadiannya: register, berita acara, laporan survei atau rekapitulasi.
    """
    for indikator in dokumen.daftar_indikator:
        sumber = cari_frasa(indikator.sumber_data, daftar_kata("sumber_anggaran"))
        if sumber and indikator.jenis is not JenisIndikator.INPUT and not cari_frasa(indikator.nama, daftar_kata("perihal_uang")):
            yield Butir(
                pesan=f'{indikator.kode} {indikator.nama} bersumber data "{indikator.sumber_data}", yang hanya memuat anggaran.',
                saran="Ganti dengan sumber yang mencatat hasil kerja.",
                at=indikator.lokasi.pada("sumber_data"),
                objek=indikator.kode,
                fakta=(indikator.nama, indikator.sumber_data),
            )
