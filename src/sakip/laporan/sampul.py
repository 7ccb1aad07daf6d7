"""The cover."""

from __future__ import annotations

from sakip.laporan.konteks import Konteks
from sakip.naskah.simpul import Sampul


def susun_sampul(k: Konteks) -> Sampul:
    """Title with the year reported on, unit and region, the year of issue."""
    lembaga = [k.unit.nama.upper(), *([k.unit.pemda.upper()] if k.unit.pemda else [])]
    terbit = k.unit.tanggal_laporan.year if k.unit.tanggal_laporan else k.tahun + 1
    return Sampul(
        judul=("LAPORAN KINERJA INSTANSI PEMERINTAH", f"(LKjIP) TAHUN {k.tahun}"),
        lembaga=tuple(lembaga),
        tahun=str(terbit),
        catatan=k.unit.catatan_contoh,
    )
