"""Why answers are cancelled."""

from __future__ import annotations

from django import forms

from sakip.web.survei.actions.pembatalan import TANPA_ALASAN


class FormulirAlasan(forms.Form):
    """The reason, which is kept."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": TANPA_ALASAN, "max_length": "Singkatkan alasan menjadi paling banyak 500 huruf."},
    )
