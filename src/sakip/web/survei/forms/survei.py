"""The form of a survey: period, dates, services with their users, texts, and how the index is computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from sakip.survei.survei import AturanKosong, Bobot
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.models import UnitKerja
from sakip.web.survei.forms.bilangan import WholeNumberField, read_whole_number
from sakip.web.survei.forms.tulisan import LineField, ParagraphField
from sakip.web.survei.models import BahasaSurvei, Layanan, Survei
from sakip.web.survei.models.survei import PILIHAN_BOBOT, PILIHAN_KOSONG
from sakip.web.survei.periode import usual_periods
from sakip.web.survei.ringkas import Sampel, sample_of
from sakip.web.tampilan.bidang_tanggal import DayField

LAIN = "lain"
_LANGSUNG = (
    "judul", "mulai", "selesai", "populasi", "metode", "pengantar", "bahasa", "bobot", "aturan_kosong", "tanggal_laporan",
)  # fmt: skip
"""Fields that carry the names of the model's."""


@dataclass(frozen=True, slots=True)
class BarisLayanan:
    """A service in the form: whether it is asked about, and its users."""

    layanan: Layanan
    ikut: forms.BoundField
    populasi: forms.BoundField


class FormulirSurvei(forms.Form):
    """A new survey, or a stored one. ``alasan`` is asked only where answers exist."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    periode = forms.ChoiceField(label="Periode", help_text="Survei dilakukan paling sedikit sekali setahun.")
    periode_lain = LineField(
        label="Nama periode lain",
        required=False,
        max_length=60,
        help_text="Hanya bila memilih “Periode lain”, misalnya Juli 2026.",
    )
    judul = LineField(
        label="Judul",
        required=False,
        max_length=200,
        help_text="Kosong: “Survei Kepuasan Masyarakat” dan nama periodenya.",
    )
    mulai = DayField(label="Dibuka tanggal", help_text="Hari pertama formulir daring menerima jawaban.")
    selesai = DayField(label="Ditutup tanggal", help_text="Hari terakhir; sesudahnya formulir daring tertutup sendiri.")
    populasi = WholeNumberField(
        label="Jumlah pengguna seluruh layanan",
        help_text="Isi bila satu orang dapat memakai beberapa layanan. Kosong: jumlah dari daftar layanan di atas.",
    )
    metode = ParagraphField(
        label="Cara pengumpulan data",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Masuk ke laporan, misalnya: kode QR di loket dan formulir kertas yang dibantu petugas. Kosong: kalimat baku.",
    )
    pengantar = ParagraphField(
        label="Kata pengantar formulir",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dibaca warga sebelum pertanyaan. Kosong: kalimat baku.",
    )
    bahasa = forms.ChoiceField(
        label="Bahasa daerah",
        required=False,
        help_text="Warga dapat memilih bahasa ini atau bahasa Indonesia. Daftarnya diatur administrator atau pembina.",
    )
    bobot = forms.ChoiceField(
        label="Bobot unsur",
        choices=PILIHAN_BOBOT,
        widget=forms.RadioSelect,
        help_text="Dengan bobot 0,11 nilai IKM paling tinggi 99, bukan 100. Cara lama itu disebut dalam laporan; pakai hanya "
        "untuk menyamakan dengan laporan lama.",
    )
    aturan_kosong = forms.ChoiceField(
        label="Jawaban yang tidak lengkap",
        choices=PILIHAN_KOSONG,
        widget=forms.RadioSelect,
        help_text="Aturan ini disebut dalam laporan.",
    )
    tanggal_laporan = DayField(
        label="Tanggal laporan",
        required=False,
        help_text="Tanggal pada laporan hasil; pejabat yang menandatangani mengikuti tanggal ini. Boleh diisi kemudian.",
    )
    alasan = ParagraphField(
        label="Alasan perubahan",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Wajib bila bobot atau aturan jawaban tidak lengkap diubah, karena nilai IKM ikut berubah.",
    )

    def __init__(self, data: Any = None, *, unit: UnitKerja, tahun: int, survei: Survei | None = None, berjawaban: bool = False):
        self.tahun = tahun
        tercantum = list(survei.daftar_layanan.values_list("layanan", flat=True)) if survei else []
        self.daftar_pilihan_layanan = list(Layanan.objects.filter(unit=unit).filter(Q(aktif=True) | Q(pk__in=tercantum)))
        awal = stored_values(survei) if survei else self._new_values()
        super().__init__(data, initial=awal)
        periode: Any = self.fields["periode"]
        periode.choices = [("", "— pilih —"), *((p, p) for p in usual_periods(tahun)), (LAIN, "Periode lain")]
        bahasa: Any = self.fields["bahasa"]
        daftar_bahasa = BahasaSurvei.objects.filter(instansi=unit.instansi_id).values_list("kode", "nama")
        bahasa.choices = [("", "Hanya bahasa Indonesia"), *daftar_bahasa]
        for satu in self.daftar_pilihan_layanan:
            self.fields[f"layanan_{satu.pk}"] = forms.BooleanField(label=satu.nama, required=False)
            self.fields[f"populasi_{satu.pk}"] = WholeNumberField(label=f"Jumlah pengguna {satu.nama}")
        if not berjawaban:
            del self.fields["alasan"]

    def fill(self, data: Mapping[str, Any]) -> None:
        """Show what somebody typed without judging it."""
        self.initial = {n: data.get(n) for n in self.fields}

    def _new_values(self) -> dict[str, Any]:
        ikut = {f"layanan_{n.pk}": True for n in self.daftar_pilihan_layanan}
        return ikut | {"bobot": Bobot.SAMA.value, "aturan_kosong": AturanKosong.TERISI.value}

    @property
    def baris_layanan(self) -> Iterator[BarisLayanan]:
        """The services with their two fields."""
        for satu in self.daftar_pilihan_layanan:
            yield BarisLayanan(satu, self[f"layanan_{satu.pk}"], self[f"populasi_{satu.pk}"])

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        lain = isi.get("periode_lain") or ""
        if isi.get("periode") == LAIN and not lain:
            self.add_error("periode_lain", "Tulis nama periodenya, atau pilih periode dari daftar.")
        elif lain and isi.get("periode") not in (LAIN, None):
            self.add_error("periode_lain", "Kosongkan bagian ini, atau pilih “Periode lain”.")
        self._clean_services(isi)
        return isi

    def _clean_services(self, isi: dict[str, Any]) -> None:
        ikut = {n.pk for n in self.daftar_pilihan_layanan if isi.get(f"layanan_{n.pk}")}
        for satu in self.daftar_pilihan_layanan:
            if satu.pk not in ikut and isi.get(f"populasi_{satu.pk}"):
                self.add_error(
                    f"populasi_{satu.pk}", f"Centang {satu.nama} bila ikut disurvei, atau kosongkan jumlah penggunanya."
                )
        terbanyak = max((isi.get(f"populasi_{k}") or 0 for k in ikut), default=0)
        if isi.get("populasi") and isi["populasi"] < terbanyak:
            self.add_error("populasi", "Jumlah ini lebih kecil daripada jumlah pengguna salah satu layanan; periksa angkanya.")

    def isi_bersih(self) -> dict[str, Any]:
        """The values of the survey's own fields."""
        isi = self.cleaned_data
        periode = isi["periode_lain"] if isi["periode"] == LAIN else isi["periode"]
        return {n: isi[n] for n in _LANGSUNG} | {"periode": periode}

    def layanan_bersih(self) -> list[tuple[Layanan, int | None]]:
        """The chosen services with their users."""
        isi = self.cleaned_data
        return [(n, isi[f"populasi_{n.pk}"]) for n in self.daftar_pilihan_layanan if isi[f"layanan_{n.pk}"]]

    def sampel(self) -> tuple[Sampel, list[tuple[str, int | None, int | None]]]:
        """The sample from what stands in the form now, right or wrong; and (service, users, sample) of each chosen one."""
        daftar = [
            (n.layanan.nama, _number(n.populasi.value())) for n in self.baris_layanan if n.ikut.value() not in (None, False, "")
        ]
        hasil = sample_of(_number(self["populasi"].value()), [n for _, n in daftar])
        return hasil, [(nama, n, s) for (nama, n), s in zip(daftar, hasil.per_layanan, strict=True)]

    def tandai_bentrok(self, terbaru: Survei | None) -> None:
        """Somebody else saved meanwhile."""
        if terbaru is None:
            mark_conflict(self, None)
            return
        isi = stored_values(terbaru) | {"alasan": self.cleaned_data.get("alasan")}
        semua: dict[str, Any] = {n: isi.get(n, False if n.startswith("layanan_") else None) for n in self.fields}
        mark_conflict(self, SimpleNamespace(**semua))


