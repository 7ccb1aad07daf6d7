"""Forms of units."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.exchange.xlsx.lembar import UNIT
from sakip.web.instansi.impor_unit import decode
from sakip.web.instansi.models import Instansi, UnitKerja
from sakip.web.instansi.susunan import arrange
from sakip.web.kinerja.forms.sel import SelField
from sakip.web.kinerja.models import Rencana

_KOLOM = {k.field: k for k in UNIT.daftar_kolom}
BATAS_CSV = 1024 * 1024


class PilihanInduk(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A unit, with the ones above it as dashes before its name."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{'– ' * (obj.jalur.count('/') - 2)}{obj.nama}"


def choices_of_units(field: forms.ModelChoiceField[UnitKerja], kosong: str) -> None:
    """List the field's units as a tree."""
    semua = [b.unit for b in arrange(field.queryset or ())]
    field.choices = [("", kosong), *((u.pk, field.label_from_instance(u)) for u in semua)]


def jenis_field() -> SelField:
    """The kind of a unit, with the sheet's suggestions."""
    return SelField(_KOLOM["jenis"], max_length=60, required=False)


class FormulirUnit(forms.Form):
    """Everything of a unit but its address code."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    nama = forms.CharField(label="Nama unit kerja", max_length=200, help_text="Nama lengkap seperti di dokumen resmi.")
    kode_resmi = forms.CharField(label=_KOLOM["kode"].judul, help_text=_KOLOM["kode"].bantuan, max_length=40, required=False)
    alamat = forms.CharField(label=_KOLOM["alamat"].judul, help_text=_KOLOM["alamat"].bantuan, max_length=300, required=False)
    induk = PilihanInduk(
        UnitKerja.objects.none(),
        label="Unit induk",
        required=False,
        help_text="Orang dengan peran di unit induk dapat bekerja di unit ini juga.",
    )
    urutan = forms.IntegerField(
        label="Urutan tampil",
        required=False,
        min_value=0,
        max_value=9999,
        help_text="Angka kecil tampil lebih dahulu; sama berarti menurut abjad.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "angka"}),
    )

    def __init__(self, data: Any = None, *, instansi: Instansi, unit: UnitKerja | None = None) -> None:
        super().__init__(data, initial=_stored(unit) if unit else {"urutan": 0})
        self.fields["jenis"] = jenis_field()
        self.order_fields(["nama", "kode_resmi", "jenis", "induk", "alamat", "urutan"])
        induk = self.fields["induk"]
        assert isinstance(induk, PilihanInduk)
        calon = UnitKerja.objects.filter(instansi=instansi, aktif=True)
        induk.queryset = calon.exclude(jalur__startswith=unit.jalur) if unit else calon
        choices_of_units(induk, "— tidak ada (paling atas) —")

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        isi = {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}
        return isi | {"urutan": isi["urutan"] or 0, "jenis": isi["jenis"] or ""}


def _stored(unit: UnitKerja) -> dict[str, Any]:
    nama = ("nama", "kode_resmi", "jenis", "alamat", "induk", "urutan", "kunci_versi")
    return {n: getattr(unit, n) for n in nama}


class FormulirImporUnit(forms.Form):
    """A file, or its text again when the preview is confirmed."""

    berkas = forms.FileField(
        label="Berkas CSV",
        required=False,
        help_text="Kolom: nama; kode resmi; jenis; induk. Kolom induk berisi nama atau kode unit di atasnya. Paling besar 1 MB.",
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )
    teks = forms.CharField(widget=forms.HiddenInput, required=False, max_length=BATAS_CSV)

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        berkas = isi.get("berkas")
        if berkas:
            if berkas.size > BATAS_CSV:
                raise ValidationError("Berkas lebih besar dari 1 MB; bagi menjadi beberapa berkas.")
            mentah = berkas.read()
            if b"\0" in mentah or mentah[:2] == b"PK":
                raise ValidationError("Berkas ini bukan CSV; simpan dari Excel sebagai “CSV (dipisahkan titik koma)”.")
            isi["teks"] = decode(mentah)
        elif not isi.get("teks"):
            raise ValidationError("Pilih berkas CSV lebih dahulu.")
        return isi


class FormulirBukaTahunBanyak(forms.Form):
    """A year for many units."""

    tahun = forms.IntegerField(
        label="Tahun kinerja",
        min_value=1990,
        max_value=2200,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "angka"}),
    )
    rpjmd = forms.ModelChoiceField(
        Rencana.objects.none(),
        label="RPJMD",
        required=False,
        empty_label="— RPJMD baru —",
        help_text="Unit yang belum mempunyai Renstra untuk tahun itu mendapat Renstra kosong di bawah RPJMD ini.",
    )
    awal = forms.IntegerField(
        label="Tahun awal RPJMD baru",
        required=False,
        min_value=1990,
        max_value=2200,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "angka"}),
    )
    akhir = forms.IntegerField(
        label="Tahun akhir RPJMD baru",
        required=False,
        min_value=1990,
        max_value=2200,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "angka"}),
    )
    daftar_unit = forms.ModelMultipleChoiceField(
        UnitKerja.objects.none(),
        label="Unit kerja",
        widget=forms.CheckboxSelectMultiple,
        help_text="Tahun dibuka untuk unit ini.",
    )

    def __init__(self, data: Any = None, *, instansi: Instansi, hari_ini: date) -> None:
        rpjmd = Rencana.objects.filter(instansi=instansi, unit=None)
        unit = UnitKerja.objects.filter(instansi=instansi, aktif=True)
        awal = {"tahun": hari_ini.year, "rpjmd": rpjmd.first(), "daftar_unit": [u.pk for u in unit]}
        super().__init__(data, initial=awal)
        self.fields["rpjmd"].queryset = rpjmd  # type: ignore[attr-defined]
        self.fields["daftar_unit"].queryset = unit  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        rpjmd, tahun = isi.get("rpjmd"), isi.get("tahun")
        awal, akhir = (rpjmd.tahun_awal, rpjmd.tahun_akhir) if rpjmd else (isi.get("awal"), isi.get("akhir"))
        if not awal or not akhir:
            self.add_error("awal", "Pilih RPJMD yang ada, atau isi tahun awal dan tahun akhir RPJMD baru.")
        elif awal > akhir:
            self.add_error("akhir", f"Tahun akhir {akhir} mendahului tahun awal {awal}.")
        elif tahun and not awal <= tahun <= akhir:
            self.add_error("rpjmd" if rpjmd else "akhir", f"Periode {awal}–{akhir} tidak memuat tahun {tahun}.")
        return isi | {"awal": awal, "akhir": akhir}
