"""Forms of a plan's heading: opening a year, a new plan, a new version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.models import Instansi, UnitKerja
from sakip.web.kinerja.models import Rencana, StatusRencana, TahunKinerja

_ANGKA = {"inputmode": "numeric", "autocomplete": "off"}


def _tahun(label: str, bantuan: str = "", *, wajib: bool = True) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, help_text=bantuan, min_value=1990, max_value=2200, required=wajib, widget=forms.TextInput(attrs=_ANGKA)
    )


def _rpjmd(instansi: Instansi, *, wajib: bool = False) -> forms.ModelChoiceField:  # type: ignore[type-arg]
    return forms.ModelChoiceField(
        Rencana.objects.filter(instansi=instansi, unit=None),
        label="RPJMD yang diacu",
        required=wajib,
        empty_label="— belum ada RPJMD —",
        help_text="Visi, misi, tujuan, dan sasaran daerah diambil dari RPJMD ini.",
    )


class FormulirBukaTahun(forms.Form):
    """Open a year under a Renstra the unit has, or under a new one."""

    def __init__(self, data: Any = None, *, konteks: Konteks) -> None:
        super().__init__(data)
        self.tahun = konteks.tahun_pasti
        ada = Rencana.objects.filter(unit=konteks.unit_pasti, tahun_awal__lte=self.tahun, tahun_akhir__gte=self.tahun)
        ada = ada.exclude(status=StatusRencana.DIGANTI)
        self.fields["rencana"] = forms.ModelChoiceField(
            ada,
            label="Renstra",
            required=False,
            empty_label="— Renstra baru —",
            initial=ada.first(),
            help_text=f"Renstra yang periodenya memuat tahun {self.tahun}. Pilih “Renstra baru” bila belum ada.",
        )
        rpjmd = Rencana.objects.filter(instansi=konteks.instansi, unit=None, tahun_awal__lte=self.tahun).first()
        self.fields["tahun_awal"] = _tahun("Tahun awal Renstra baru", "Hanya untuk Renstra baru.", wajib=False)
        self.fields["tahun_akhir"] = _tahun("Tahun akhir Renstra baru", "Hanya untuk Renstra baru.", wajib=False)
        self.fields["induk"] = _rpjmd(konteks.instansi)
        if rpjmd:
            self.initial.update(induk=rpjmd, tahun_awal=rpjmd.tahun_awal, tahun_akhir=rpjmd.tahun_akhir)

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("rencana") or self.errors:
            return isi
        awal, akhir = isi.get("tahun_awal"), isi.get("tahun_akhir")
        if not awal or not akhir:
            self.add_error("tahun_awal", "Pilih Renstra yang ada, atau isi tahun awal dan tahun akhir Renstra baru.")
        elif not awal <= self.tahun <= akhir:
            self.add_error("tahun_akhir", f"Periode {awal}–{akhir} tidak memuat tahun {self.tahun}; perbaiki periodenya.")
        return isi


class FormulirRencana(forms.ModelForm):  # type: ignore[type-arg]
    """A plan's heading; for a unit's plan with the RPJMD it serves. It only reads: actions store."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Rencana
        fields = ("tahun_awal", "tahun_akhir", "nomor", "tanggal", "status")
        widgets = {  # noqa: RUF012
            "tanggal": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "tahun_awal": forms.TextInput(attrs=_ANGKA),
            "tahun_akhir": forms.TextInput(attrs=_ANGKA),
        }
        help_texts = {  # noqa: RUF012
            "nomor": "Nomor peraturan atau keputusan yang menetapkan dokumen ini.",
            "status": "Draf: masih disusun. Berlaku: sudah ditetapkan. Diganti: ada versi yang lebih baru; isinya terkunci.",
        }

    def __init__(self, *args: Any, instansi: Instansi, unit: UnitKerja | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if unit:
            self.fields["induk"] = _rpjmd(instansi)
            self.initial["induk"] = self.instance.induk_id
        if self.instance.pk:
            self.initial["kunci_versi"] = self.instance.kunci_versi

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        awal, akhir = isi.get("tahun_awal"), isi.get("tahun_akhir")
        if awal and akhir and not 1990 <= awal <= akhir <= 2200:
            self.add_error("tahun_akhir", f"Tahun akhir {akhir} harus sesudah tahun awal {awal}, antara 1990 dan 2200.")
        return isi

    def isi_bersih(self) -> dict[str, Any]:
        """The values for the action."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}

    def _post_clean(self) -> None:
        """The instance stays as stored: the action compares and writes."""


class FormulirVersi(forms.Form):
    """A new version of a Renstra: why, and from which year on it counts."""

    alasan = forms.CharField(
        label="Alasan perubahan",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text="Misalnya: penyesuaian dengan perubahan RPJMD yang ditetapkan dengan peraturan daerah.",
    )
    mulai_tahun = forms.TypedChoiceField(
        label="Berlaku mulai tahun",
        coerce=int,
        help_text="Tahun kinerja yang sudah dibuka mulai tahun ini dipindahkan ke versi baru; tahun sebelumnya tetap.",
    )

    dari = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, rencana: Rencana, tahun: int) -> None:
        super().__init__(data, initial={"dari": rencana.pk})
        self.rencana = rencana
        dibuka = set(TahunKinerja.objects.filter(Q(rencana=rencana)).values_list("tahun", flat=True))
        self.fields["mulai_tahun"].choices = [  # type: ignore[attr-defined]
            (t, f"{t} (sudah dibuka)" if t in dibuka else str(t)) for t in range(rencana.tahun_awal, rencana.tahun_akhir + 1)
        ]
        self.initial["mulai_tahun"] = tahun

    def clean(self) -> dict[str, Any]:
        """A form sent twice makes one version: the second time the year follows another plan."""
        isi: dict[str, Any] = super().clean() or {}
        if isi.pop("dari", None) not in (None, self.rencana.pk):
            raise forms.ValidationError(
                "Versi baru sudah dibuat dari halaman ini; periksa daftar versi sebelum membuat yang lain."
            )
        return isi
