"""NAR009 tindak-lanjut-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "NAR009",
    "tindak-lanjut-kosong",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii", "permenpanrb-88-2021#pelaporan"),
)
def tindak_lanjut_kosong(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Target tidak tercapai tanpa tindak lanjut.

    Mengapa: Laporan menutup setiap kekurangan dengan langkah perbaikan untuk tahun berikutnya.

    Cara memperbaiki: Isi tindak lanjut di lembar Analisis.
    """
    for analisis in dokumen.daftar_analisis:
        hasil = pengukuran.indikator.get(analisis.indikator)
        if hasil is None or hasil.capaian.angka is None or hasil.capaian.angka >= 100 or analisis.tindak_lanjut.strip():
            continue
        yield Butir(
            pesan=f"{analisis.indikator}: capaian {format_persen(hasil.capaian.angka)}% belum mempunyai tindak lanjut.",
            saran="Isi tindak lanjutnya.",
            at=analisis.lokasi.pada("tindak_lanjut"),
            objek=analisis.indikator,
            fakta=(format_persen(hasil.capaian.angka),),
        )
