"""LAP016 sisa-templat, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.sisa_templat import cari_sisa
from sakip.reviu.temuan import Butir


@muka_cetak("LAP016")
def sisa_templat_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Pilihan yang belum dicoret, titik-titik, dan kata contoh dalam uraian dan judul tabel.

    Garis miring pada nama resmi program ("Pemerintahan Daerah Kabupaten/Kota") tidak dipersoalkan; isi sel tabel tidak diperiksa.
    """
    daftar = [(n.teks, n.lokasi, n.bab) for n in laporan.daftar_narasi]
    daftar += [(t.judul, t.lokasi, "tabel") for t in laporan.daftar_tabel if t.nomor]
    for teks, lokasi, bab in daftar:
        if sisa := cari_sisa(teks):
            yield Butir(
                pesan=f"masih memuat sisa templat “{sisa}”.",
                saran="Pilih salah satu atau ganti dengan isi yang sebenarnya.",
                at=lokasi,
                objek=bab,
                fakta=(sisa, teks[:80]),
            )
