"""LAP003 tanggal-laporan-kosong, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir


@muka_cetak("LAP003")
def tanggal_tercetak_tanpa_hari(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanggal tanda tangan kata pengantar, ikhtisar, dan penutup yang hanya menyebut bulan dan tahun."""
    for t in laporan.daftar_tanggal:
        if t.peran == "tanda tangan" and t.bab in ("", "IV", "V") and not t.teks[:1].isdigit():
            yield Butir(
                pesan=f"tanggal tanda tangan “{t.teks}” tanpa hari.",
                saran="Isi tanggal penandatanganan.",
                at=t.lokasi,
                objek=t.bab or "pengantar",
                fakta=(t.teks,),
            )
