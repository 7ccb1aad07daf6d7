"""REN002 renstra-di-luar-rpjmd."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN002", "renstra-di-luar-rpjmd", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",)
)
def renstra_di_luar_rpjmd(dokumen: Dokumen) -> Iterator[Butir]:
    """Periode Renstra tidak sama dengan periode RPJMD.

    Mengapa: Renstra perangkat daerah menjabarkan RPJMD dan berlaku selama RPJMD itu berlaku. Periode yang berbeda memutus
    hubungan target perangkat daerah dengan target daerah.

    Cara memperbaiki: Periksa peraturan RPJMD dan Renstra, lalu perbaiki periode di lembar Unit.
    """
    unit = dokumen.unit
    renstra, rpjmd = (unit.periode_awal, unit.periode_akhir), (unit.rpjmd_awal, unit.rpjmd_akhir)
    if all(renstra) and all(rpjmd) and renstra != rpjmd:
        yield Butir(
            pesan=f"Renstra berlaku {renstra[0]}-{renstra[1]}, RPJMD berlaku {rpjmd[0]}-{rpjmd[1]}.",
            saran="Samakan kedua periode menurut peraturan penetapannya.",
            at=unit.lokasi_isian("periode_awal" if renstra[0] != rpjmd[0] else "periode_akhir"),
            fakta=(f"{renstra[0]}-{renstra[1]}", f"{rpjmd[0]}-{rpjmd[1]}"),
        )
