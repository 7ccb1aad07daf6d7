"""Forms of the Perjanjian Kinerja: begin, revise, write a draft, a note, a signed copy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from sakip.rencana.indikator import Nilai
from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran
from sakip.web.kinerja.forms.sel import SelField
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import PerjanjianKinerja
from sakip.web.kinerja.syarat_pk import ALASAN_SAH, date_problem
from sakip.web.kinerja.unggahan import JENIS_PINDAIAN, BerkasField

_PK = LEMBAR["PK"]
PILIHAN_ALASAN = [("", "— pilih —"), *((a.value, f"{a.value[:1].upper()}{a.value[1:]}") for a in ALASAN_SAH)]
BANTUAN_ALASAN = "Hanya tiga alasan ini yang diperbolehkan (PermenPANRB 53 Tahun 2014 lampiran I)."


def _field(nama: str, **kwargs: Any) -> SelField:
    return SelField(_PK.kolom(nama), lembar=_PK.nama, **kwargs)


def field_alasan() -> forms.ChoiceField:
    """The three lawful reasons."""
    return forms.ChoiceField(label="Alasan perubahan", choices=PILIHAN_ALASAN, help_text=BANTUAN_ALASAN)


class _Bertanggal(forms.Form):
    """Checks the date against the year and the version before."""

    def __init__(self, *args: Any, tahun: int, sebelumnya: PerjanjianKinerja | None = None, **kwargs: Any) -> None:
        self.tahun, self.sebelumnya = tahun, sebelumnya
        super().__init__(*args, **kwargs)

    def clean_tanggal(self) -> date | None:
        """The date, if it is lawful."""
        tanggal = cast("date | None", self.cleaned_data["tanggal"])
        if tanggal and (soal := date_problem(tanggal, self.tahun, self.sebelumnya)):
            raise ValidationError(soal)
        return tanggal


class FormulirPkAwal(_Bertanggal):
    """What version 1 begins with."""

    tanggal = _field("tanggal", required=True)
    muatan = forms.ChoiceField(
        label="Indikator yang dimuat",
        widget=forms.RadioSelect,
        choices=[("iku", "Indikator kinerja utama pada tujuan dan sasaran"), ("sasaran", "Semua indikator sasaran")],
        help_text="Targetnya diambil dari RKT; bila belum ada, dari Renstra tahun ini. Isinya masih dapat diubah.",
    )


class FormulirPerubahan(_Bertanggal):
    """What a revision begins with."""

    alasan = field_alasan()
    uraian_alasan = _field("uraian_alasan", required=True, help_text="Uraikan apa yang berubah dan akibatnya.")
    tanggal = _field("tanggal", required=True)
    dasar_anggaran = forms.ChoiceField(
        label="Dasar anggaran",
        widget=forms.RadioSelect,
        choices=[
            (DasarAnggaran.MURNI.value, "Anggaran murni (DPA)"),
            (DasarAnggaran.PERUBAHAN.value, "Anggaran perubahan (DPA Perubahan)"),
        ],
    )

    def isi(self) -> dict[str, Any]:
        """The entries as the action takes them."""
        bersih = self.cleaned_data
        return bersih | {"alasan": AlasanRevisi(bersih["alasan"]), "dasar_anggaran": DasarAnggaran(bersih["dasar_anggaran"])}


class KepalaPk(_Bertanggal):
    """The header of a draft."""

    nomor = _field("nomor", max_length=120)
    tanggal = _field("tanggal")
    alasan = field_alasan()
    uraian_alasan = _field("uraian_alasan", required=False)
    dasar_anggaran = forms.ChoiceField(
        label="Dasar anggaran",
        choices=[(d.value, d.value.capitalize()) for d in DasarAnggaran],
        help_text="Anggaran yang dicantumkan.",
    )
    pihak_pertama = _field("pihak_pertama", max_length=200)
    jabatan_pihak_pertama = _field("jabatan_pihak_pertama", max_length=200)
    pihak_kedua = _field("pihak_kedua", max_length=200)
    jabatan_pihak_kedua = _field("jabatan_pihak_kedua", max_length=200)
    kunci_versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, pk: PerjanjianKinerja, sebelumnya: PerjanjianKinerja | None) -> None:
        awal = {n: getattr(pk, n) for n in self.base_fields}
        super().__init__(data, initial=awal, tahun=pk.tahun_kinerja.tahun, sebelumnya=sebelumnya)
        if sebelumnya is None:
            del self.fields["alasan"], self.fields["uraian_alasan"]
        elif not pk.alasan or pk.alasan not in ALASAN_SAH:
            self.fields["alasan"].required = False  # an imported version may still lack it; submitting asks for it

    def isi(self) -> dict[str, Any]:
        """The entries as the model's fields."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi" and not (n == "alasan" and not v)}

    def renew_lock(self, kunci_versi: int) -> None:
        """After a conflict: the next submit overwrites knowingly."""
        data: Any = self.data
        data = data.copy()
        data["kunci_versi"] = str(kunci_versi)
        self.data = data


class FormulirCatatan(forms.Form):
    """A step with a note."""

    catatan = forms.CharField(
        label="Catatan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Tulis apa yang harus diperbaiki dan mengapa.",
    )
    kunci_versi = forms.IntegerField(widget=forms.HiddenInput)


class FormulirLangkah(forms.Form):
    """A step without more to say."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput)


class FormulirUnggah(forms.Form):
    """The signed copy."""

    berkas = BerkasField(daftar_jenis=JENIS_PINDAIAN, label="Salinan bertanda tangan")
    kunci_versi = forms.IntegerField(widget=forms.HiddenInput)


def scale_problem(nilai: Nilai | None, label_skala: Sequence[str]) -> str:
    """Why a label is no target of an indicator; "" for a number or a label of its scale."""
    if not isinstance(nilai, str):
        return ""
    if not label_skala:
        return f'"{nilai}" bukan angka; isi angka dengan koma desimal, misalnya 82,5.'
    if nilai.casefold() not in {s.casefold() for s in label_skala}:
        return f'"{nilai}" bukan predikat indikator ini; isi {", ".join(label_skala)}.'
    return ""
