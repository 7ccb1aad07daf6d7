"""``{% load survei_publik %}``: the way from the portal's pages to the published surveys."""

from __future__ import annotations

from typing import Any

from django import template

from sakip.web.survei.publik import HasilTerbit, published_of

register = template.Library()


@register.simple_tag
def survei_terbit(instansi: Any, unit: str = "") -> list[HasilTerbit]:
    """``{% survei_terbit instansi unit.kode as daftar %}``: the published results, newest first within a unit."""
    return [h for h in published_of(instansi) if not unit or h.p.survei.unit.kode == unit]
