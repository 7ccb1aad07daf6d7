"""Forms of people and their roles."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from sakip.web.instansi.forms.masuk import BANTUAN_SANDI
from sakip.web.instansi.forms.unit import PilihanInduk, choices_of_units
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.instansi.peran import PERAN, PILIHAN_PERAN

_BANTUAN_UNIT = "Wajib untuk perencana dan kepala unit kerja; pembaca boleh keduanya; peran lain berlaku untuk seluruh instansi."


class FormulirPeran(forms.Form):
    """A role and where it counts."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    peran = forms.ChoiceField(label="Peran", choices=[("", "— pilih —"), *PILIHAN_PERAN])
    unit = PilihanInduk(UnitKerja.objects.none(), label="Unit kerja", required=False, help_text=_BANTUAN_UNIT)

    def __init__(self, data: Any = None, *, instansi: Instansi, keanggotaan: Keanggotaan | None = None) -> None:
        awal = (
            {"peran": keanggotaan.peran, "unit": keanggotaan.unit_id, "kunci_versi": keanggotaan.kunci_versi}
            if keanggotaan
            else {}
        )
        super().__init__(data, initial=awal)
        unit = self.fields["unit"]
        assert isinstance(unit, PilihanInduk)
        unit.queryset = UnitKerja.objects.filter(instansi=instansi, aktif=True)
        choices_of_units(unit, "— seluruh instansi —")

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        peran = PERAN.get(isi.get("peran", ""))
        if peran and peran.seluruh_instansi and isi.get("unit"):
            self.add_error("unit", f"Peran {peran.nama} berlaku untuk seluruh instansi; kosongkan unit kerja.")
        elif peran and peran.wajib_unit and not isi.get("unit") and "unit" not in self.errors:
            self.add_error("unit", f"Peran {peran.nama} diberikan untuk satu unit kerja; pilih unitnya.")
        return isi


class FormulirUndangan(FormulirPeran):
    """Who is invited, and as what."""

    nama = forms.CharField(label="Nama lengkap", max_length=200, help_text="Dapat diperbaiki sendiri oleh yang diundang.")
    email = forms.EmailField(label="Alamat surel", max_length=254, help_text="Dipakai untuk masuk; satu orang satu alamat.")
    field_order = ("nama", "email", "peran", "unit")


class FormulirOrang(forms.Form):
    """Name and address, by an administrator."""

    nama = forms.CharField(label="Nama lengkap", max_length=200)
    email = forms.EmailField(label="Alamat surel", max_length=254, help_text="Dipakai untuk masuk.")


class FormulirSandiBaru(forms.Form):
    """A new person's name and password, twice."""

    nama = forms.CharField(label="Nama lengkap", max_length=200, help_text="Dengan gelar bila biasa dipakai di dokumen.")
    sandi = forms.CharField(
        label="Kata sandi",
        strip=False,
        help_text=BANTUAN_SANDI,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    ulang = forms.CharField(
        label="Ulangi kata sandi", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def __init__(self, data: Any = None, *, email: str = "", nama: str = "") -> None:
        super().__init__(data, initial={"nama": nama})
        self.alamat = email

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        sandi = isi.get("sandi")
        if sandi:
            try:
                validate_password(sandi, Pengguna(email=isi.get("email") or self.alamat, nama=isi.get("nama", "")))
            except ValidationError as galat:
                self.add_error("sandi", galat)
            if isi.get("ulang") and isi["ulang"] != sandi:
                self.add_error("ulang", "Kedua kata sandi tidak sama; tulis sekali lagi.")
        return isi
