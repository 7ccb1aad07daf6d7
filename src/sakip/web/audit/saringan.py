"""The filters of the audit list, from the address of the page."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.audit.presenter.kalimat import models_by_name, noun_of
from sakip.web.audit.terjaga import Terjaga
from sakip.web.tampilan.bidang_tanggal import DayField

PILIHAN_TINDAKAN = (
    ("tambah", "Menambahkan"),
    ("ubah", "Mengubah"),
    ("hapus", "Menghapus"),
    ("lain", "Tindakan lain (mengajukan, menyetujui, …)"),
)


def choices_of_objects() -> list[tuple[str, str]]:
    """The kinds of things that are changed, by name."""
    nama = [n for n, m in models_by_name().items() if issubclass(m, Terjaga)]
    return sorted(((n, noun_of(n).capitalize()) for n in [*nama, "pengguna"]), key=lambda p: p[1])


class Saringan(forms.Form):
    """Who, what, about what, where, when, which words."""

    q = forms.CharField(label="Kata", required=False, max_length=100)
    oleh = forms.ChoiceField(label="Oleh", required=False)
    tindakan = forms.ChoiceField(label="Tindakan", required=False, choices=[("", "Semua tindakan"), *PILIHAN_TINDAKAN])
    objek = forms.ChoiceField(label="Yang diubah", required=False)
    unit = forms.ChoiceField(label="Unit kerja", required=False)
    tahun = forms.IntegerField(
        label="Tahun kinerja",
        required=False,
        min_value=1990,
        max_value=2200,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    dari = DayField(label="Dari tanggal", required=False)
    sampai = DayField(label="Sampai tanggal", required=False)

    def __init__(self, data: Any, *, orang: dict[int, str], unit: dict[int, str] | None) -> None:
        super().__init__(data, label_suffix="")
        self.fields["oleh"].choices = [  # type: ignore[attr-defined]
            ("", "Semua orang"),
            ("0", "Sistem"),
            *((str(k), n) for k, n in orang.items()),
        ]
        self.fields["objek"].choices = [("", "Semua"), *choices_of_objects()]  # type: ignore[attr-defined]
        if unit is None:
            del self.fields["unit"]
        else:
            pilihan = [("", "Semua unit"), ("0", "Tingkat instansi"), *((str(k), n) for k, n in unit.items())]
            self.fields["unit"].choices = pilihan  # type: ignore[attr-defined]

    def apply(self, semua: QuerySet[Peristiwa]) -> QuerySet[Peristiwa]:
        """The events that pass; a filter that makes no sense lets everything pass and says so."""
        self.is_valid()
        isi = self.cleaned_data
        for nama, kolom in (("oleh", "oleh_id"), ("unit", "unit_id")):
            if isi.get(nama):
                semua = semua.filter(**({f"{kolom}__isnull": True} if isi[nama] == "0" else {kolom: isi[nama]}))
        if isi.get("objek"):
            semua = semua.filter(objek_jenis=isi["objek"])
        if isi.get("tahun"):
            semua = semua.filter(tahun=isi["tahun"])
        if isi.get("dari"):
            semua = semua.filter(waktu__gte=_start(isi["dari"]))
        if isi.get("sampai"):
            semua = semua.filter(waktu__lt=_start(isi["sampai"] + timedelta(days=1)))
        if q := isi.get("q"):
            semua = semua.filter(Q(objek_nama__icontains=q) | Q(catatan__icontains=q) | Q(oleh_nama__icontains=q))
        return _action(semua, isi.get("tindakan") or "")


def _action(semua: QuerySet[Peristiwa], tindakan: str) -> QuerySet[Peristiwa]:
    if tindakan == "lain":
        for kode in ("tambah", "ubah", "hapus"):
            semua = semua.exclude(jenis__endswith=f".{kode}")
        return semua
    return semua.filter(jenis__endswith=f".{tindakan}") if tindakan else semua


def _start(hari: date) -> datetime:
    return timezone.make_aware(datetime.combine(hari, time.min))
