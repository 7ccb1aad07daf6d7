"""LAP002 laporan-terlambat, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.cetakan.makna import LaporanTercetak
from sakip.hukum.parameter import parameter
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.baris_teks import of_region
from sakip.reviu.temuan import Butir


@muka_cetak("LAP002")
def laporan_tercetak_terlambat(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanggal di atas tanda tangan kata pengantar, ikhtisar, dan penutup; tanggal pada lampiran tidak diperiksa.

    Bila hanya bulan yang tertulis, yang dihitung awal bulan itu. Laporan pemerintah daerah mendapat satu bulan lebih lama.
    """
    if not laporan.tahun:
        return
    bulan = int(parameter("pelaporan.tenggat_unit", date(laporan.tahun, 12, 31)).nilai) + of_region(laporan)
    lewat = date(laporan.tahun + 1, bulan + 1, 1)
    for t in laporan.daftar_tanggal:
        tanggal = t.tanggal if t.teks[:1].isdigit() else t.tanggal.replace(day=1)
        if t.peran == "tanda tangan" and t.bab in ("", "IV", "V") and tanggal >= lewat:
            yield Butir(
                pesan=f"laporan tahun {laporan.tahun} ditandatangani {t.teks}, lewat dari batas {bulan} bulan setelah tahun itu "
                "berakhir.",
                saran="Sampaikan sebelum batas waktu, atau perbaiki tanggalnya.",
                at=t.lokasi,
                objek=t.bab or "pengantar",
                fakta=(t.teks, str(laporan.tahun)),
            )
