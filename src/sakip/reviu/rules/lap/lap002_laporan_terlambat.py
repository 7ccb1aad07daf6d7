"""LAP002 laporan-terlambat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.hukum.parameter import parameter
from sakip.kernel.periode import format_tanggal
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("LAP002", "laporan-terlambat", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("perpres-29-2014#tenggat",))
def laporan_terlambat(dokumen: Dokumen) -> Iterator[Butir]:
    """Laporan bertanggal setelah batas waktu.

    Mengapa: Laporan unit disampaikan paling lambat dua bulan setelah tahun anggaran berakhir, atau lebih awal menurut daerah.

    Cara memperbaiki: Selesaikan sebelum batas; bila tanggalnya salah ketik, perbaiki di lembar Unit.
    """
    unit = dokumen.unit
    if unit.tanggal_laporan is None or unit.tanggal_laporan <= date(unit.tahun, 12, 31):
        return
    bulan = int(parameter("pelaporan.tenggat_unit", date(unit.tahun, 12, 31)).nilai)
    lewat = date(unit.tahun + 1, bulan + 1, 1)  # the first day that is too late
    batas = unit.pengaturan.batas_lapor
    if (unit.tanggal_laporan > batas) if batas else (unit.tanggal_laporan >= lewat):
        yield Butir(
            pesan=f"Laporan bertanggal {format_tanggal(unit.tanggal_laporan)}, lewat dari batas "
            f"{format_tanggal(batas) if batas else f'{bulan} bulan setelah tahun {unit.tahun} berakhir'}.",
            saran="Sampaikan sebelum batas waktu, atau perbaiki tanggalnya.",
            at=unit.lokasi_isian("tanggal_laporan"),
            objek="tanggal_laporan",
            fakta=(unit.tanggal_laporan.isoformat(), str(batas or lewat)),
        )
