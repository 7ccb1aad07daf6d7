"""LAP003 tanggal-laporan-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP003",
    "tanggal-laporan-kosong",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def tanggal_laporan_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Tanggal laporan belum diisi.

    Mengapa: Laporan yang ditandatangani bertanggal.

    Cara memperbaiki: Isi tanggal laporan di lembar Unit.
    """
    if dokumen.unit.tanggal_laporan is None:
        yield Butir(
            pesan="Tanggal laporan belum diisi.",
            saran="Isi tanggal penandatanganan di lembar Unit.",
            at=dokumen.unit.lokasi_isian("tanggal_laporan"),
            objek="tanggal_laporan",
            fakta=("kosong",),
        )
