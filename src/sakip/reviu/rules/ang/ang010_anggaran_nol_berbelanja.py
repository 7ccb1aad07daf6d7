"""ANG010 anggaran-nol-berbelanja."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("ANG010", "anggaran-nol-berbelanja", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def anggaran_nol_berbelanja(dokumen: Dokumen) -> Iterator[Butir]:
    """Ada realisasi pada anggaran nol.

    Mengapa: Belanja memerlukan anggaran yang tersedia.

    Cara memperbaiki: Isi anggarannya, atau pindahkan realisasi ke kegiatan yang benar.
    """
    for anggaran in dokumen.daftar_anggaran:
        pakai = anggaran.realisasi_rupiah
        if pakai and anggaran.berlaku_rupiah is None:
            yield Butir(
                pesan=f"{anggaran.simpul}: realisasi {format_rupiah(pakai)} tanpa anggaran.",
                saran="Isi anggarannya di lembar Program.",
                at=anggaran.lokasi.pada("realisasi_rupiah"),
                objek=anggaran.simpul,
                fakta=("kosong", str(pakai)),
            )
