"""LAP029 penomoran-tidak-urut."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.penomoran_cetak import captions_of, gaps, twice
from sakip.reviu.cetak.penomoran_judul import heading_slips
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP029",
    "penomoran-tidak-urut",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def penomoran_tidak_urut(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Nomor tabel atau judul dipakai dua kali atau terlewati.

    Mengapa: Nomor yang terlewati menandakan tabel atau bagian yang dihapus; nomor ganda membuat rujukan tidak jelas. Tabel
    lanjutan pada halaman berikut tidak dihitung.

    Cara memperbaiki: Nomori ulang tabel dan judul, lalu perbarui daftar tabel dan rujukannya.
    """
    daftar = captions_of(laporan)
    for b, asal in twice(daftar):
        yield Butir(
            pesan=f"Nomor Tabel {b.nomor} dipakai dua kali: “{asal.teks[:70]}” dan “{b.teks[:70]}”.",
            saran="Nomori ulang tabel-tabelnya dan rujukannya.",
            at=b.lokasi,
            objek=b.nomor,
            fakta=(asal.teks, b.teks),
        )
    for b, hilang in gaps(daftar):
        yield Butir(
            pesan=f"Tabel {b.nomor} mengikuti tanpa Tabel {hilang}.",
            saran="Nomori ulang, atau kembalikan tabel yang hilang.",
            at=b.lokasi,
            objek=hilang,
            fakta=(b.nomor, hilang),
        )
    for judul, pesan in heading_slips(laporan):
        yield Butir(
            pesan=pesan,
            saran="Nomori ulang judul-judulnya, lalu perbarui daftar isi.",
            at=judul.lokasi,
            objek=judul.nomor,
            fakta=(judul.nomor, judul.teks),
        )
