"""What was done: quarterly action plan and results, the year's result, earlier years, standards, analysis."""

from __future__ import annotations

from dataclasses import dataclass, field

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi
from sakip.rencana.indikator import Nilai

Triwulanan = tuple[Nilai | None, Nilai | None, Nilai | None, Nilai | None]
KOSONG: Triwulanan = (None, None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RencanaAksi:
    """The year's target of an indicator by quarter, with what will be done, by whom and for how much."""

    indikator: str
    target_triwulan: Triwulanan = KOSONG
    kegiatan: str = ""
    penanggung_jawab: str = ""
    anggaran_rupiah: int | None = None
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Realisasi:
    """An indicator's results; ``tahunan`` None means: derive it from the quarters, or it is missing (never zero)."""

    indikator: str
    triwulan: Triwulanan = KOSONG
    tahunan: Nilai | None = None
    target_diukur: Nilai | None = None
    """The target the unit measured against, where it states another than the PK in force."""
    bukti: str = ""
    penjelasan: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KinerjaLalu:
    """Target and result of an earlier year."""

    indikator: str
    tahun: int
    target: Nilai | None = None
    realisasi: Nilai | None = None
    sumber: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standar:
    """A national or provincial standard to compare with."""

    indikator: str
    tingkat: str
    nilai: Nilai | None
    tahun: int | None = None
    sumber: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analisis:
    """Why an indicator succeeded or failed, and what follows."""

    indikator: str
    penyebab: str = ""
    hambatan: str = ""
    upaya: str = ""
    """What was done about it."""
    tindak_lanjut: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pendukung:
    """A program or activity that helped or hindered an indicator's result. ``menunjang`` None: not judged yet."""

    indikator: str
    simpul: str
    menunjang: bool | None = None
    penjelasan: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaPembanding:
    """A figure as another document or an earlier print states it; the review holds it against the computed one.

    ``ukuran`` is one of ``UKURAN_PEMBANDING``; ``objek`` a code of a node or indicator, or "" for the whole unit.
    """

    tempat: str
    objek: str
    ukuran: str
    tahun: int | None
    nilai: Nilai
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


UKURAN_PEMBANDING = (
    "anggaran sebelum",
    "anggaran sesudah",
    "realisasi anggaran",
    "serapan persen",
    "target",
    "realisasi",
    "capaian persen",
    "kategori",
    "kemajuan persen",
    "target akhir",
    "efisiensi",
    "rata-rata capaian persen",
    "jumlah tujuan",
    "jumlah sasaran",
    "jumlah indikator",
)
