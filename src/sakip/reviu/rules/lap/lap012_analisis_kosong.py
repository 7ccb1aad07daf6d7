"""LAP012 analisis-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP012", "analisis-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",)
)
def analisis_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU tanpa analisis.

    Mengapa: Laporan menjelaskan sebab keberhasilan atau kegagalan dan upayanya untuk setiap sasaran.

    Cara memperbaiki: Isi penyebab dan upaya di lembar Analisis.
    """
    for indikator in dokumen.daftar_iku:
        analisis = dokumen.analisis(indikator.kode)
        if analisis is None or not (analisis.penyebab.strip() or analisis.hambatan.strip()):
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: analisis penyebab belum diisi.",
                saran="Isi kolom penyebab atau hambatan di lembar Analisis.",
                at=analisis.lokasi.pada("penyebab") if analisis else indikator.lokasi.pada("kode"),
                objek=indikator.kode,
                fakta=("kosong",),
            )
