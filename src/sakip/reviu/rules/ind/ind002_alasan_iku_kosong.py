"""IND002 alasan-iku-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND002", "alasan-iku-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpan-per-20-2008#umum",))
def alasan_iku_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU tidak mempunyai alasan pemilihan atau penanggung jawab.

    Mengapa: Alasan menerangkan mengapa ukuran ini menunjukkan keberhasilan sasaran, dan penanggung jawab menjamin datanya
    terkumpul.

    Cara memperbaiki: Isi kolom alasan dan penanggung jawab IKU itu di lembar Indikator.
    """
    for indikator in dokumen.daftar_iku:
        isian = {"alasan": indikator.alasan, "penanggung_jawab": indikator.penanggung_jawab}
        kosong = [nama for nama, isi in isian.items() if not isi.strip()]
        if kosong:
            sebutan = " dan ".join(nama.replace("_", " ") for nama in kosong)
            yield Butir(
                pesan=f"IKU {indikator.kode} {indikator.nama} belum mempunyai {sebutan}.",
                saran=f"Isi {sebutan} IKU ini.",
                at=indikator.lokasi.pada(kosong[0]),
                objek=indikator.kode,
                fakta=tuple(kosong),
            )
