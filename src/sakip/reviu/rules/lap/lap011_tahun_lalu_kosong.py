"""LAP011 tahun-lalu-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP011",
    "tahun-lalu-kosong",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def tahun_lalu_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU tanpa pembanding tahun sebelumnya.

    Mengapa: Laporan membandingkan realisasi dengan tahun lalu dan beberapa tahun terakhir.

    Cara memperbaiki: Isi lembar Kinerja Lalu; bila indikatornya baru, jelaskan di lembar Analisis.
    """
    for indikator in dokumen.daftar_iku:
        lalu = [k for k in dokumen.daftar_kinerja_lalu if k.indikator == indikator.kode and k.tahun < dokumen.unit.tahun]
        if not any(k.tahun == dokumen.unit.tahun - 1 and k.realisasi is not None for k in lalu):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: realisasi tahun {dokumen.unit.tahun - 1} belum ada.",
                saran="Isi lembar Kinerja Lalu.",
                at=indikator.lokasi.pada("kode"),
                objek=indikator.kode,
                fakta=(str(len(lalu)),),
            )
