"""The demo's year that runs: opened from the last one, its agreement a draft, its first quarter half reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from sakip.rencana.indikator import Akumulasi
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.aksi import change_plan
from sakip.web.kinerja.actions.baris import batch
from sakip.web.kinerja.actions.perjanjian_isi import create_first
from sakip.web.kinerja.actions.realisasi import Isian, save_quarter
from sakip.web.kinerja.actions.salin_tahun import copy_year
from sakip.web.kinerja.bagi_target import split_target
from sakip.web.kinerja.models import RencanaAksi, TahunKinerja, TargetRkt

_BANYAK, _MUTU = 2, Decimal("0.95")
"""Indicators with a result of the first quarter, and how much of the target they reached."""
_KEGIATAN = "Rapat koordinasi bulanan dan pemantauan lapangan"
_PENJELASAN = "Data contoh: dihitung dari register layanan."


def start_next_year(*, asal: TahunKinerja, by: Pengguna) -> TahunKinerja:
    """The year after ``asal``, begun as its planner would begin it."""
    with batch():
        tahun = copy_year(asal=asal, by=by)
        create_first(tahun_kinerja=tahun, tanggal=date(tahun.tahun, 1, 15), iku_saja=True, by=by)
        daftar = list(TargetRkt.objects.filter(tahun_kinerja=tahun).select_related("indikator"))
        triwulan = {t.indikator_id: split_target(t.target, Akumulasi(t.indikator.akumulasi)) for t in daftar}
        for aksi in RencanaAksi.objects.filter(tahun_kinerja=tahun):
            isi: dict[str, Any] = {f"tw{n}": nilai for n, nilai in enumerate(triwulan.get(aksi.indikator_id, ()), 1)}
            change_plan(aksi, by=by, dilihat=aksi.kunci_versi, kegiatan=_KEGIATAN, **isi)
        hasil = _results((t, triwulan[t.indikator_id][0]) for t in daftar)
        save_quarter(tahun_kinerja=tahun, triwulan=1, daftar=islice(hasil, _BANYAK), by=by)
    return tahun


def _results(daftar: Iterator[tuple[TargetRkt, object]]) -> Iterator[Isian]:
    """Results of the first quarter, with the digits of their targets."""
    for baris, target in daftar:
        if isinstance(target, Decimal):
            tercapai = (target * _MUTU).quantize(target)
            yield Isian(indikator=baris.indikator, isi={"tw1": tercapai, "penjelasan": _PENJELASAN}, dilihat=None)
