"""LAP006 peraturan-setelah-laporan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.kutipan_hukum import tahun_peraturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP006",
    "peraturan-setelah-laporan",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def peraturan_setelah_laporan(dokumen: Dokumen) -> Iterator[Butir]:
    """Landasan hukum memuat peraturan dari tahun setelah laporan.

    Mengapa: Laporan tidak dapat berdasar pada peraturan yang belum ada.

    Cara memperbaiki: Periksa tahun peraturan itu.
    """
    unit = dokumen.unit
    batas = unit.tanggal_laporan.year if unit.tanggal_laporan else unit.tahun + 1
    for dasar in dokumen.daftar_dasar_hukum:
        tahun = tahun_peraturan(dasar.uraian)
        if tahun is not None and tahun > batas:
            yield Butir(
                pesan=f"Dasar hukum bertahun {tahun}, laporan bertanggal {batas}: {dasar.uraian[:80]}.",
                saran="Periksa nomor dan tahunnya.",
                at=dasar.lokasi.pada("uraian"),
                objek=str(tahun),
                fakta=(dasar.uraian, str(batas)),
            )
