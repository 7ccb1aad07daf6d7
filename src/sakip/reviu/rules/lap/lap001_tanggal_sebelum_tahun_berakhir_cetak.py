"""LAP001 tanggal-sebelum-tahun-berakhir, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir


@muka_cetak("LAP001")
def tanggal_tercetak_sebelum_tahun_berakhir(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanggal di atas tanda tangan kata pengantar, ikhtisar, dan penutup; tanggal pada lampiran (PK, SK) tidak diperiksa.

    Bila hanya bulan yang tertulis, dianggap hari terakhir bulan itu.
    """
    if not laporan.tahun:
        return
    for t in laporan.daftar_tanggal:
        if t.peran == "tanda tangan" and t.bab in ("", "IV", "V") and t.tanggal <= date(laporan.tahun, 12, 31):
            yield Butir(
                pesan=f"laporan tahun {laporan.tahun} ditandatangani {t.teks}, sebelum tahun itu berakhir.",
                saran=f"Isi tanggal setelah 31 Desember {laporan.tahun}.",
                at=t.lokasi,
                objek=t.bab or "pengantar",
                fakta=(t.teks, str(laporan.tahun)),
            )
