"""LAP028 judul-tanpa-isi."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.bentuk import Alinea
from sakip.cetakan.makna import JudulCetak, LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.butir_huruf import empty_items
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_GAMBAR = re.compile(
    r"struktur|bagan|gambar|grafik|diagram|peta\b|foto|dokumentasi|lampiran|daftar|pohon kinerja|cascading|^matriks|^sk\b", re.I
)
"""Headings that a picture or a scan may follow, which a text does not show."""


@aturan(
    "LAP028",
    "judul-tanpa-isi",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def judul_tanpa_isi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Judul atau butir berhuruf tanpa isi di bawahnya.

    Mengapa: Judul kosong menandakan bagian yang belum ditulis atau terhapus. Judul yang lazim diikuti gambar (struktur
    organisasi, dokumentasi) dan judul pada lampiran tidak dipersoalkan, karena gambar tidak terbaca sebagai teks.

    Cara memperbaiki: Isi bagian itu, atau hapus judulnya.
    """
    for judul, sesudah in zip(laporan.daftar_judul, laporan.daftar_judul[1:], strict=False):
        if judul.tingkat > 1 and sesudah.tingkat <= judul.tingkat and _kosong(laporan, judul, sesudah):
            yield Butir(
                pesan=f"Judul “{' '.join((judul.nomor, judul.teks)).strip()}” tidak mempunyai isi.",
                saran="Isi bagian itu, atau hapus judulnya.",
                at=judul.lokasi,
                objek=judul.teks,
                fakta=(judul.teks, sesudah.teks),
            )
    for teks, at in empty_items(laporan):
        yield Butir(
            pesan=f"Butir “{teks}” tidak mempunyai isi, butir lain di daftar itu mempunyainya.",
            saran="Isi butir itu, atau hapus.",
            at=at,
            objek=teks,
            fakta=(teks,),
        )


def _kosong(laporan: LaporanTercetak, judul: JudulCetak, sesudah: JudulCetak) -> bool:
    if judul.bab == "LAMPIRAN" or _GAMBAR.search(judul.teks) or not judul.nomor:
        return False
    antara = laporan.cetakan.daftar_blok[judul.lokasi.blok + 1 : sesudah.lokasi.blok]
    return not any(not isinstance(b, Alinea) or b.teks.strip() for b in antara)
