"""Which way an indicator moved since earlier years, and where the Renstra ends."""

from __future__ import annotations

from decimal import Decimal

from sakip.laporan.konteks import Konteks
from sakip.rencana.indikator import Indikator, Nilai, Polaritas
from sakip.rencana.realisasi import KinerjaLalu


def tahun_lalu(k: Konteks, kode: str) -> list[KinerjaLalu]:
    """The earlier years of an indicator with a result, latest first."""
    baris = [b for b in k.dokumen.daftar_kinerja_lalu if b.indikator == kode and b.realisasi is not None and b.tahun < k.tahun]
    return sorted(baris, key=lambda b: b.tahun, reverse=True)


def arah_perubahan(i: Indikator, lalu: Nilai | None, kini: Nilai | None) -> int | None:
    """1 up (a predicate: better), -1 down, 0 equal, None where the two do not compare."""
    if isinstance(lalu, Decimal) and isinstance(kini, Decimal):
        return (kini > lalu) - (kini < lalu)
    urutan = {t.label.casefold(): n for n, t in enumerate(i.skala)}
    a, b = (urutan.get(n.strip().casefold()) if isinstance(n, str) else None for n in (lalu, kini))
    return None if a is None or b is None else (a > b) - (a < b)


def perbaikan(k: Konteks, i: Indikator) -> int | None:
    """1 better than the last year known, -1 worse, 0 equal, None where it cannot be said."""
    lalu, hasil = tahun_lalu(k, i.kode), k.hasil(i.kode)
    if not lalu or hasil is None or i.polaritas is Polaritas.STABIL:
        return None
    arah = arah_perubahan(i, lalu[0].realisasi, hasil.realisasi)
    angka = isinstance(hasil.realisasi, Decimal)
    return -arah if arah is not None and angka and i.polaritas is Polaritas.MINIMUM else arah


def tahun_akhir(k: Konteks, i: Indikator) -> int:
    """The last year of the Renstra, 0 where unknown."""
    return k.unit.periode_akhir or max((t for t, _ in i.target_renstra), default=0)
