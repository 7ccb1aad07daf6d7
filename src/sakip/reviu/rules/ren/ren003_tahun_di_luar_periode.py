"""REN003 tahun-di-luar-periode."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("REN003", "tahun-di-luar-periode", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permendagri-86-2017#renstra",))
def tahun_di_luar_periode(dokumen: Dokumen) -> Iterator[Butir]:
    """Tahun laporan berada di luar periode Renstra.

    Mengapa: Target hanya mengikat selama Renstra berlaku. Tahun laporan di luar periode menandakan periode yang salah ketik
    atau Renstra yang sudah diganti.

    Cara memperbaiki: Perbaiki tahun laporan atau periode Renstra di lembar Unit.
    """
    unit = dokumen.unit
    if not unit.periode_awal <= unit.tahun <= unit.periode_akhir:
        yield Butir(
            pesan=f"Tahun laporan {unit.tahun} di luar periode Renstra {unit.periode_awal or '?'}-{unit.periode_akhir or '?'}.",
            saran="Isi periode Renstra yang berlaku pada tahun laporan.",
            at=unit.lokasi_isian("tahun"),
            fakta=(str(unit.tahun), str(unit.periode_awal), str(unit.periode_akhir)),
        )
