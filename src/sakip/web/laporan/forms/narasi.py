"""The editor of a section's text."""

from __future__ import annotations

from django import forms

PANJANG = 40_000


class FormulirNarasi(forms.Form):
    """The text and the version of it that was seen (empty: there was only the draft)."""

    required_css_class = "wajib"
    dilihat = forms.IntegerField(widget=forms.HiddenInput, required=False)
    teks = forms.CharField(
        label="Naskah",
        max_length=PANJANG,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 18, "class": "isian-narasi"}),
        help_text="Pisahkan alinea dengan baris kosong. Tulis angka sebagai kode dalam kurung kurawal agar ikut berubah.",
        error_messages={
            "required": "Naskah masih kosong. Tulis naskahnya, atau pilih Kembali ke draf untuk memakai draf dari angka.",
            "max_length": "Naskah terlalu panjang. Ringkas menjadi paling banyak 40.000 huruf.",
        },
    )
