"""Two people changed the same thing: say so, name the stored values, let the person decide."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from sakip.kernel.angka import format_angka
from sakip.kernel.periode import format_tanggal
from sakip.web.audit.catat import as_text

GANTI = (
    "Data ini sudah diubah orang lain sejak halaman dibuka. Isian Anda belum disimpan. Periksa nilai yang tersimpan di bawah "
    "tiap isian; bila Anda menyimpan sekali lagi, isian Anda menggantikan nilai itu."
)
HAPUS = "Data ini sudah dihapus orang lain sejak halaman dibuka; isian Anda belum disimpan."


def mark_conflict(formulir: forms.Form, terbaru: Any) -> None:
    """Errors that name what is stored now, and the new version, so that the next submit overwrites knowingly."""
    if terbaru is None:
        formulir.add_error(None, HAPUS)
        return
    formulir.add_error(None, GANTI)
    for nama, nilai in list(formulir.cleaned_data.items()):
        ada = getattr(terbaru, nama, None)
        if nama != "kunci_versi" and as_text(ada) != as_text(nilai):
            formulir.add_error(nama, stored_message(formulir.fields[nama], ada))
    data: Any = formulir.data
    data = data.copy()
    data[formulir.add_prefix("kunci_versi")] = str(terbaru.kunci_versi)
    formulir.data = data


def stored_message(bidang: forms.Field, nilai: Any) -> str:
    """The error that names what is stored now, as the field shows it."""
    return f"Nilai yang tersimpan sekarang: {_shown(bidang, nilai) or 'kosong'}."


def _shown(bidang: forms.Field, nilai: Any) -> str:
    if isinstance(nilai, date):
        return format_tanggal(nilai)
    siap = bidang.prepare_value(nilai)
    pilihan = getattr(bidang.widget, "choices", ())
    if pilihan and not isinstance(bidang, forms.ModelChoiceField):
        siap = {str(kode): kata for kode, kata in pilihan}.get(str(siap), siap)
    elif isinstance(bidang, forms.ModelChoiceField):
        siap = nilai
    if isinstance(siap, Decimal):
        return format_angka(siap)
    return as_text(siap) or ""
