"""LAP013 pendukung-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP013",
    "pendukung-kosong",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def pendukung_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU tanpa program yang menunjang atau menghambat.

    Mengapa: Laporan menyebut program dan kegiatan yang menunjang keberhasilan atau kegagalan.

    Cara memperbaiki: Isi lembar Pendukung.
    """
    for indikator in dokumen.daftar_iku:
        if not any(p.indikator == indikator.kode for p in dokumen.daftar_pendukung):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: belum ada program yang dinyatakan menunjang atau menghambat.",
                saran="Isi lembar Pendukung.",
                at=indikator.lokasi.pada("kode"),
                objek=indikator.kode,
                fakta=("kosong",),
            )