def _number(isi: Any) -> int | None:
    if isi is None or isinstance(isi, int):
        return isi
    try:
        return read_whole_number(str(isi))
    except ValidationError:
        return None


def stored_values(survei: Survei) -> dict[str, Any]:
    """What a stored survey puts into the form."""
    biasa = survei.periode in usual_periods(survei.tahun)
    isi: dict[str, Any] = {n: getattr(survei, n) for n in _LANGSUNG}
    isi |= {"periode": survei.periode if biasa else LAIN, "periode_lain": "" if biasa else survei.periode}
    for baris in survei.daftar_layanan.all():
        isi |= {f"layanan_{baris.layanan_id}": True, f"populasi_{baris.layanan_id}": baris.populasi}
    return isi | {"kunci_versi": survei.kunci_versi}


class FormulirSalin(forms.Form):
    """When the copy is held."""

    tahun = forms.TypedChoiceField(label="Tahun", coerce=int)
    periode = LineField(label="Periode", max_length=60, help_text="Misalnya Semester II 2026, Triwulan I 2026, Tahun 2026.")
    mulai = DayField(label="Dibuka tanggal")
    selesai = DayField(label="Ditutup tanggal")

    def __init__(self, data: Any = None, *, tahun: int, periode: str, asal: int) -> None:
        super().__init__(data, initial={"tahun": tahun, "periode": periode})
        pilihan: Any = self.fields["tahun"]
        pilihan.choices = [(t, str(t)) for t in range(asal, asal + 3)]
