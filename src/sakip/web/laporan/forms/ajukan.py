"""Hand the report in."""

from __future__ import annotations

from typing import Any

from django import forms


class FormulirAjukan(forms.Form):
    """A note, and a reason where findings of level ``salah`` stay open."""

    required_css_class = "wajib"
    alasan = forms.CharField(
        label="Alasan mengajukan walau masih ada temuan bertingkat salah",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Alasan ini tersimpan bersama versi yang diajukan dan dibaca pemeriksa.",
        error_messages={
            "required": "Masih ada temuan bertingkat salah. Perbaiki datanya, terima temuannya, atau tulis alasan pengajuan.",
            "max_length": "Alasan terlalu panjang. Ringkas menjadi paling banyak 2.000 huruf.",
        },
    )
    catatan = forms.CharField(
        label="Catatan untuk pemeriksa",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": "Catatan terlalu panjang. Ringkas menjadi paling banyak 2.000 huruf."},
    )

    def __init__(self, *args: Any, wajib_alasan: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alasan"].required = wajib_alasan
        if not wajib_alasan:
            self.fields["alasan"].widget = forms.HiddenInput()
