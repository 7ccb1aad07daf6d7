"""Forms of crosscutting links."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.forms.simpul import PilihanSimpul
from sakip.web.kinerja.models import Rencana, Simpul


class FormulirLintas(forms.Form):
    """What is asked of which unit, for which node."""

    uraian = forms.CharField(
        label="Kondisi yang diperlukan",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        help_text="Kondisi yang harus dipenuhi unit kerja lain. Contoh: jaringan internet kantor desa tersedia.",
    )

    def __init__(self, data: Any = None, *, rencana: Rencana, unit: UnitKerja) -> None:
        super().__init__(data)
        self.fields["simpul"] = PilihanSimpul(
            Simpul.objects.filter(rencana=rencana).select_related("rencana"),
            label="Untuk mencapai",
            empty_label="— pilih —",
            help_text="Tujuan, sasaran, program, atau kegiatan unit kerja ini yang memerlukannya.",
        )
        self.fields["unit_lain"] = forms.ModelChoiceField(
            UnitKerja.objects.filter(instansi=unit.instansi, aktif=True).exclude(pk=unit.pk),
            label="Unit kerja yang diminta",
            empty_label="— pilih —",
        )
        self.order_fields(["simpul", "unit_lain", "uraian"])


class FormulirJawaban(forms.Form):
    """Which of the unit's own nodes answers a request."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, rencana: Rencana, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["simpul_lain"] = PilihanSimpul(
            Simpul.objects.filter(rencana=rencana).select_related("rencana"),
            label="Dijawab dengan",
            required=False,
            empty_label="— belum dijawab —",
        )
