"""Content of the style guide: a form with every kind of field, and figures of the shipped example."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator

from sakip.pengukuran.hasil import TidakDapatDihitung
from sakip.web.tampilan.ikon import IKON
from sakip.web.tampilan.menu import daftar_menu

TAHAPAN = (
    ("draf", "Draf"),
    ("diajukan", "Diajukan"),
    ("disetujui", "Disetujui"),
    ("ditandatangani", "Ditandatangani"),
    ("terbit", "Terbit"),
)
INDIKATOR = tuple(
    dict(zip(("kode", "nama", "satuan", "target", "realisasi", "capaian", "kategori", "pagu"), baris, strict=True))
    for baris in (
        ("IKU-1", "Nilai IKM Kecamatan", "Nilai", Decimal(83), Decimal(83), Decimal(100), "Sangat Tinggi", 1234567890),
        ("IKU-2", "Persentase Rekomendasi Hasil Koordinasi Desa yang Ditindaklanjuti", "%",
         Decimal(78), Decimal(75), Decimal("96.1538"), "Sangat Tinggi", 243500000),
        ("IKU-3", "Nilai SAKIP", "Predikat", "BB", "B", Decimal("80.25"), "Tinggi", 18500000),
        ("IKP-4", "Persentase Penurunan Pengaduan", "%",
         Decimal(0), Decimal("2.5"), TidakDapatDihitung("target nol"), "Tidak dapat dihitung", None),
        ("IKP-5", "Jumlah Desa yang Menyampaikan Laporan Tepat Waktu", "Desa", Decimal(20), None, None, "Belum diisi", 56000000),
    )
)  # fmt: skip


class FormulirContoh(forms.Form):
    """Every kind of field once."""

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
    salah = FormulirContoh(
        {"salah-versi": "3", "salah-nama": "", "salah-satuan": "nilai", "salah-target": "83", "salah-tanggal": "32-01-2023"},
        prefix="salah",
    )
    return {
        "formulir": FormulirContoh(initial={"nama": "Nilai IKM Kecamatan", "satuan": "nilai", "arah": "naik"}),
        "formulir_salah": salah,
        "daftar_indikator": INDIKATOR,
        "daftar_tahapan": TAHAPAN,
        "daftar_ikon": sorted(IKON),
        "page_obj": Paginator(range(420), 25).page(7),
        "messages": [Message(messages.SUCCESS, "Realisasi triwulan III tersimpan.")],
    }


def konteks_contoh() -> dict[str, Any]:
    """What the access decorators would set, with every permission."""
    bluto = SimpleNamespace(kode="bluto", nama="Kecamatan Bluto")
    return {
        "pengguna": SimpleNamespace(nama="Sari Wulandari"),
        "instansi": SimpleNamespace(kode="sumenep", nama="Kabupaten Sumenep"),
        "unit": bluto,
        "tahun": 2023,
        "izin": frozenset(butir.izin for butir in daftar_menu()),
        "daftar_unit": (bluto, SimpleNamespace(kode="rekaan", nama="Kecamatan Rekaan")),
        "daftar_tahun": (2023, 2022),
    }
