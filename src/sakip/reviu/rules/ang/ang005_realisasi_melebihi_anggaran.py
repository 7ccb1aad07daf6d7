"""ANG005 realisasi-melebihi-anggaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("ANG005", "realisasi-melebihi-anggaran", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def realisasi_melebihi_anggaran(dokumen: Dokumen) -> Iterator[Butir]:
    """Realisasi anggaran melebihi anggarannya.

    Mengapa: Belanja tidak boleh melebihi anggaran yang tersedia.

    Cara memperbaiki: Periksa realisasi, atau isi anggaran sesudah perubahan.
    """
    for anggaran in dokumen.daftar_anggaran:
        pagu, pakai = anggaran.berlaku_rupiah, anggaran.realisasi_rupiah
        if pagu is None or pakai is None or pakai <= pagu:
            continue
        yield Butir(
            pesan=f"{anggaran.simpul}: realisasi {format_rupiah(pakai)} melebihi anggaran {format_rupiah(pagu)}.",
            saran="Periksa angka realisasi dan anggaran sesudah perubahan.",
            at=anggaran.lokasi.pada("realisasi_rupiah"),
            objek=anggaran.simpul,
            fakta=(str(pagu), str(pakai)),
        )
