"""Whole numbers as people write them here."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.kernel.angka import format_angka

_RIBUAN = re.compile(r"\d{1,3}(\.\d{3})+")
TERBESAR = 999_999_999


class WholeNumberField(forms.CharField):
    """``1250`` or ``1.250``; empty is None. At least 1."""

    def __init__(self, **kwargs: Any) -> None:
        kotak = forms.TextInput(attrs={"inputmode": "numeric", "class": "angka", "maxlength": 20})
        isi: dict[str, Any] = {"required": False, "widget": kotak}
        super().__init__(**(isi | kwargs))

    def prepare_value(self, value: Any) -> Any:
        return format_angka(Decimal(value)) if isinstance(value, int) else value

    def to_python(self, value: Any) -> Any:
        return read_whole_number(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(str(self.prepare_value(initial) or "") != str(data or ""))


def read_whole_number(teks: str) -> int | None:
    """The number of a text, None where there is none. Raises ValidationError."""
    bersih = teks.strip()
    if not bersih:
        return None
    polos = bersih.replace(".", "") if _RIBUAN.fullmatch(bersih) else bersih
    if not (polos.isascii() and polos.isdigit()):
        raise ValidationError(f"“{bersih[:20]}” bukan bilangan bulat. Tulis angkanya saja, misalnya 1250 atau 1.250.")
    if len(polos) > 20 or int(polos) > TERBESAR:
        raise ValidationError(f"Angka ini terlalu besar; paling besar {format_angka(Decimal(TERBESAR))}.")
    if int(polos) < 1:
        raise ValidationError("Tulis angka mulai dari 1; kosongkan bila belum diketahui.")
    return int(polos)
