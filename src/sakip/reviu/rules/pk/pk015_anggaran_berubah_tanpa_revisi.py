"""PK015 anggaran-berubah-tanpa-revisi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.perjanjian import DasarAnggaran
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK015",
    "anggaran-berubah-tanpa-revisi",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-i-revisi",),
)
def anggaran_berubah_tanpa_revisi(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Anggaran program berubah tetapi Perjanjian Kinerja tidak diperbarui.

    Mengapa: Perjanjian Kinerja memuat anggaran program. Perubahan alokasi adalah perubahan strategi yang diperjanjikan
    ulang beserta alasannya.

    Cara memperbaiki: Buat Perjanjian Kinerja perubahan dengan dasar anggaran perubahan, atau perbaiki anggaran sesudah
    perubahan.
    """
    pk = dokumen.pk_berlaku()
    if pk is None or any(v.dasar_anggaran is DasarAnggaran.PERUBAHAN for v in dokumen.daftar_pk):
        return
    for simpul in dokumen.pohon.per_jenis(Jenis.PROGRAM):
        gugus = pengukuran.gugus.get(simpul.kode)
        sebelum = gugus.anggaran.sebelum.angka if gugus else None
        sesudah = gugus.anggaran.berlaku.angka if gugus else None
        if sebelum is None or sesudah is None or sebelum == sesudah:
            continue
        yield Butir(
            pesan=f"Anggaran {simpul.kode} berubah dari {format_rupiah(sebelum)} menjadi {format_rupiah(sesudah)}, tetapi "
            f"PK versi {pk.versi} memakai anggaran {pk.dasar_anggaran.value}.",
            saran="Perbarui Perjanjian Kinerja dengan anggaran perubahan.",
            at=simpul.lokasi.pada("sesudah_rupiah"),
            objek=simpul.kode,
            fakta=(format_rupiah(sebelum), format_rupiah(sesudah), str(pk.versi)),
        )
