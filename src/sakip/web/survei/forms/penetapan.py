"""Why a determined or published result is taken back."""

from __future__ import annotations

from django import forms

from sakip.web.survei.forms.tahap import FormulirTahap
from sakip.web.survei.forms.tulisan import ParagraphField


def _alasan(label: str, contoh: str) -> ParagraphField:
    return ParagraphField(
        label=label,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Tercatat dalam jejak perubahan, misalnya: {contoh}.",
    )


class FormulirBukaPenetapan(FormulirTahap):
    """Why a determined result is opened again."""

    alasan = _alasan("Alasan membuka kembali penetapan", "jawaban kertas terlambat masuk")


class FormulirTarik(FormulirTahap):
    """Why a published result is withdrawn."""

    alasan = _alasan("Alasan menarik", "hasil diperbaiki")
