"""Who signs a document, as fields of a form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models


class FormulirPenanda(forms.Form):
    """Office, name, rank and NIP of a signatory; the values of the object it is opened for; ``isi_bersih`` for its action."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    jabatan_penanda = forms.CharField(label="Jabatan penanda tangan", max_length=200)
    nama_penanda = forms.CharField(label="Nama penanda tangan", max_length=200)
    pangkat_penanda = forms.CharField(label="Pangkat penanda tangan", max_length=100, required=False)
    nip_penanda = forms.RegexField(
        label="NIP penanda tangan",
        regex=r"^\d{18}$",
        required=False,
        error_messages={"invalid": "NIP terdiri atas 18 angka."},
        help_text="18 angka tanpa spasi.",
    )
    urutan: tuple[str, ...] = ()
    """The fields before the signatory's, as they are printed."""
    wajib = True
    """Whether office and name must be given."""

    def __init__(self, data: Any = None, *, obyek: models.Model) -> None:
        super().__init__(data, initial={n: getattr(obyek, n) for n in self.base_fields})
        self.order_fields(("kunci_versi", *self.urutan))
        for nama in ("jabatan_penanda", "nama_penanda"):
            self.fields[nama].required = self.wajib

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}
