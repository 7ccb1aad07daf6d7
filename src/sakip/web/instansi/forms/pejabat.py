"""Forms of officials."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.web.instansi.models import Pejabat
from sakip.web.instansi.models.pejabat import StatusPejabat
from sakip.web.instansi.nip import format_nip, parse_nip
from sakip.web.tampilan.bidang_tanggal import DayField


class FormulirPejabat(forms.Form):
    """Who heads the unit, how, from when to when."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    nama = forms.CharField(
        label="Nama dan gelar", max_length=200, help_text="Seperti di dokumen, misalnya Siti Rekaan, S.Sos., M.Si."
    )
    jabatan = forms.CharField(label="Jabatan", max_length=200, help_text="Misalnya Camat Bluto, tanpa Plt. atau Plh.")
    status = forms.ChoiceField(
        label="Status",
        choices=StatusPejabat.choices,
        help_text="Plt. dan Plh. boleh bersamaan dengan pejabat definitif; dua pejabat definitif (atau Pj.) tidak.",
    )
    pangkat = forms.CharField(label="Pangkat", max_length=100, required=False, help_text="Misalnya Pembina Tk. I (IV/b).")
    nip = forms.CharField(
        label="NIP",
        max_length=30,
        required=False,
        help_text="18 angka, boleh dengan spasi.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    mulai = DayField(label="Mulai menjabat", help_text="Tanggal pelantikan atau surat perintah.")
    selesai = DayField(label="Selesai menjabat", help_text="Hari terakhir menjabat; kosong bila masih menjabat.", required=False)

    def __init__(self, data: Any = None, *, pejabat: Pejabat | None = None) -> None:
        awal = {n: getattr(pejabat, n) for n in (*self.base_fields,)} if pejabat else {"status": StatusPejabat.DEFINITIF}
        super().__init__(data, initial=awal | {"nip": format_nip(pejabat.nip) if pejabat else ""})

    def clean_nip(self) -> str:
        try:
            return parse_nip(self.cleaned_data["nip"])
        except ValueError as galat:
            raise ValidationError(str(galat)) from None

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}


class FormulirAkhiri(forms.Form):
    """The last day in office."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    selesai = DayField(label="Hari terakhir menjabat")
