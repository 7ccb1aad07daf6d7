"""Forms of the workbook door: the upload, and the decision to apply it."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.bukukerja.pratinjau import Banding
from sakip.web.kinerja.jenis_berkas import XLSX
from sakip.web.kinerja.unggahan import BerkasField
from sakip.web.tampilan.format import tampil_angka


class FormulirUnggah(forms.Form):
    """One workbook."""

    berkas = BerkasField(label="Buku kerja yang sudah diisi", daftar_jenis=(XLSX,))


class FormulirTerapkan(forms.Form):
    """What the person saw, and agreement to what cannot be taken back."""

    revisi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    hapus = forms.BooleanField()
    ganti_nama = forms.BooleanField()

    def __init__(self, data: Any = None, *, banding: Banding, revisi: int) -> None:
        super().__init__(data, initial={"revisi": revisi})
        self._pertanyaan(
            "hapus",
            bool(banding.jumlah_hilang),
            f"Saya setuju {tampil_angka(banding.jumlah_hilang)} baris dihapus",
            "Centang persetujuan ini bila baris itu memang dihapus; bila tidak, tambahkan kembali barisnya di buku kerja.",
        )
        self._pertanyaan(
            "ganti_nama",
            banding.ganti_nama,
            f'Saya setuju nama unit kerja tahun ini diganti dari "{banding.lama.unit.nama}" menjadi "{banding.baru.unit.nama}"',
            "Centang persetujuan ini bila namanya memang berganti; bila tidak, perbaiki lembar Unit di buku kerja.",
        )

    def _pertanyaan(self, nama: str, perlu: bool, label: str, galat: str) -> None:
        if not perlu:
            del self.fields[nama]
            return
        self.fields[nama].label = label
        self.fields[nama].error_messages["required"] = galat
