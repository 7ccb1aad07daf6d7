"""Which part of a year a difference belongs to, as deadlines and publication lock them."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.exchange.banding import Selisih
from sakip.web.tenggat.models import Bagian

_LEMBAR: Mapping[str, Bagian] = {
    "RPJMD": Bagian.RENCANA,
    "Renstra": Bagian.RENCANA,
    "Program": Bagian.RENCANA,
    "Indikator": Bagian.RENCANA,
    "Target": Bagian.RENCANA,
    "RKT": Bagian.RENCANA,
    "PK": Bagian.PK,
    "PK Target": Bagian.PK,
    "Rencana Aksi": Bagian.AKSI,
    "Realisasi": Bagian.TAHUN,
    "Kinerja Lalu": Bagian.TAHUN,
    "Standar": Bagian.TAHUN,
    "Analisis": Bagian.TAHUN,
    "Pendukung": Bagian.TAHUN,
}
"""The other sheets serve the report only."""
_ISIAN: Mapping[tuple[str, str], Bagian] = {
    **{("Program", f): Bagian.ANGGARAN for f in ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")},
    **{("Realisasi", f"tw{n}"): Bagian(f"tw{n}") for n in range(1, 5)},
}


def parts_of(selisih: Selisih) -> frozenset[Bagian]:
    """The parts a difference touches."""
    utama = _LEMBAR.get(selisih.lembar, Bagian.LAPORAN)
    daftar_field = [selisih.field] if selisih.field else [i.field for i in selisih.isi]
    if selisih.lembar == "Realisasi":
        daftar_field = [f for f in daftar_field if f != "indikator"]
    return frozenset(_ISIAN.get((selisih.lembar, f), utama) for f in daftar_field) or frozenset((utama,))
