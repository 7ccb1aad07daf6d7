"""What is asked before a survey goes a step on or back."""

from __future__ import annotations

from django import forms

from sakip.web.survei.forms.tulisan import ParagraphField


class FormulirTahap(forms.Form):
    """The version that was seen."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)


class FormulirBukaKembali(FormulirTahap):
    """Why a closed survey takes answers again."""

    alasan = ParagraphField(
        label="Alasan membuka kembali",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tercatat dalam jejak perubahan, misalnya: responden belum mencukupi.",
    )
