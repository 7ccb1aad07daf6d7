"""LAP001 tanggal-sebelum-tahun-berakhir."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.kernel.periode import format_tanggal
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP001", "tanggal-sebelum-tahun-berakhir", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#laporan",)
)
def tanggal_sebelum_tahun_berakhir(dokumen: Dokumen) -> Iterator[Butir]:
    """Laporan bertanggal sebelum tahun yang dilaporkan berakhir.

    Mengapa: Kinerja setahun baru dapat dilaporkan setelah 31 Desember.

    Cara memperbaiki: Perbaiki tanggal laporan di lembar Unit; kata pengantar, penutup, dan sampul mengikutinya.
    """
    unit = dokumen.unit
    if unit.tanggal_laporan is None or unit.tanggal_laporan > date(unit.tahun, 12, 31):
        return
    yield Butir(
        pesan=f"Laporan tahun {unit.tahun} bertanggal {format_tanggal(unit.tanggal_laporan)}, sebelum tahun itu berakhir.",
        saran=f"Isi tanggal setelah 31 Desember {unit.tahun}.",
        at=unit.lokasi_isian("tanggal_laporan"),
        objek="tanggal_laporan",
        fakta=(unit.tanggal_laporan.isoformat(), str(unit.tahun)),
    )
