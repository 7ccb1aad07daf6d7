"""``{% load formulir_survei %}``: the texts of the public form."""

from __future__ import annotations

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from sakip.web.survei.bahasa import INDONESIA, Bahasa

register = template.Library()


@register.simple_tag(takes_context=True)
def teks(context: Context, kunci: str) -> SafeString:
    """``{% teks "kirim" %}`` in the language of the visit."""
    hasil: SafeString = getattr(context.get("kunjungan"), "bahasa", INDONESIA).write(kunci)
    return hasil


@register.simple_tag(takes_context=True)
def asli(context: Context, isi: object) -> SafeString:
    """``{% asli unit.nama %}``: words that are Indonesian in every language."""
    hasil: SafeString = getattr(context.get("kunjungan"), "bahasa", INDONESIA).foreign(str(isi))
    return hasil


@register.filter
def polos(bahasa: Bahasa, kunci: str) -> str:
    """``{{ kunjungan.bahasa|polos:"judul" }}``: the text without marks, where elements may not stand (the title)."""
    return bahasa.plain(kunci)
