"""The Instansi's names and choices."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from sakip.web.instansi.actions.hitung_ulang import recompute_instansi
from sakip.web.instansi.actions.objek import change
from sakip.web.instansi.models import Instansi, Pengguna

CARA = ("rumus_minimum", "batas_capaian", "agregasi", "cara_efisiensi", "skala_kategori", "kertas")
"""Choices of computing and printing, named like the workbook's columns."""


@transaction.atomic
def change_instansi(*, instansi: Instansi, by: Pengguna, dilihat: int | None = None, **isi: Any) -> Instansi:
    """New names or choices; another way of computing recomputes every year. Raises Bentrok."""
    hasil = change(instansi, by=by, dilihat=dilihat, **isi)
    if any(getattr(instansi, n) != getattr(hasil, n) for n in CARA):
        recompute_instansi(hasil)
    return hasil
