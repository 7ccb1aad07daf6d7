"""Store results and analyses: locked parts refuse, and nothing is stored unless everything is."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sakip.web.audit.catat import as_text
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change
from sakip.web.kinerja.models import Analisis, Indikator, Realisasi, TahunKinerja
from sakip.web.kinerja.models.realisasi import BarisIndikator
from sakip.web.kinerja.sumber_luar import DariSumberLuar, Kunci, SumberLuar, external_sources
from sakip.web.kinerja.triwulan import field_of, part_of
from sakip.web.tenggat.kunci import require_open
from sakip.web.tenggat.models import Bagian

M = TypeVar("M", bound=BarisIndikator)
_SETAHUN = ("target_diukur", "bukti")
"""Fields entered with the year's result only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian:
    """What a person entered for one row: the indicator, the values, and the version they saw (None: there was no row)."""

    indikator: Indikator
    isi: Mapping[str, Any]
    dilihat: int | None


class SebagianBentrok(Exception):
    """Somebody else changed some of the rows; nothing was stored. The clashes by the caller's key."""

    def __init__(self, daftar: dict[Hashable, Bentrok]) -> None:
        super().__init__(f"{len(daftar)} baris sudah diubah orang lain")
        self.daftar = daftar


def save_quarter(
    *, tahun_kinerja: TahunKinerja, triwulan: int, daftar: Iterable[Isian], by: Pengguna, hari: date | None = None
) -> int:
    """Store the results of many indicators for a quarter (0: the year), all or nothing; returns how many were given.

    Raises Terkunci, SebagianBentrok (by the indicator's id), DariSumberLuar, DataTidakTerbaca.
    """
    bentrok: dict[Hashable, Bentrok] = {}
    banyak = 0
    with batch():
        require_open(tahun_kinerja, part_of(triwulan), hari)
        _urutkan_penulis(tahun_kinerja)
        luar = external_sources(tahun_kinerja)
        for isian in daftar:
            banyak += 1
            try:
                _simpan_realisasi(tahun_kinerja, triwulan, isian, luar, by)
            except Bentrok as galat:
                bentrok[isian.indikator.pk] = galat
        if bentrok:
            raise SebagianBentrok(bentrok)
    return banyak


def save_entry(
    *,
    tahun_kinerja: TahunKinerja,
    triwulan: int,
    realisasi: Isian | None,
    analisis: Isian | None,
    by: Pengguna,
    hari: date | None = None,
) -> None:
    """Store an indicator's result and its analysis together; None leaves that one alone.

    Raises Terkunci, SebagianBentrok (keys ``realisasi``, ``analisis``), DariSumberLuar, DataTidakTerbaca.
    """
    bentrok: dict[Hashable, Bentrok] = {}
    with batch():
        _urutkan_penulis(tahun_kinerja)
        if realisasi:
            require_open(tahun_kinerja, part_of(triwulan), hari)
            try:
                _simpan_realisasi(tahun_kinerja, triwulan, realisasi, external_sources(tahun_kinerja), by)
            except Bentrok as galat:
                bentrok["realisasi"] = galat
        if analisis:
            require_open(tahun_kinerja, Bagian.TAHUN, hari)
            try:
                _simpan(Analisis, tahun_kinerja, analisis, by, "analisis.isi")
            except Bentrok as galat:
                bentrok["analisis"] = galat
        if bentrok:
            raise SebagianBentrok(bentrok)


def _simpan_realisasi(
    tahun_kinerja: TahunKinerja, triwulan: int, isian: Isian, luar: Mapping[Kunci, SumberLuar], by: Pengguna
) -> None:
    bidang = field_of(triwulan)
    boleh = {bidang, "penjelasan", *(_SETAHUN if triwulan == 0 else ())}
    if asing := set(isian.isi) - boleh:
        raise ValueError(f"fields of another period: {sorted(asing)}")
    sumber = luar.get((isian.indikator.pk, triwulan))
    _simpan(Realisasi, tahun_kinerja, isian, by, f"realisasi.isi_{bidang}", {bidang: sumber} if sumber else {})


def _simpan(
    model: type[M],
    tahun_kinerja: TahunKinerja,
    isian: Isian,
    by: Pengguna,
    jenis: str,
    luar: Mapping[str, SumberLuar] | None = None,
) -> M | None:
    """Change the indicator's row, or add it where there is something to keep. Raises Bentrok, DariSumberLuar.

    ``luar``: fields that come from elsewhere and must stay as they are.
    """
    indikator = isian.indikator
    if indikator.rencana_id != tahun_kinerja.rencana_id:
        raise ValueError("the indicator belongs to another plan")
    kini = model._default_manager.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).first()
    if kini:
        kini.tahun_kinerja = tahun_kinerja
    if (kini.kunci_versi if kini else None) != isian.dilihat:
        raise Bentrok(kini)
    for bidang, sumber in (luar or {}).items():
        if bidang in isian.isi and as_text(isian.isi[bidang]) != as_text(getattr(kini, bidang, None)):
            raise DariSumberLuar(indikator.kode, sumber)
    if kini:
        return change(kini, by=by, dilihat=isian.dilihat, jenis=jenis, **isian.isi)
    if all(v is None or v == "" for v in isian.isi.values()):
        return None
    return add(model(tahun_kinerja=tahun_kinerja, indikator=indikator, **isian.isi), by=by, jenis=jenis)


def _urutkan_penulis(tahun_kinerja: TahunKinerja) -> None:
    """Writers of one year wait for each other, so that no two add the same row."""
    TahunKinerja.objects.select_for_update().get(pk=tahun_kinerja.pk)
