"""Forms of regional languages: name and code, the table of texts, a file of texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from sakip.web.survei.forms.tulisan import LineField, ParagraphField
from sakip.web.survei.models import BahasaSurvei
from sakip.web.survei.teks import DAFTAR_TEKS, Teks

BATAS_BERKAS = 1024 * 1024


class FormulirBahasa(forms.Form):
    """A new language."""

    nama = LineField(label="Nama bahasa", max_length=60, help_text="Tanpa kata “bahasa”, misalnya Madura, Jawa, atau Sunda.")
    kode = LineField(
        label="Kode bahasa",
        max_length=20,
        help_text="Kode yang dikenal peramban dan pembaca layar: mad Madura, jv Jawa, su Sunda, ban Bali, min Minangkabau.",
        validators=[RegexValidator(r"^[a-z]{2,3}(-[a-z0-9]{2,8})?$", "Tulis kode 2 atau 3 huruf kecil, misalnya mad.")],
    )

    def clean_kode(self) -> str:
        kode = str(self.cleaned_data["kode"])
        if kode in ("id", "ind", "en"):
            raise forms.ValidationError("Kode ini bukan kode bahasa daerah. Bahasa Indonesia selalu tersedia.")
        return kode


@dataclass(frozen=True, slots=True)
class BarisTeks:
    """A text and its field."""

    teks: Teks
    isian: forms.BoundField


class FormulirTeks(forms.Form):
    """The name of a language and every text of the form."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    nama = LineField(label="Nama bahasa", max_length=60)

    def __init__(self, data: Any = None, *, bahasa: BahasaSurvei) -> None:
        awal = {t.kunci: bahasa.teks.get(t.kunci, "") for t in DAFTAR_TEKS}
        super().__init__(data, initial=awal | {"nama": bahasa.nama, "kunci_versi": bahasa.kunci_versi})
        for teks in DAFTAR_TEKS:
            panjang = len(teks.bawaan) > 60
            attrs = {"aria-labelledby": f"l_{teks.kunci}", "lang": bahasa.kode}
            self.fields[teks.kunci] = ParagraphField(
                label=teks.bawaan if len(teks.bawaan) < 60 else f"{teks.bawaan[:57]}…",
                required=False,
                max_length=teks.panjang,
                widget=forms.Textarea(attrs=attrs | {"rows": 3}) if panjang else forms.TextInput(attrs=attrs),
            )

    @property
    def daftar_bagian(self) -> list[tuple[str, list[BarisTeks]]]:
        """The texts by section, in the order in which the form has the first of each."""
        bagian: dict[str, list[BarisTeks]] = {}
        for t in DAFTAR_TEKS:
            bagian.setdefault(t.bagian, []).append(BarisTeks(t, self[t.kunci]))
        return list(bagian.items())

    def teks_bersih(self) -> dict[str, str]:
        """The translations by key."""
        return {t.kunci: self.cleaned_data[t.kunci] for t in DAFTAR_TEKS}


class FormulirBerkasTeks(forms.Form):
    """A CSV of texts as it was downloaded, filled in."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    berkas = forms.FileField(
        label="Berkas CSV",
        help_text="Unduh berkas teks, isi kolom terjemahan, lalu unggah di sini. Baris yang kosong tidak mengubah apa pun.",
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )

    def clean_berkas(self) -> bytes:
        berkas = self.cleaned_data["berkas"]
        if berkas.size > BATAS_BERKAS:
            raise forms.ValidationError("Berkas lebih besar dari 1 MB; berkas teks hanya beberapa puluh kilobita.")
        isi: bytes = berkas.read()
        if b"\0" in isi or isi[:2] == b"PK":
            raise forms.ValidationError("Berkas ini bukan CSV; simpan dari Excel sebagai “CSV (dipisahkan titik koma)”.")
        return isi
