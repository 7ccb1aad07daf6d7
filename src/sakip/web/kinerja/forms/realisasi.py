"""Forms of results: a value per quarter or year, its explanation, and the analysis."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.exchange.xlsx.isi import IsiDitolak, parse_skala
from sakip.web.audit.catat import as_text
from sakip.web.audit.terjaga import Bentrok
from sakip.web.kinerja.actions.realisasi import Isian
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.models import Indikator, Realisasi
from sakip.web.kinerja.models.realisasi import BarisIndikator
from sakip.web.kinerja.sumber_luar import SumberLuar, refusal
from sakip.web.kinerja.triwulan import field_of, name_of


class FormulirIndikator(FormulirLembar):
    """A form of one row per indicator; what it holds goes to an action as an Isian."""

    def __init__(self, data: Any = None, *, indikator: Indikator, objek: BarisIndikator | None, **kwargs: Any) -> None:
        super().__init__(data, objek=objek, **kwargs)
        self.indikator = indikator
        for bidang in self.fields.values():
            bidang.show_hidden_initial = not isinstance(bidang.widget, forms.HiddenInput)

    def isian(self) -> Isian:
        """What was entered, after ``is_valid()``."""
        return Isian(indikator=self.indikator, isi=self.isi_bersih(), dilihat=self.dilihat)

    def mark_clash(self, bentrok: Bentrok) -> None:
        """Show what somebody else stored meanwhile; the next submit overwrites knowingly."""
        self._tandai_bentrok(bentrok.terbaru)

    @property
    def terisi(self) -> bool:
        """Whether the person changed anything since the page was made (not: whether the stored row differs)."""
        return any(n != "kunci_versi" for n in self.changed_data)


class FormulirRealisasi(FormulirIndikator):
    """The result of one period; a scale's labels are chosen, not typed. One from elsewhere (``luar``) is only shown."""

    lembar = "Realisasi"

    def __init__(
        self,
        data: Any = None,
        *,
        indikator: Indikator,
        triwulan: int,
        objek: Realisasi | None,
        luar: SumberLuar | None = None,
        **kwargs: Any,
    ) -> None:
        self.luar = luar
        self.field_nilai = field_of(triwulan)
        self.fields_lembar = (self.field_nilai, "penjelasan", *(() if triwulan else ("target_diukur", "bukti")))
        super().__init__(data, indikator=indikator, objek=objek, **kwargs)
        bidang = self.fields[self.field_nilai]
        bidang.label = f"Realisasi {name_of(triwulan)}"
        self.daftar_label = _labels(indikator)
        for nama in (self.field_nilai, "target_diukur"):
            if nama in self.fields and self.daftar_label:
                self.fields[nama].widget = _pilihan(self.daftar_label, getattr(objek, nama, None))
        if not self.daftar_label and indikator.satuan:
            bidang.widget.attrs["data-akhiran"] = indikator.satuan
        if luar:
            bidang.widget.attrs["readonly"] = True
            bidang.help_text = f"Berasal dari {luar.nama} ({luar.keadaan}) dan tidak diisi tangan."

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        for nama in (self.field_nilai, "target_diukur"):
            nilai = isi.get(nama)
            if nilai is None or as_text(nilai) == as_text(getattr(self.objek, nama, None)):
                continue
            try:
                isi[nama] = _in_scale(nilai, self.daftar_label)
            except ValidationError as galat:
                self.add_error(nama, galat)
        tersimpan = getattr(self.objek, self.field_nilai, None)
        if self.luar and self.field_nilai in isi and as_text(isi[self.field_nilai]) != as_text(tersimpan):
            self.add_error(self.field_nilai, refusal(self.indikator.kode, self.luar))
        return isi


class BarisRealisasi(FormulirRealisasi):
    """A row of the quarter's table: value and explanation, compact."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nama in ("target_diukur", "bukti"):
            self.fields.pop(nama, None)
        self.fields["penjelasan"].widget = forms.Textarea(attrs={"rows": 1})
        nama_baris = f"{self.indikator.kode} {self.indikator.nama}"
        for nama, label in ((self.field_nilai, "Realisasi"), ("penjelasan", "Penjelasan")):
            bidang = self.fields[nama]
            dari = f"dari {self.luar.nama}" if self.luar and nama == self.field_nilai else ""
            bidang.label, bidang.help_text = f"{label} {nama_baris}", dari
            bidang.widget.attrs.pop("data-akhiran", None)
            bidang.widget.attrs["aria-label"] = bidang.label


class FormulirAnalisis(FormulirIndikator):
    """Why the result is what it is."""

    lembar = "Analisis"
    fields_lembar = ("penyebab", "hambatan", "upaya", "tindak_lanjut")


def _labels(indikator: Indikator) -> tuple[str, ...]:
    """The labels of an ordinal scale, best first; none for a numeric indicator."""
    try:
        return tuple(t.label for t in parse_skala(indikator.skala)) if indikator.skala else ()
    except IsiDitolak:
        return ()


def _pilihan(daftar_label: tuple[str, ...], tersimpan: Any) -> forms.Select:
    lain = as_text(tersimpan)
    sisa = [(lain, f"{lain} (di luar skala)")] if lain and lain not in daftar_label else []
    return forms.Select(choices=[("", "Belum diisi"), *((la, la) for la in daftar_label), *sisa])


def _in_scale(nilai: Any, daftar_label: tuple[str, ...]) -> Any:
    """The value, spelt as the scale spells it. Raises ValidationError."""
    if not daftar_label:
        if isinstance(nilai, str):
            raise ValidationError(f'"{nilai}" bukan angka; indikator ini diukur dengan angka, tulis misalnya 83 atau 83,5.')
        return nilai
    sama = next((la for la in daftar_label if la.lower() == str(nilai).lower()), None)
    if sama is None:
        raise ValidationError(f'"{nilai}" tidak ada pada skala indikator; pilih salah satu dari {", ".join(daftar_label)}.')
    return sama
