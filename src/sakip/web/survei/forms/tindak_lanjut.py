"""The form of a follow-up."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.survei.unsur import daftar_unsur
from sakip.web.survei.actions.tindak_lanjut import BIDANG
from sakip.web.survei.forms.tulisan import LineField, ParagraphField
from sakip.web.survei.models import TindakLanjut
from sakip.web.survei.models.tindak_lanjut import PILIHAN_STATUS
from sakip.web.tampilan.bidang_tanggal import DayField


class FormulirTindakLanjut(forms.Form):
    """What, who, until when; and what became of it."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    unsur = forms.ChoiceField(label="Unsur", choices=[(u.kode, f"{u.kode} {u.nama}") for u in daftar_unsur()])
    uraian = ParagraphField(
        label="Apa yang dilakukan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tindakan yang dapat dilihat warga, misalnya: menambah satu petugas loket pada jam 08.00 sampai 11.00.",
    )
    penanggung_jawab = LineField(label="Penanggung jawab", max_length=200, help_text="Jabatan, bukan nama orang.")
    batas = DayField(label="Selesai paling lambat")
    status = forms.ChoiceField(label="Status", choices=PILIHAN_STATUS)
    hasil = ParagraphField(
        label="Hasil atau bukti",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wajib bila statusnya Selesai.",
    )
    selesai_pada = DayField(label="Diselesaikan tanggal", required=False)

    def __init__(self, data: Any = None, *, tindak: TindakLanjut | None = None, unsur: str = "") -> None:
        awal = {n: getattr(tindak, n) for n in (*BIDANG, "kunci_versi")} if tindak else {"unsur": unsur}
        super().__init__(data, initial=awal)

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: self.cleaned_data[n] for n in BIDANG}
