"""The Instansi's form: names, ways of computing, the portal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.exchange.xlsx.baca import BATAS_TERBESAR, BATAS_TERKECIL
from sakip.exchange.xlsx.lembar import PENGATURAN
from sakip.kernel.angka import format_angka
from sakip.web.instansi.actions.pengaturan import CARA
from sakip.web.instansi.models import Instansi
from sakip.web.kinerja.actions.selaras import as_stored
from sakip.web.kinerja.forms.sel import SelField

NAMA = ("nama", "kode_wilayah", "tempat", "nama_kepala", "jabatan_kepala")


class FormulirInstansi(forms.Form):
    """Defaults of computing come from sheet Pengaturan; a unit's year may choose otherwise."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    nama = forms.CharField(label="Nama", max_length=200, help_text="Seperti dicetak di dokumen, misalnya Kabupaten Sumenep.")
    kode_wilayah = forms.CharField(label="Kode wilayah", max_length=20, required=False, help_text="Misalnya 35.29.")
    tempat = forms.CharField(
        label="Tempat penandatanganan", max_length=100, required=False, help_text="Dipakai untuk tahun yang baru dibuka."
    )
    nama_kepala = forms.CharField(
        label="Nama kepala daerah", max_length=200, required=False, help_text="Pihak kedua perjanjian kinerja perangkat daerah."
    )
    jabatan_kepala = forms.CharField(
        label="Jabatan kepala daerah", max_length=200, required=False, help_text="Misalnya Bupati Sumenep."
    )
    portal_terbuka = forms.BooleanField(
        label="Portal publik dibuka",
        required=False,
        help_text="Siapa pun dapat melihat dokumen yang sudah diterbitkan, tanpa masuk.",
    )

    def __init__(self, data: Any = None, *, instansi: Instansi) -> None:
        awal = {n: getattr(instansi, n) for n in (*NAMA, *CARA, "portal_terbuka", "kunci_versi")}
        super().__init__(data, initial=awal)
        for kolom in PENGATURAN.daftar_kolom:
            if kolom.field in CARA:
                self.fields[kolom.field] = SelField(kolom, lembar=PENGATURAN.nama)

    def clean_batas_capaian(self) -> Decimal | None:
        batas: Decimal | None = self.cleaned_data["batas_capaian"]
        if batas is not None and not BATAS_TERKECIL <= batas <= BATAS_TERBESAR:
            raise ValidationError(
                f"Batas capaian {format_angka(batas)} di luar {BATAS_TERKECIL} sampai {BATAS_TERBESAR}; tulis misalnya 120, "
                "atau kosongkan."
            )
        return batas

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return as_stored(Instansi, {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"})

    def bagian_nama(self) -> list[forms.BoundField]:
        """The fields about names."""
        return [self[n] for n in NAMA]

    def bagian_cara(self) -> list[forms.BoundField]:
        """The fields about computing and printing."""
        return [self[n] for n in CARA]
