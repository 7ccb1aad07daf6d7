"""Store budgets and what was spent: a locked part refuses, and a table is stored whole or not at all."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change
from sakip.web.kinerja.actions.realisasi import SebagianBentrok
from sakip.web.kinerja.models import Anggaran, Simpul, TahunKinerja
from sakip.web.tenggat.kunci import require_open
from sakip.web.tenggat.models import Bagian


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianAnggaran:
    """What a person entered for one node, and the version they saw (None: there was no row)."""

    simpul: Simpul
    isi: Mapping[str, Any]
    dilihat: int | None


def save_budget(
    *,
    tahun_kinerja: TahunKinerja,
    daftar: Iterable[IsianAnggaran],
    by: Pengguna,
    hari: date | None = None,
    jenis: str = "anggaran.isi",
) -> int:
    """Store the rows of many nodes, all or nothing; returns how many. Raises Terkunci, SebagianBentrok (by node id)."""
    bentrok: dict[Hashable, Bentrok] = {}
    banyak = 0
    with batch():
        require_open(tahun_kinerja, Bagian.ANGGARAN, hari)
        TahunKinerja.objects.select_for_update().get(pk=tahun_kinerja.pk)
        tersimpan = {a.simpul_id: a for a in Anggaran.objects.filter(tahun_kinerja=tahun_kinerja).select_related("simpul")}
        for isian in daftar:
            banyak += 1
            try:
                _simpan(tahun_kinerja, isian, tersimpan.get(isian.simpul.pk), by, jenis)
            except Bentrok as galat:
                bentrok[isian.simpul.pk] = galat
        if bentrok:
            raise SebagianBentrok(bentrok)
    return banyak


def _simpan(tahun_kinerja: TahunKinerja, isian: IsianAnggaran, kini: Anggaran | None, by: Pengguna, jenis: str) -> None:
    if isian.simpul.rencana_id != tahun_kinerja.rencana_id:
        raise ValueError("the node belongs to another plan")
    if (kini.kunci_versi if kini else None) != isian.dilihat:
        raise Bentrok(kini)
    if kini:
        kini.tahun_kinerja = tahun_kinerja
        change(kini, by=by, dilihat=isian.dilihat, jenis=jenis, **isian.isi)
    elif any(v not in (None, "") for v in isian.isi.values()):
        add(Anggaran(tahun_kinerja=tahun_kinerja, simpul=isian.simpul, **isian.isi), by=by, jenis=jenis)
