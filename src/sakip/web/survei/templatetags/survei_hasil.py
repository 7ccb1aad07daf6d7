"""``{% load survei_hasil %}``: the cells of a table of results."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template

from sakip.kernel.angka import format_angka

register = template.Library()


@register.filter
def bilangan(isi: Any) -> bool:
    """Whether a cell holds a figure."""
    return isinstance(isi, (int, Decimal)) and not isinstance(isi, bool)


@register.filter
def sel(isi: Any) -> str:
    """A figure with all the decimals it was rounded to; text as it is; nothing as a dash."""
    if isinstance(isi, Decimal):
        return format_angka(isi, max(0, -int(isi.as_tuple().exponent)))
    if isinstance(isi, int):
        return format_angka(Decimal(isi), 0)
    return str(isi) if isi else "–"
