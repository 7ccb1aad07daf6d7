"""Which survey fills which indicator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from sakip.web.kinerja.models import Indikator, TahunKinerja
from sakip.web.kinerja.triwulan import PERIODE, name_of
from sakip.web.survei.models import Survei

PILIHAN_PERIODE = [(str(t), f"Realisasi {name_of(t)}") for t in sorted(PERIODE)]


class FormulirTujuan(forms.Form):
    """From a survey: the indicator of one of its years, and the period."""

    tujuan = forms.ChoiceField(
        label="Indikator",
        help_text="Hanya indikator yang diukur dengan angka.",
        error_messages={"invalid_choice": "Indikator itu tidak ada dalam daftar; pilih lagi."},
    )
    triwulan = forms.ChoiceField(
        label="Mengisi", choices=PILIHAN_PERIODE, error_messages={"invalid_choice": "Periode itu tidak ada; pilih lagi."}
    )

    def __init__(self, data: Any = None, *, daftar: Sequence[tuple[TahunKinerja, Indikator]]) -> None:
        super().__init__(data)
        self.pilihan = {f"{t.pk}-{i.pk}": (t, i) for t, i in daftar}
        isi = [(k, f"{t.tahun}: {i.kode} {i.nama}") for k, (t, i) in self.pilihan.items()]
        self.fields["tujuan"].choices = [("", "Pilih indikator"), *isi]  # type: ignore[attr-defined]

    def target(self) -> tuple[TahunKinerja, Indikator, int]:
        """What was chosen, after ``is_valid()``."""
        tahun_kinerja, indikator = self.pilihan[self.cleaned_data["tujuan"]]
        return tahun_kinerja, indikator, int(self.cleaned_data["triwulan"])


class FormulirPilihSurvei(forms.Form):
    """From an indicator: the survey."""

    survei = forms.ChoiceField(
        label="Survei",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih salah satu survei.",
            "invalid_choice": "Survei itu tidak ada dalam daftar; pilih lagi.",
        },
    )

    def __init__(self, data: Any = None, *, daftar: Sequence[tuple[Survei, str]]) -> None:
        super().__init__(data)
        self.pilihan = {s.kode: s for s, _ in daftar}
        self.fields["survei"].choices = [(s.kode, teks) for s, teks in daftar]  # type: ignore[attr-defined]

    def chosen(self) -> Survei:
        """The survey, after ``is_valid()``."""
        return self.pilihan[self.cleaned_data["survei"]]
