"""The form of a service."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.survei.forms.tulisan import LineField
from sakip.web.survei.models import Layanan


class FormulirLayanan(forms.Form):
    """The name of a service."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    nama = LineField(
        label="Nama layanan",
        max_length=200,
        help_text="Seperti dikenal warga, misalnya Perekaman KTP elektronik. Responden memilih satu layanan dari daftar ini.",
    )

    def __init__(self, data: Any = None, *, layanan: Layanan | None = None) -> None:
        awal = {"nama": layanan.nama, "kunci_versi": layanan.kunci_versi} if layanan else {}
        super().__init__(data, initial=awal)
