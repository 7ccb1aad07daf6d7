"""One's own name."""

from __future__ import annotations

from django import forms


class FormulirProfil(forms.Form):
    """Name as it stands in the audit and on pages."""

    nama = forms.CharField(label="Nama lengkap", max_length=200, help_text="Dengan gelar bila biasa dipakai di dokumen.")
