"""One deadline as a row of the table of a year."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from sakip.web.tenggat.jadwal import ButirJadwal


class BarisTenggat(forms.Form):
    """Date and whether it locks; an empty date removes the deadline."""

    tanggal = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    mengunci = forms.BooleanField(required=False)
    kunci_versi = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, butir: ButirJadwal, tahun: int) -> None:
        tenggat = butir.tenggat
        awal = {
            "tanggal": tenggat.tanggal if tenggat else None,
            "mengunci": butir.mengunci,
            "kunci_versi": tenggat.kunci_versi if tenggat else None,
        }
        super().__init__(data, initial=awal, prefix=butir.jenis.value)
        self.butir, self.tahun = butir, tahun
        for nama, label in (("tanggal", "Tanggal"), ("mengunci", "Mengunci")):
            self.fields[nama].label = f"{label}: {butir.jenis.label}"
            self.fields[nama].widget.attrs["aria-label"] = self.fields[nama].label

    def clean_tanggal(self) -> date | None:
        """A deadline lies near its year."""
        tanggal: date | None = self.cleaned_data["tanggal"]
        if tanggal and not self.tahun - 1 <= tanggal.year <= self.tahun + 1:
            raise forms.ValidationError(f"Tanggal harus pada tahun {self.tahun - 1} sampai {self.tahun + 1}.")
        return tanggal

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if isi.get("mengunci") and "tanggal" in isi and not isi["tanggal"]:
            self.add_error("tanggal", "Isi tanggalnya, karena tenggat ini mengunci isian.")
        return isi
