"""Forms of a review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms

from sakip.reviu.apip.butir import daftar_butir
from sakip.reviu.apip.usulan import UsulanJawaban
from sakip.web.reviu.models import PILIHAN_JAWAB, JawabanReviu, Penugasan
from sakip.web.tampilan.bidang_penanda import FormulirPenanda
from sakip.web.tampilan.bidang_tanggal import DayField

_JAWAB = (("", "Belum dijawab"), *PILIHAN_JAWAB)


def _butir() -> list[tuple[str, str]]:
    return [("", "Tidak mengenai satu butir"), *((b.kode, f"{b.kode} {b.teks}") for b in daftar_butir())]


class FormulirTugas(forms.Form):
    """The assignment."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    surat_tugas = forms.CharField(label="Nomor surat tugas", max_length=100)
    tanggal_tugas = DayField(label="Tanggal surat tugas")
    tim = forms.CharField(label="Tim reviu", max_length=500, help_text="Nama dan peran, misalnya: Sari (ketua), Budi (anggota).")
    batas = DayField(label="Selesai paling lambat")

    def __init__(self, data: Any = None, *, penugasan: Penugasan | None = None) -> None:
        super().__init__(data, initial={n: getattr(penugasan, n) for n in self.base_fields} if penugasan else {})

    def clean(self) -> dict[str, Any]:
        """The deadline follows the letter."""
        isi = super().clean() or {}
        if isi.get("batas") and isi.get("tanggal_tugas") and isi["batas"] < isi["tanggal_tugas"]:
            self.add_error("batas", "Batas waktu mendahului surat tugas.")
        return isi

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}


class FormulirPernyataan(FormulirPenanda):
    """Number, date and signatory of the statement."""

    nomor = forms.CharField(label="Nomor pernyataan", max_length=100)
    tempat = forms.CharField(label="Tempat", max_length=100, required=False)
    tanggal = DayField(label="Tanggal pernyataan")
    urutan = ("nomor", "tempat", "tanggal")


class FormulirPeriksa(forms.Form):
    """The checklist: an answer and a note for each item."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, usulan: Iterable[UsulanJawaban], jawaban: dict[str, JawabanReviu], versi: int = 0
    ) -> None:
        super().__init__(data, initial={"versi": versi})
        self.daftar_usulan = tuple(usulan)
        for u in self.daftar_usulan:
            kode = u.butir.kode
            ada = jawaban.get(kode)
            self.fields[f"jawaban-{kode}"] = forms.ChoiceField(label=f"Jawaban {kode}", choices=_JAWAB, required=False)
            self.fields[f"catatan-{kode}"] = forms.CharField(
                label=f"Catatan {kode}", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
            )
            self.initial[f"jawaban-{kode}"] = ada.jawaban if ada else ""
            self.initial[f"catatan-{kode}"] = ada.catatan if ada else ""

    def baris(self) -> Iterator[tuple[UsulanJawaban, forms.BoundField, forms.BoundField]]:
        """Each item with its fields."""
        for u in self.daftar_usulan:
            yield u, self[f"jawaban-{u.butir.kode}"], self[f"catatan-{u.butir.kode}"]

    def isi(self) -> dict[str, dict[str, str]]:
        """Item -> values."""
        bersih = self.cleaned_data
        daftar = (u.butir.kode for u in self.daftar_usulan)
        return {kode: {n: bersih[f"{n}-{kode}"] for n in ("jawaban", "catatan")} for kode in daftar}


class FormulirCatatan(forms.Form):
    """A note or a reply."""

    teks = forms.CharField(label="Catatan", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class FormulirCatatanBaru(FormulirCatatan):
    """A note to the unit, about an item of the checklist or about none."""

    butir = forms.ChoiceField(label="Butir daftar periksa", required=False, choices=_butir)


class FormulirBatas(forms.Form):
    """Until when the unit corrects."""

    batas_unit = DayField(label="Unit kerja memperbaiki paling lambat")


class FormulirAlasan(forms.Form):
    """Why."""

    alasan = forms.CharField(max_length=500, required=False)
