"""The form of a result from before the system."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from sakip.kernel.angka import AngkaDitolak, format_angka, parse_angka
from sakip.web.survei.forms.bilangan import WholeNumberField
from sakip.web.survei.forms.tulisan import LineField
from sakip.web.survei.models import IkmLalu

_TERKECIL, _TERBESAR, _DESIMAL = Decimal(25), Decimal(100), 4


class IkmField(forms.CharField):
    """``81,25``: 25 to 100, at most four decimals."""

    def prepare_value(self, value: Any) -> Any:
        return format_angka(value) if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Any:
        teks = super().to_python(value) or ""
        if not teks:
            return ""
        try:
            ikm = parse_angka(teks)
        except AngkaDitolak as galat:
            raise forms.ValidationError(f"Nilai IKM tidak terbaca: {galat}. Tulis seperti 81,25.") from None
        if not _TERKECIL <= ikm <= _TERBESAR:
            raise forms.ValidationError("IKM bernilai 25 sampai 100. Nilai 1 sampai 4 dikalikan 25 lebih dahulu.")
        if ikm != round(ikm, _DESIMAL):
            raise forms.ValidationError(f"Tulis paling banyak {_DESIMAL} angka di belakang koma.")
        return ikm


class FormulirLalu(forms.Form):
    """Period, index, respondents and where it was read."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    tahun = forms.IntegerField(
        label="Tahun",
        min_value=1990,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "angka"}),
        help_text="Tahun survei itu, bukan tahun laporannya.",
    )
    periode = LineField(label="Periode", max_length=60, help_text="Misalnya Tahun 2022 atau Semester II 2022.")
    ikm = IkmField(
        label="IKM",
        help_text="Seperti tercetak dalam laporan, misalnya 81,25.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "angka"}),
    )
    responden = WholeNumberField(label="Jumlah responden")
    sumber = LineField(
        label="Sumber", max_length=300, required=False, help_text="Dokumen asalnya, misalnya Laporan SKM 2022 halaman 12."
    )

    def __init__(self, data: Any = None, *, sampai: int, lalu: IkmLalu | None = None) -> None:
        awal = (
            {n: getattr(lalu, n) for n in self.base_fields} if lalu else {"tahun": sampai - 1, "periode": f"Tahun {sampai - 1}"}
        )
        super().__init__(data, initial=awal)
        self.sampai = sampai

    def clean_tahun(self) -> int:
        tahun = int(self.cleaned_data["tahun"])
        if tahun > self.sampai:
            raise forms.ValidationError(f"Tahun {tahun} sesudah tahun halaman ini ({self.sampai}).")
        return tahun

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}
