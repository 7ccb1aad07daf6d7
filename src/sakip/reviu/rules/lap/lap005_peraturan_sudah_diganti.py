"""LAP005 peraturan-sudah-diganti."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.hukum.rujukan import muat_peraturan
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.kutipan_hukum import dikutip
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP005", "peraturan-sudah-diganti", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii",)
)
def peraturan_sudah_diganti(dokumen: Dokumen) -> Iterator[Butir]:
    """Landasan hukum memuat peraturan yang sudah diganti.

    Mengapa: Laporan disusun menurut peraturan yang berlaku pada tahunnya.

    Cara memperbaiki: Ganti dengan peraturan penggantinya.
    """
    semua = muat_peraturan()
    for dasar in dokumen.daftar_dasar_hukum:
        for kode in dikutip(dasar.uraian):
            peraturan = semua[kode]
            if peraturan.diganti_tahun is None or peraturan.diganti_tahun >= dokumen.unit.tahun:
                continue
            pengganti = semua[peraturan.diganti_oleh]
            yield Butir(
                pesan=f"{peraturan.singkatan} sudah diganti {pengganti.singkatan} sejak {peraturan.diganti_tahun}.",
                saran=f"Ganti dengan {pengganti.judul}.",
                at=dasar.lokasi.pada("uraian"),
                objek=kode,
                fakta=(kode, peraturan.diganti_oleh),
            )
