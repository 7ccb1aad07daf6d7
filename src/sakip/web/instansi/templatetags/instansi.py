"""``{% load instansi %}``: what log-in pages say depends on the server's settings; the written form of a NIP."""

from __future__ import annotations

from django import template
from django.conf import settings

from sakip.web.instansi.nip import format_nip

register = template.Library()
register.filter("nip", format_nip)


@register.simple_tag
def bersurat() -> bool:
    """Whether mail can be sent."""
    return bool(settings.SURAT_TERSEDIA)


@register.simple_tag
def menit_tunggu() -> int:
    """Minutes for which an address is refused after too many failures."""
    return round(settings.AXES_COOLOFF_TIME * 60)
