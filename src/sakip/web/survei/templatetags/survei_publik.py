"""``{% load survei_publik %}``: the way from the portal's pages to the published surveys, and their words."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from sakip.web.survei.publik import HasilTerbit, published_of

register = template.Library()


@register.simple_tag
def survei_terbit(instansi: Any, unit: str = "") -> list[HasilTerbit]:
    """``{% survei_terbit instansi unit.kode as daftar %}``: the published results, newest first within a unit."""
    return [h for h in published_of(instansi) if not unit or h.p.survei.unit.kode == unit]


@register.filter
def patah(nama: Any) -> SafeString:
    """A name that a narrow column may break after a slash: "Pelajar/Mahasiswa"."""
    return mark_safe(conditional_escape(nama).replace("/", "/<wbr>"))
