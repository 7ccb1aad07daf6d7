"""``{% load instansi %}``: what log-in pages say depends on the server's settings; the written form of a NIP."""

from __future__ import annotations

from django import template
from django.conf import settings

from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.nip import format_nip
from sakip.web.instansi.pintu import is_loopback

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


@register.simple_tag(takes_context=True)
def perlu_mulai(context: template.Context) -> bool:
    """Whether first run is still to be done, and may be done from this browser."""
    return is_loopback(context["request"]) and not Pengguna.objects.exists()
