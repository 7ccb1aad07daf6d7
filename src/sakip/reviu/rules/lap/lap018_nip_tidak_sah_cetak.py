"""LAP018 nip-tidak-sah, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.tanda_tangan_cetak import signatures
from sakip.reviu.nip import is_valid_nip
from sakip.reviu.temuan import Butir


@muka_cetak("LAP018")
def nip_tercetak_tidak_sah(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Setiap NIP di blok tanda tangan: 18 angka, diawali tanggal lahir dan bulan pengangkatan; spasi dan titik diabaikan."""
    for t in signatures(laporan):
        if not is_valid_nip(t.angka):
            kurang = f"; terbaca {len(t.angka)} angka" if len(t.angka) != 18 else ""
            yield Butir(
                pesan=f"NIP {t.nip} tidak sah (18 angka, diawali tanggal lahir{kurang}).",
                saran="Salin NIP dari surat keputusan terakhir.",
                at=t.lokasi,
                objek="nip",
                fakta=(t.angka,),
            )
