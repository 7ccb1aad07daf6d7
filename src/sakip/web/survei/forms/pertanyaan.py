"""The form of an extra question."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.survei.forms.tulisan import LineField, ParagraphField
from sakip.web.survei.models import PertanyaanTambahan
from sakip.web.survei.models.survei import JenisPertanyaan

PILIHAN_TERBANYAK = 10


class FormulirPertanyaan(forms.Form):
    """A question of the unit itself; it never counts for the IKM."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    teks = LineField(
        label="Pertanyaan",
        max_length=300,
        help_text="Jangan menanyakan nama, NIK, nomor telepon, atau hal lain yang membuat responden dikenali.",
    )
    jenis = forms.ChoiceField(label="Cara menjawab", choices=JenisPertanyaan.choices, widget=forms.RadioSelect)
    pilihan = ParagraphField(
        label="Pilihan jawaban",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"Satu pilihan tiap baris, 2 sampai {PILIHAN_TERBANYAK} pilihan. Kosongkan bila responden menulis sendiri.",
    )
    wajib = forms.BooleanField(label="Wajib dijawab", required=False)
    alasan = ParagraphField(
        label="Alasan perubahan",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Wajib, karena pertanyaan ini sudah dijawab. Alasan tercatat dalam jejak perubahan.",
    )

    def __init__(self, data: Any = None, *, pertanyaan: PertanyaanTambahan | None = None, terjawab: bool = False) -> None:
        nama = ("teks", "jenis", "pilihan", "wajib", "kunci_versi")
        awal = {n: getattr(pertanyaan, n) for n in nama} if pertanyaan else {"jenis": JenisPertanyaan.PILIHAN.value}
        super().__init__(data, initial=awal)
        if terjawab:
            for n in ("jenis", "pilihan"):
                self.fields[n].disabled = True
                self.fields[n].help_text = "Tidak dapat diubah lagi karena pertanyaan ini sudah dijawab."
        else:
            del self.fields["alasan"]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        daftar = list(dict.fromkeys(p for baris in str(isi.get("pilihan") or "").splitlines() if (p := " ".join(baris.split()))))
        if isi.get("jenis") == JenisPertanyaan.PILIHAN and not 2 <= len(daftar) <= PILIHAN_TERBANYAK:
            self.add_error("pilihan", f"Tulis 2 sampai {PILIHAN_TERBANYAK} pilihan yang berbeda, satu tiap baris.")
        elif isi.get("jenis") == JenisPertanyaan.ISIAN and daftar:
            self.add_error("pilihan", "Kosongkan pilihan ini, atau ganti cara menjawabnya.")
        elif any(len(p) > 80 for p in daftar):
            self.add_error("pilihan", "Sebuah pilihan paling panjang 80 huruf; singkatkan.")
        return isi | {"pilihan": "\n".join(daftar)}

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: self.cleaned_data[n] for n in ("teks", "jenis", "pilihan", "wajib")}
