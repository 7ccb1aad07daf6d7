"""Programs and activities that helped or hindered an indicator's result."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import Any

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.actions.realisasi import SebagianBentrok
from sakip.web.kinerja.models import Indikator, Pendukung, Simpul, TahunKinerja
from sakip.web.tenggat.kunci import require_open
from sakip.web.tenggat.models import Bagian

Ubahan = tuple[Pendukung, int | None, Mapping[str, Any] | None]
"""A stored row, the version that was seen, its new values (None: remove it)."""


def save_supporters(
    *,
    tahun_kinerja: TahunKinerja,
    indikator: Indikator,
    daftar_ubahan: Iterable[Ubahan],
    daftar_baru: Iterable[tuple[Simpul, Mapping[str, Any]]],
    by: Pengguna,
    hari: date | None = None,
) -> None:
    """Change, remove and add the rows of one indicator, all or nothing. Raises Terkunci, SebagianBentrok (by row id)."""
    bentrok: dict[Hashable, Bentrok] = {}
    with batch():
        require_open(tahun_kinerja, Bagian.TAHUN, hari)
        for baris, dilihat, isi in daftar_ubahan:
            try:
                if isi is None:
                    remove(baris, by=by, dilihat=dilihat)
                else:
                    change(baris, by=by, dilihat=dilihat, **isi)
            except Bentrok as galat:
                bentrok[baris.pk] = galat
        if bentrok:
            raise SebagianBentrok(bentrok)
        for simpul, isi in daftar_baru:
            add(Pendukung(tahun_kinerja=tahun_kinerja, indikator=indikator, simpul=simpul, **isi), by=by)
