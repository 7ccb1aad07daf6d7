"""How many tujuan, sasaran and indicators a plan holds, in each way a report may count them."""

from __future__ import annotations

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis

_JENIS = {"jumlah tujuan": Jenis.TUJUAN, "jumlah sasaran": Jenis.SASARAN}


def jumlah_wajar(dokumen: Dokumen, ukuran: str, objek: str) -> frozenset[int]:
    """The counts a report may state; empty where nothing can be counted (an unknown object)."""
    if objek and dokumen.pohon.cari(objek) is None:
        return frozenset()
    if ukuran in _JENIS:
        jenis = _JENIS[ukuran]
        return frozenset({len(dokumen.pohon.anak(objek, jenis)) if objek else len(dokumen.pohon.per_jenis(jenis))})
    if objek:
        return frozenset({len(dokumen.indikator_simpul(objek))})
    pk = dokumen.pk_berlaku()
    return frozenset(
        {
            len(dokumen.daftar_iku),
            len(dokumen.indikator_jenis(Jenis.TUJUAN, Jenis.SASARAN)),
            sum(t.target is not None for t in pk.daftar_target) if pk else 0,
            len(dokumen.daftar_indikator),
        }
    )
