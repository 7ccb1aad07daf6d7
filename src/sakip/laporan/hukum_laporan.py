"""The regulations the report rests on: as entered, and those its own text cites."""

from __future__ import annotations

import re
from datetime import date

from sakip.hukum.parameter import ParameterTidakDikenal, parameter
from sakip.hukum.rujukan import muat_peraturan
from sakip.laporan.konteks import Konteks

SAKIP = "perpres-29-2014"
PELAPORAN = "permenpanrb-53-2014"


def singkat(kode: str) -> str:
    """``Peraturan Presiden Nomor 29 Tahun 2014``: the title up to ``tentang``."""
    return muat_peraturan()[kode].judul.partition(" tentang ")[0]


def rujukan_skala(k: Konteks) -> str:
    """The regulation of the category scale used, "" for the agency's own scale or where none is in force."""
    if k.unit.pengaturan.skala_kategori:
        return ""
    try:
        return parameter("pengukuran.kategori", date(k.tahun, 12, 31)).rujukan
    except ParameterTidakDikenal:
        return ""


def landasan(k: Konteks) -> tuple[str, ...]:
    """The list to print: what was entered, completed by what the text cites and the list lacks."""
    daftar = [d.uraian.strip().rstrip(";.") for d in k.dokumen.daftar_dasar_hukum if d.uraian.strip()]
    dikutip = [SAKIP, PELAPORAN, rujukan_skala(k).partition("#")[0]]
    tambahan = [muat_peraturan()[kode] for kode in dikutip if kode]
    return (*daftar, *(p.judul for p in tambahan if not any(_sama(p.judul, d) for d in daftar)))


def _sama(judul: str, tercatat: str) -> bool:
    nomor = re.search(r"Nomor (\d+) Tahun (\d{4})", judul)
    if nomor is None:
        return False
    jenis = judul.split()[1]
    pola = rf"{jenis}.*(?:Nomor|No\.?)\s*{nomor[1]}\s*Tahun\s*{nomor[2]}"
    return re.search(pola, tercatat, re.IGNORECASE) is not None
