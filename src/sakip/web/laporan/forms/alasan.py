"""A reason or a note, for the record."""

from __future__ import annotations

from django import forms


class FormulirAlasan(forms.Form):
    """A reason that must be given."""

    required_css_class = "wajib"
    alasan = forms.CharField(
        label="Alasan",
        min_length=10,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Tulis dengan kalimat utuh; alasan ini dibaca pemeriksa.",
        error_messages={
            "required": "Alasan belum ditulis. Tulis sebab keputusan ini, paling sedikit 10 huruf.",
            "min_length": "Alasan terlalu pendek. Tulis paling sedikit 10 huruf.",
            "max_length": "Alasan terlalu panjang. Ringkas menjadi paling banyak 2.000 huruf.",
        },
    )

    def __init__(self, *args: object, label: str = "", bantuan: str = "", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if label:
            self.fields["alasan"].label = label
        if bantuan:
            self.fields["alasan"].help_text = bantuan


class FormulirCatatan(forms.Form):
    """A note that may be left out."""

    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": "Catatan terlalu panjang. Ringkas menjadi paling banyak 2.000 huruf."},
    )
