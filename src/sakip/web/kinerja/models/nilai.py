"""A field that holds a number or the label of an ordinal scale, exactly as the core knows them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from sakip.exchange.xlsx.isi import IsiDitolak, parse_nilai
from sakip.rencana.indikator import Nilai

_ANGKA = re.compile(r"-?[0-9]+(\.[0-9]+)?")
"""A number as ``get_prep_value`` writes it; labels like ``NaN`` or ``1e9`` are no numbers."""


def parse_stored(teks: str | None) -> Nilai | None:
    """The value of a stored text: a Decimal with the digits it was given, a label, or None for nothing."""
    if not teks:
        return None
    return Decimal(teks) if _ANGKA.fullmatch(teks) else teks


class NilaiField(models.CharField):  # type: ignore[type-arg]
    """Text in the database, ``Decimal | str | None`` in Python; NULL is "not entered", never zero."""

    _pyi_private_set_type: Nilai | None  # type: ignore[assignment]
    _pyi_private_get_type: Nilai | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_length=120, null=True, blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        nama, jalur, args, kwargs = super().deconstruct()
        for kunci in ("max_length", "null", "blank"):
            kwargs.pop(kunci, None)
        return nama, jalur, args, kwargs

    def from_db_value(self, nilai: str | None, *args: Any) -> Nilai | None:
        return parse_stored(nilai)

    def get_prep_value(self, nilai: Any) -> str | None:
        if nilai is None or nilai == "":
            return None
        return format(nilai, "f") if isinstance(nilai, Decimal) else str(nilai)

    def to_python(self, nilai: Any) -> Nilai | None:
        if nilai is None or isinstance(nilai, Decimal) or nilai == "":
            return nilai or None if not isinstance(nilai, Decimal) else nilai
        try:
            return parse_nilai(nilai)
        except IsiDitolak as galat:
            raise ValidationError(f"{galat.pesan}; {galat.saran}") from None

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""
