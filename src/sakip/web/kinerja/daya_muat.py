"""How much fits: the letters and digits that the column of a sheet's field holds, the same for forms and the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom
from sakip.web.kinerja import models as m
from sakip.web.kinerja.mapping import MODEL_LEMBAR

_MODEL: Mapping[str, tuple[type[models.Model], ...]] = {
    **{nama: (model,) for nama, model in MODEL_LEMBAR.items()},
    "Unit": (m.TahunKinerja,),
    "Pengaturan": (m.TahunKinerja,),
    "RPJMD": (m.Simpul,),
    "Renstra": (m.Simpul,),
    "Program": (m.Simpul, m.Anggaran),
    "Indikator": (m.Indikator,),
    "Target": (m.Indikator,),
    "PK": (m.PerjanjianKinerja,),
    "PK Target": (m.TargetPk,),
}
_BULAT = 2**31 - 1
_RUPIAH = 10**16
"""Several times the state budget; so many of them that a unit has can still be added up in 64 bits."""
_DEPAN, _BELAKANG = 15, 10
"""Digits of a value before and behind the comma."""


def column_of(lembar: str, kolom: Kolom) -> models.Field[Any, Any] | None:
    """The database field of a column of a sheet; None where it is none or a reference."""
    for model in _MODEL.get(lembar, ()):
        try:
            bidang = model._meta.get_field(kolom.field)
        except FieldDoesNotExist:
            continue
        return bidang if isinstance(bidang, models.Field) and not bidang.is_relation else None
    return None


def misfit(kolom: Kolom, bidang: models.Field[Any, Any] | None, nilai: Any) -> str:
    """Why a value cannot be stored, "" where it can."""
    if isinstance(nilai, Decimal):
        return _desimal(nilai)
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        batas = _RUPIAH if kolom.jenis is JenisIsi.RUPIAH else _BULAT
        return "berisi angka yang terlalu besar" if abs(nilai) > batas else ""
    if isinstance(nilai, str) and isinstance(bidang, models.CharField) and bidang.max_length:
        return f"berisi {len(nilai)} huruf, paling banyak {bidang.max_length}" if len(nilai) > bidang.max_length else ""
    return ""


def _desimal(nilai: Decimal) -> str:
    if abs(nilai) >= 10**_DEPAN:
        return "berisi angka yang terlalu besar"
    belakang = nilai.normalize().as_tuple().exponent
    if isinstance(belakang, int) and -belakang > _BELAKANG:
        return f"berisi lebih dari {_BELAKANG} angka di belakang koma"
    return ""
