"""The RKT as a dense table: one row an indicator, read by the workbook's parsers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms

from sakip.rencana.indikator import Nilai
from sakip.web.kinerja.forms.sel import SelField
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import Indikator, TargetRkt

FIELD_RKT = ("target", "satuan", "keterangan")


@dataclass(frozen=True, slots=True)
class BarisRkt:
    """A row of the table: the indicator, its fields, and the Renstra's target to compare with."""

    indikator: Indikator
    bidang: tuple[forms.BoundField, ...]
    renstra: Nilai | None


class FormulirRkt(forms.Form):
    """Fields named ``<indikator>_target`` and so on."""

    def __init__(
        self,
        data: Any = None,
        *,
        daftar: Iterable[Indikator],
        tersimpan: dict[int, TargetRkt],
        renstra: dict[int, Nilai | None],
    ) -> None:
        super().__init__(data)
        self.daftar = list(daftar)
        self.renstra = renstra
        for indikator in self.daftar:
            ada = tersimpan.get(indikator.pk)
            for nama in FIELD_RKT:
                kolom = LEMBAR["RKT"].kolom(nama)
                bidang = SelField(kolom, lembar="RKT", label=f"{kolom.judul} {indikator.kode}", required=False, help_text="")
                if nama == "keterangan":
                    bidang.widget = forms.Textarea(attrs={"rows": 1})
                bidang.widget.attrs["aria-label"] = bidang.label
                self.fields[f"{indikator.pk}_{nama}"] = bidang
                self.initial[f"{indikator.pk}_{nama}"] = getattr(ada, nama, None)
            self.fields[f"{indikator.pk}_versi"] = forms.IntegerField(widget=forms.HiddenInput, required=False)
            self.initial[f"{indikator.pk}_versi"] = ada.kunci_versi if ada else None

    def baris(self) -> list[BarisRkt]:
        """The rows in order."""
        return [
            BarisRkt(i, tuple(self[f"{i.pk}_{n}"] for n in (*FIELD_RKT, "versi")), self.renstra.get(i.pk)) for i in self.daftar
        ]

    def isi(self) -> dict[int, tuple[dict[str, Any], int | None]]:
        """What was entered, by indicator key, with the version seen."""
        b = self.cleaned_data
        return {i.pk: ({n: b[f"{i.pk}_{n}"] for n in FIELD_RKT}, b[f"{i.pk}_versi"]) for i in self.daftar}

    def terbaca(self) -> dict[str, tuple[Nilai | None, str, str]]:
        """The rows that could be read, by indicator code."""
        b = self.cleaned_data
        return {
            i.kode: (b[f"{i.pk}_target"], b[f"{i.pk}_satuan"], b[f"{i.pk}_keterangan"])
            for i in self.daftar
            if all(f"{i.pk}_{n}" in b for n in FIELD_RKT) and any(b[f"{i.pk}_{n}"] not in (None, "") for n in FIELD_RKT)
        }
