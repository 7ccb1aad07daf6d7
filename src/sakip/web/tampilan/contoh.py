"""Content of the style guide: a form with every kind of field, and figures of the shipped example."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.paginator import Paginator

from sakip.pengukuran.hasil import TidakDapatDihitung

TAHAPAN = (
    ("draf", "Draf"),
    ("diajukan", "Diajukan"),
    ("disetujui", "Disetujui"),
    ("ditandatangani", "Ditandatangani"),
    ("terbit", "Terbit"),
)
INDIKATOR = (
    {"kode": "IKU-1", "nama": "Nilai IKM Kecamatan", "satuan": "Nilai", "target": Decimal(83), "realisasi": Decimal(83),
     "capaian": Decimal(100), "kategori": "Sangat Tinggi", "pagu": 1234567890},
    {"kode": "IKU-2", "nama": "Persentase Rekomendasi Hasil Koordinasi Desa yang Ditindaklanjuti", "satuan": "%",
     "target": Decimal(78), "realisasi": Decimal(75), "capaian": Decimal("96.1538"), "kategori": "Sangat Tinggi", "pagu": 243500000},
    {"kode": "IKU-3", "nama": "Nilai SAKIP", "satuan": "Predikat", "target": "BB", "realisasi": "B",
     "capaian": Decimal("80.25"), "kategori": "Tinggi", "pagu": 18500000},
    {"kode": "IKP-4", "nama": "Persentase Penurunan Pengaduan", "satuan": "%", "target": Decimal(0), "realisasi": Decimal("2.5"),
     "capaian": TidakDapatDihitung("target nol"), "kategori": "Tidak dapat dihitung", "pagu": None},
    {"kode": "IKP-5", "nama": "Jumlah Desa yang Menyampaikan Laporan Tepat Waktu", "satuan": "Desa", "target": Decimal(20),
     "realisasi": None, "capaian": None, "kategori": "Belum diisi", "pagu": 56000000},
)  # fmt: skip


class FormulirContoh(forms.Form):
    """Every kind of field once."""

    required_css_class = "wajib"
    versi = forms.IntegerField(widget=forms.HiddenInput, initial=3)
    nama = forms.CharField(
        label="Nama indikator",
        max_length=300,
        help_text="Tulis apa yang diukur, tanpa angka target. Contoh: Nilai IKM Kecamatan.",
    )
    satuan = forms.ChoiceField(label="Satuan", choices=[("", "Pilih satuan"), ("nilai", "Nilai"), ("persen", "Persen")])
    target = forms.CharField(
        label="Target 2023",
        help_text="Angka dengan koma desimal, misalnya 83,5.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "angka", "data-akhiran": "%"}),
    )
    pagu = forms.CharField(
        label="Pagu anggaran",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "angka", "data-awalan": "Rp"}),
    )
    tanggal = forms.DateField(
        label="Tanggal penetapan",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    arah = forms.ChoiceField(
        label="Arah indikator",
        widget=forms.RadioSelect,
        choices=[("naik", "Makin tinggi makin baik"), ("turun", "Makin rendah makin baik")],
        help_text="Menentukan rumus capaian.",
    )
    triwulan = forms.MultipleChoiceField(
        label="Diukur pada",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(str(n), f"Triwulan {r}") for n, r in enumerate(("I", "II", "III", "IV"), 1)],
    )
    penjelasan = forms.CharField(label="Penjelasan capaian", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    bukti = forms.FileField(label="Bukti dukung", required=False, help_text="PDF, JPG, atau PNG; paling besar 20 MB.")
    utama = forms.BooleanField(label="Indikator kinerja utama", required=False, help_text="Ikut tercantum dalam keputusan IKU.")


def isi_contoh() -> dict[str, Any]:
    """The context of the style guide."""
    salah = FormulirContoh({"versi": "3", "nama": "", "satuan": "nilai", "target": "83", "tanggal": "32-01-2023"}, prefix="salah")
    return {
        "formulir": FormulirContoh(initial={"nama": "Nilai IKM Kecamatan", "satuan": "nilai", "arah": "naik"}),
        "formulir_salah": salah,
        "daftar_indikator": INDIKATOR,
        "daftar_tahapan": TAHAPAN,
        "page_obj": Paginator(range(420), 25).page(7),
    }
