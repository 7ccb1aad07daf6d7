"""The form of first run."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.instansi.forms.anggota import FormulirSandiBaru
from sakip.web.instansi.forms.unit import jenis_field

_ANGKA = {"inputmode": "numeric", "class": "angka"}


class FormulirMulai(FormulirSandiBaru):
    """What is set up, for which years, and who is the first administrator."""

    cakupan = forms.ChoiceField(
        label="Dipakai untuk",
        choices=[
            ("unit", "Satu kecamatan, kelurahan, atau perangkat daerah"),
            ("kabupaten", "Seluruh kabupaten, kota, atau provinsi dengan banyak unit kerja"),
        ],
        widget=forms.RadioSelect,
        initial="unit",
    )
    nama_instansi = forms.CharField(label="Nama pemerintah daerah", max_length=200, help_text="Contoh: Kabupaten Sumenep.")
    nama_unit = forms.CharField(
        label="Nama unit kerja",
        max_length=200,
        required=False,
        help_text="Contoh: Kecamatan Bluto. Dikosongkan bila dipakai untuk seluruh daerah; unit kerja ditambahkan kemudian.",
    )
    tahun = forms.IntegerField(
        label="Tahun kinerja",
        min_value=1990,
        max_value=2200,
        help_text="Tahun pertama yang akan diisi.",
        widget=forms.TextInput(attrs=_ANGKA),
    )
    rpjmd_awal = forms.IntegerField(
        label="Tahun awal RPJMD", min_value=1990, max_value=2200, widget=forms.TextInput(attrs=_ANGKA)
    )
    rpjmd_akhir = forms.IntegerField(
        label="Tahun akhir RPJMD", min_value=1990, max_value=2200, widget=forms.TextInput(attrs=_ANGKA)
    )
    email = forms.EmailField(label="Alamat surel Anda", max_length=254, help_text="Dipakai untuk masuk.")

    def __init__(self, data: Any = None, *, tahun: int) -> None:
        super().__init__(data)
        self.initial["tahun"] = tahun
        self.fields["jenis_unit"] = jenis_field()
        self.fields["nama"].label = "Nama Anda"

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("cakupan") == "unit" and not isi.get("nama_unit"):
            self.add_error("nama_unit", "Tulis nama unit kerja, atau pilih seluruh daerah di atas.")
        if isi.get("cakupan") == "kabupaten":
            isi["nama_unit"] = ""
        tahun, awal, akhir = (isi.get(n) for n in ("tahun", "rpjmd_awal", "rpjmd_akhir"))
        if tahun and awal and akhir and not awal <= tahun <= akhir:
            self.add_error("rpjmd_akhir", f"Periode {awal}–{akhir} harus memuat tahun kinerja {tahun}.")
        return isi
