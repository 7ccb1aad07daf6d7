"""Ask for a lock to be opened, and open it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from sakip.web.tenggat.models import Bagian

LAMA_TERPANJANG = timedelta(days=90)


class FormulirMinta(forms.Form):
    """Which part, and why."""

    bagian = forms.ChoiceField(label="Bagian", choices=())
    alasan = forms.CharField(
        label="Alasan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Apa yang perlu diubah dan mengapa belum dapat diisi sebelum tenggat.",
    )

    def __init__(self, *args: Any, terkunci: tuple[Bagian, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["bagian"]
        assert isinstance(pilihan, forms.ChoiceField)
        pilihan.choices = [(b.value, b.label[:1].upper() + b.label[1:]) for b in terkunci]


class FormulirBuka(FormulirMinta):
    """Which part, why, and until when."""

    sampai = forms.DateField(
        label="Dibuka sampai",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=f"Tanggal terakhir unit kerja dapat mengubah isian; paling lama {LAMA_TERPANJANG.days} hari.",
    )

    def clean_sampai(self) -> date:
        """From today, for a limited time."""
        sampai: date = self.cleaned_data["sampai"]
        hari = timezone.localdate()
        if not hari <= sampai <= hari + LAMA_TERPANJANG:
            raise forms.ValidationError(f"Isi tanggal mulai hari ini, paling lama {LAMA_TERPANJANG.days} hari lagi.")
        return sampai
