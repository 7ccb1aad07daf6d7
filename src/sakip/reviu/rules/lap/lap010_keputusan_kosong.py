"""LAP010 keputusan-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("LAP010", "keputusan-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpan-per-09-2007#umum",))
def keputusan_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Nomor keputusan IKU atau tim SAKIP belum diisi.

    Mengapa: IKU dan tim SAKIP ditetapkan dengan keputusan, yang dilampirkan pada laporan.

    Cara memperbaiki: Isi nomor keputusannya di lembar Unit.
    """
    unit = dokumen.unit
    for isian, nama, perlu in (
        ("nomor_sk_iku", "penetapan IKU", bool(dokumen.daftar_iku)),
        ("nomor_sk_tim", "tim SAKIP", bool(dokumen.daftar_tim)),
    ):
        if perlu and not getattr(unit, isian).strip():
            yield Butir(
                pesan=f"Nomor keputusan {nama} belum diisi.",
                saran="Isi nomornya di lembar Unit.",
                at=unit.lokasi_isian(isian),
                objek=isian,
                fakta=("kosong",),
            )
