"""``{% load tampilan %}``: formats, form fields, badges, icons, filter links, pagination, empty states."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms, template
from django.contrib.messages.storage.base import Message
from django.core.paginator import Page
from django.http import QueryDict
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sakip.web.tampilan.format import (
    tampil_angka,
    tampil_nilai,
    tampil_persen,
    tampil_rupiah,
    tampil_satuan,
    tampil_tanggal,
    tampil_waktu,
)
from sakip.web.tampilan.ikon import svg_ikon
from sakip.web.tampilan.lencana import html_lencana, html_lencana_peringkat
from sakip.web.tampilan.tautan import daftar_halaman, ganti_querystring, urutan_kolom

register = template.Library()

register.filter("angka", tampil_angka)
register.filter("persen", tampil_persen)
register.filter("rupiah", tampil_rupiah)
register.filter("nilai", tampil_nilai)
register.filter("satuan", tampil_satuan)
register.filter("tanggal", tampil_tanggal)
register.filter("waktu", tampil_waktu)

_NADA_PESAN = {"success": "sukses", "warning": "peringatan", "error": "galat"}
_IKON_NADA = {"info": "info", "sukses": "sukses", "peringatan": "peringatan", "galat": "galat"}


@register.filter
def nada_pesan(pesan: Message) -> str:
    """The notice class of a Django message."""
    return _NADA_PESAN.get(pesan.level_tag, "info")


@register.simple_tag
def ikon(nama: str, judul: str = "") -> SafeString:
    """``{% ikon "unduh" %}``; with a second text it is announced to screen readers."""
    return svg_ikon(nama, judul)


@register.simple_tag
def ikon_nada(nada: str) -> SafeString:
    """The icon of a notice: info, sukses, peringatan or galat."""
    return svg_ikon(_IKON_NADA[nada])


@register.simple_tag
def lencana(status: object, teks: str = "", nada: str = "", peringkat: int = 0, dari: int = 0) -> SafeString:
    """``{% lencana pk.status %}``; for an agency's own scale ``{% lencana label peringkat=1 dari=5 %}``."""
    if peringkat:
        return html_lencana_peringkat(teks or str(status), peringkat, dari)
    return html_lencana(status, teks, nada)


@register.inclusion_tag("tampilan/_isian.html")
def isian(bidang: forms.BoundField) -> dict[str, Any]:
    """One field: label, required mark, help, errors; the control is described by both."""
    jenis = getattr(bidang.field.widget, "input_type", "")
    return {
        "bidang": bidang,
        "gugus": bidang.field.widget.use_fieldset,
        "kotak": jenis == "checkbox" and not bidang.field.widget.use_fieldset,
        "wajib": bidang.field.required,
        "awalan": bidang.field.widget.attrs.get("data-awalan", ""),
        "akhiran": bidang.field.widget.attrs.get("data-akhiran", ""),
    }


@register.inclusion_tag("tampilan/_formulir.html")
def formulir(formulir: forms.BaseForm) -> dict[str, Any]:
    """Error summary, every field and the hidden fields (such as the version); without ``<form>``, token and buttons."""
    return {"formulir": formulir}


@register.inclusion_tag("tampilan/_ringkasan_galat.html")
def ringkasan_galat(*daftar_formulir: forms.BaseForm | Iterable[forms.BaseForm]) -> dict[str, Any]:
    """The error summary of one or more forms (or formsets), with a link to every field."""
    semua: list[forms.BaseForm] = []
    for satu in daftar_formulir:
        semua.extend([satu] if isinstance(satu, forms.BaseForm) else satu)
    umum = [galat for f in semua if f.is_bound for galat in f.non_field_errors()]
    umum += [galat for f in semua if f.is_bound for b in f.hidden_fields() for galat in b.errors]
    bidang = [
        {"url": f"#{_id_kendali(b)}", "label": b.label, "galat": galat}
        for f in semua
        if f.is_bound
        for b in f.visible_fields()
        for galat in b.errors
    ]
    return {"umum": umum, "bidang": bidang, "banyak": len(umum) + len(bidang)}


def _id_kendali(bidang: forms.BoundField) -> str:
    """The id a link can lead to; for a group the first choice."""
    return bidang.id_for_label or (f"{bidang.auto_id}_0" if bidang.field.widget.use_fieldset else bidang.auto_id)


def _parameter(context: Context) -> QueryDict:
    """The query of the request, empty on pages rendered without one."""
    permintaan = context.get("request")
    return permintaan.GET if permintaan is not None else QueryDict()


@register.simple_tag(takes_context=True)
def querystring_ganti(context: Context, **ganti: Any) -> str:
    """``<a href="{% querystring_ganti status="draf" %}">``: the filters of the page with one replaced; "" removes it."""
    return ganti_querystring(_parameter(context), **ganti)


@register.simple_tag(takes_context=True)
def urutkan(context: Context, kolom: str, judul: str, kelas: str = "") -> SafeString:
    """A whole ``<th>`` whose heading sorts the table by the parameter ``urut``."""
    urutan = urutan_kolom(_parameter(context), kolom)
    panah = {"ascending": svg_ikon("naik"), "descending": svg_ikon("turun"), "none": ""}[urutan.arah]
    return format_html(
        '<th scope="col" class="{}" aria-sort="{}"><a class="urutkan" href="{}">{}{}</a></th>',
        kelas, urutan.arah, urutan.url, judul, panah,
    )  # fmt: skip


@register.inclusion_tag("tampilan/_halaman.html", takes_context=True)
def halaman(context: Context, page_obj: Page[Any]) -> dict[str, Any]:
    """Pagination of a Django page (parameter ``halaman``) that keeps the filters."""
    parameter = _parameter(context)
    maju, mundur = page_obj.has_next(), page_obj.has_previous()
    return {
        "page_obj": page_obj,
        "daftar": daftar_halaman(parameter, page_obj),
        "sebelum": ganti_querystring(parameter, halaman=page_obj.previous_page_number()) if mundur else "",
        "sesudah": ganti_querystring(parameter, halaman=page_obj.next_page_number()) if maju else "",
    }


@register.inclusion_tag("tampilan/_kosong.html")
def kosong(judul: str, isi: str = "", url: str = "", teks: str = "") -> dict[str, Any]:
    """Empty state: what is missing, what to do, and a link to do it."""
    return {"judul": judul, "isi": isi, "url": url, "teks": teks}


@register.inclusion_tag("tampilan/_unduhan.html")
def unduhan(csv_url: str, xlsx_url: str = "") -> dict[str, Any]:
    """The export links beside a table."""
    return {"csv_url": csv_url, "xlsx_url": xlsx_url}


@register.inclusion_tag("tampilan/_tahapan.html")
def tahapan(daftar: Iterable[tuple[str, str]], sekarang: str) -> dict[str, Any]:
    """The steps of a status, ``daftar`` of (code, label); those before ``sekarang`` are done."""
    langkah = [(str(kode), str(label)) for kode, label in daftar]
    kini = next((n for n, (kode, _) in enumerate(langkah) if kode == str(sekarang)), -1)
    keadaan = ["sudah" if n < kini else "kini" if n == kini else "" for n in range(len(langkah))]
    return {"langkah": [{"label": label, "keadaan": k} for (_, label), k in zip(langkah, keadaan, strict=True)]}
