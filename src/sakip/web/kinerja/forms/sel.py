"""A form field from a column of the workbook: the same label, help, choices and parser, so that both doors read alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom
from sakip.exchange.xlsx.isi import IsiDitolak, parser_kolom
from sakip.exchange.xlsx.uraian import teks_isi
from sakip.kernel.angka import format_angka
from sakip.web.kinerja.daya_muat import column_of, misfit

_PANJANG = 20_000
"""Letters of one entry."""


class SelField(forms.CharField):
    """Reads text with the column's parser. Cleans to the domain's value; nothing is None (text: "").

    ``lembar`` names the sheet of the column, whose database field limits what fits.
    """

    def __init__(self, kolom: Kolom, *, lembar: str = "", **kwargs: Any) -> None:
        self.kolom = kolom
        self.tempat = column_of(lembar, kolom)
        self.parse: Callable[[Any], Any] = parser_kolom(kolom)
        isi: dict[str, Any] = {
            "label": kolom.judul,
            "help_text": f"{help_of(kolom)} {_example(kolom)}".strip(),
            "required": kolom.wajib,
            "widget": _widget(kolom),
            "max_length": _PANJANG,
        } | kwargs
        super().__init__(**isi)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) or value is None:
            return value
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, bool):
            return "ya" if value else "tidak"
        if isinstance(value, Decimal):
            return format(value, "f").replace(".", ",")
        if isinstance(value, int):
            return format_angka(Decimal(value)) if self.kolom.jenis is JenisIsi.RUPIAH else str(value)
        return teks_isi(value)

    def clean(self, value: Any) -> Any:
        teks = super().clean(value)
        if not teks:
            return "" if self.kolom.jenis in _TEKS else None
        try:
            hasil = self.parse(date.fromisoformat(teks) if self.kolom.jenis is JenisIsi.TANGGAL and _iso(teks) else teks)
        except IsiDitolak as galat:
            if galat.nilai is not None:
                return galat.nilai
            raise ValidationError(f"{galat.pesan[:1].upper()}{galat.pesan[1:]}; {galat.saran}.", code=galat.kode) from None
        bersih = teks_isi(hasil) if isinstance(hasil, tuple) else str(hasil) if isinstance(hasil, str) else hasil
        if soal := misfit(self.kolom, self.tempat, bersih):
            saran = "singkatkan isinya" if "huruf" in soal else "periksa angkanya"
            raise ValidationError(f"{soal[:1].upper()}{soal[1:]}; {saran}.", code="tidak_muat")
        return bersih


def help_of(kolom: Kolom) -> str:
    """The help of a column on a page."""
    return kolom.bantuan_web or kolom.bantuan


def _example(kolom: Kolom) -> str:
    """A short example; choices need none."""
    contoh = next(filter(None, kolom.contoh), "")
    tampil = contoh and len(contoh) < 80 and kolom.jenis not in (JenisIsi.PILIHAN, JenisIsi.YA_TIDAK)
    return f"Contoh: {contoh.rstrip('.')}." if tampil else ""


_TEKS = (JenisIsi.KODE, JenisIsi.TEKS, JenisIsi.PARAGRAF, JenisIsi.PILIHAN, JenisIsi.SARAN, JenisIsi.SKALA, JenisIsi.KATEGORI)


def _iso(teks: str) -> bool:
    try:
        date.fromisoformat(teks)
    except ValueError:
        return False
    return True


def _widget(kolom: Kolom) -> forms.Widget:
    match kolom.jenis:
        case JenisIsi.PARAGRAF:
            return forms.Textarea(attrs={"rows": 3})
        case JenisIsi.PILIHAN:
            kosong = [] if kolom.wajib else [("", "—")]
            return forms.Select(choices=[*kosong, *kolom.daftar_sebutan])
        case JenisIsi.YA_TIDAK:
            return forms.Select(choices=[("", "—"), ("ya", "Ya"), ("tidak", "Tidak")])
        case JenisIsi.TANGGAL:
            return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        case JenisIsi.RUPIAH:
            return forms.TextInput(attrs={"inputmode": "numeric", "data-awalan": "Rp", "autocomplete": "off"})
        case JenisIsi.NILAI | JenisIsi.ANGKA:
            return forms.TextInput(attrs={"inputmode": "text", "class": "angka", "autocomplete": "off"})
        case JenisIsi.TAHUN | JenisIsi.BULAT:
            return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        case JenisIsi.SARAN:
            return SaranInput(kolom.pilihan)
        case _:
            return forms.TextInput()


class SaranInput(forms.TextInput):
    """A text input that suggests: a ``<datalist>`` beside it."""

    template_name = "kinerja/_saran.html"

    def __init__(self, pilihan: tuple[str, ...], attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.pilihan = pilihan

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        kunci = f"{(attrs or {}).get('id', name)}_saran"
        konteks = super().get_context(name, value, {**(attrs or {}), "list": kunci})
        return konteks | {"kunci": kunci, "pilihan": self.pilihan}
