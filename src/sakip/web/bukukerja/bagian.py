"""Which part of a year a difference belongs to, as deadlines and publication lock them."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.exchange.banding import Selisih
from sakip.web.kinerja.bagian_lembar import part_of_sheet
from sakip.web.tenggat.models import Bagian

_ISIAN: Mapping[tuple[str, str], Bagian] = {
    **{("Program", f): Bagian.ANGGARAN for f in ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")},
    **{("Realisasi", f"tw{n}"): Bagian(f"tw{n}") for n in range(1, 5)},
}


def parts_of(selisih: Selisih) -> frozenset[Bagian]:
    """The parts a difference touches."""
    utama = part_of_sheet(selisih.lembar)
    daftar_field = [selisih.field] if selisih.field else [i.field for i in selisih.isi]
    if selisih.lembar == "Realisasi":
        daftar_field = [f for f in daftar_field if f != "indikator"]
    return frozenset(_ISIAN.get((selisih.lembar, f), utama) for f in daftar_field) or frozenset((utama,))
