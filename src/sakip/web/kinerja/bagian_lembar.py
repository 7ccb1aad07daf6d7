"""Which lock guards a sheet, whichever door changes it: pages and the workbook."""

from __future__ import annotations

from collections.abc import Mapping

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


def part_of_sheet(lembar: str) -> Bagian:
    """The part of a year that a sheet belongs to; sheets not named above serve the report only."""
    return _LEMBAR.get(lembar, Bagian.LAPORAN)
