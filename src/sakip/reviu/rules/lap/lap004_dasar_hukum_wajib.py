"""LAP004 dasar-hukum-wajib."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.hukum.rujukan import muat_peraturan
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.kutipan_hukum import dikutip
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_POKOK = ("perpres-29-2014", "permenpanrb-53-2014")


@aturan(
    "LAP004",
    "dasar-hukum-wajib",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii", "perpres-29-2014#umum"),
)
def dasar_hukum_wajib(dokumen: Dokumen) -> Iterator[Butir]:
    """Landasan hukum tidak memuat peraturan pokok SAKIP.

    Mengapa: Laporan kinerja disusun menurut Perpres 29/2014 dan PermenPANRB 53/2014.

    Cara memperbaiki: Tambahkan di lembar Dasar Hukum.
    """
    if not dokumen.daftar_dasar_hukum:
        lokasi = dokumen.unit.lokasi_isian("nama")
    else:
        lokasi = dokumen.daftar_dasar_hukum[0].lokasi.pada("uraian")
    kutipan = {kode for d in dokumen.daftar_dasar_hukum for kode in dikutip(d.uraian)}
    for kode in _POKOK:
        if kode not in kutipan:
            peraturan = muat_peraturan()[kode]
            yield Butir(
                pesan=f"Landasan hukum belum memuat {peraturan.singkatan}.",
                saran=f"Tambahkan: {peraturan.judul}.",
                at=lokasi,
                objek=kode,
                fakta=(kode,),
            )
