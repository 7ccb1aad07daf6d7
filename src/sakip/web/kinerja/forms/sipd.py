"""Upload of an export of SIPD."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from sakip.web.kinerja.unggahan import batas_ukuran


class FormulirSipd(forms.Form):
    """The file, and which budget its amounts are where it holds a budget."""

    berkas = forms.FileField(
        label="Berkas SIPD",
        help_text="CSV atau XLSX dari laporan realisasi, rekap pagu, atau DPA, dengan kolom kode program, kegiatan, "
        "atau sub kegiatan.",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={"required": "Pilih berkas yang diunggah.", "empty": "Berkas kosong. Periksa berkas di komputer Anda."},
    )
    tahap = forms.ChoiceField(
        label="Bila berkas memuat pagu, isikan sebagai",
        choices=[("sebelum_rupiah", "Anggaran sebelum perubahan"), ("sesudah_rupiah", "Anggaran sesudah perubahan")],
        help_text="Berkas laporan realisasi selalu mengisi kolom realisasi.",
    )

    def clean_berkas(self) -> Any:
        """Kind by its ending and a size limit; the reader looks at the content."""
        berkas = self.cleaned_data["berkas"]
        if not berkas.name.lower().endswith((".csv", ".xlsx")):
            raise ValidationError("Jenis berkas tidak diizinkan. Unggah CSV atau XLSX dari SIPD.")
        if berkas.size > settings.BATAS_UNGGAH:
            raise ValidationError(f"Besarnya melebihi {batas_ukuran()}. Unduh berkas untuk unit ini saja.")
        return berkas
