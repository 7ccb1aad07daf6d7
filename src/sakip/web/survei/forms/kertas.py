"""The form for typing in a paper questionnaire: one digit an answer, in the order of the paper."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sakip.kernel.teks import bersihkan
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import urutan_kuesioner
from sakip.web.survei.forms.jawaban import PANJANG_ISIAN, PANJANG_SARAN, choosable
from sakip.web.survei.models import BIDANG_UNSUR, Layanan, PertanyaanTambahan, Survei
from sakip.web.tampilan.format import tampil_tanggal

_SATU_ANGKA = 9
"""Options that one key can choose from."""


class AngkaField(forms.CharField):
    """One digit that chooses from options, or nothing. Cleans to the place of the option (1 …) or None."""

    def __init__(self, *, pilihan: Sequence[str], **kwargs: Any) -> None:
        self.pilihan = tuple(pilihan)
        banyak = len(self.pilihan)
        attrs = {"inputmode": "numeric", "autocomplete": "off", "maxlength": "1", "class": "digit", "data-digit": str(banyak)}
        bantuan = " · ".join(f"{n} {p}".replace(" ", "\u00a0") for n, p in enumerate(self.pilihan, 1))
        super().__init__(required=False, help_text=bantuan, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> int | None:
        teks = super().clean(value)
        if not teks:
            return None
        if len(teks) == 1 and teks in "123456789"[: len(self.pilihan)]:
            return int(teks)
        raise ValidationError(f"Isi angka 1 sampai {len(self.pilihan)}, atau kosongkan bila di kertas tidak dijawab.")

    def text_of(self, nomor: int | None) -> str:
        """The option of a digit, "" for none."""
        return self.pilihan[nomor - 1] if nomor else ""


class TulisanField(forms.CharField):
    """Free text, without control characters."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(bersihkan(value) if isinstance(value, str) else value))


class LayananField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """The services with the numbers they have on the paper, so that a digit chooses one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Layanan.objects.none(), **kwargs)
        self.nomor: dict[int, int] = {}

    def offer(self, daftar: Sequence[Layanan]) -> None:
        """Set the services, in order."""
        self.nomor = {n.pk: urutan for urutan, n in enumerate(daftar, 1)}
        self.queryset = Layanan.objects.filter(pk__in=list(self.nomor))

    def label_from_instance(self, obj: Any) -> str:
        return f"{self.nomor[obj.pk]}. {obj.nama}"


class FormulirKertas(forms.Form):
    """A paper form. Profile first, then the unsur in the order of the questionnaire, extra questions, suggestion."""

    tanda = forms.CharField(
        widget=forms.HiddenInput,
        min_length=16,
        max_length=64,
        error_messages={"required": "Muat ulang halaman ini, lalu isi lagi."},
    )
    layanan = LayananField(
        required=False,
        empty_label="Tidak tertulis",
        label="Layanan",
        error_messages={"invalid_choice": "Pilih salah satu layanan survei ini."},
    )
    tanggal = forms.DateField(
        required=False,
        label="Tanggal pengisian",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Tulis tanggal yang ada pada kalender, misalnya 25/01/2026."},
    )

    def __init__(
        self, data: Any = None, *, survei: Survei, pertanyaan: Sequence[PertanyaanTambahan], hari: date, awal: dict[str, Any]
    ) -> None:
        super().__init__(data, initial={"tanda": secrets.token_urlsafe(24)} | awal)
        self.survei, self.hari, self.pertanyaan = survei, hari, pertanyaan
        perlu_layanan = self._layanan([n.layanan for n in survei.daftar_layanan.select_related("layanan")])
        self.bidang_profil = [self._tambah(p.kode, AngkaField(label=p.nama, pilihan=p.pilihan)) for p in DAFTAR_PROFIL]
        self.bidang_unsur = [
            self._tambah(u.kode.lower(), AngkaField(label=f"{u.urutan_kuesioner}. {u.nama}", pilihan=u.pilihan))
            for u in urutan_kuesioner()
        ]
        self.bidang_tambahan = [self._tambah(f"t{p.pk}", _bidang_tambahan(p)) for p in pertanyaan]
        self._tambah(
            "saran",
            TulisanField(
                required=False, label="Saran dan masukan", max_length=PANJANG_SARAN, widget=forms.Textarea(attrs={"rows": 2})
            ),
        )
        self.fields["layanan" if perlu_layanan else self.bidang_profil[0]].widget.attrs["autofocus"] = True

    def _tambah(self, nama: str, bidang: forms.Field) -> str:
        bidang.widget.attrs["data-urut"] = ""
        self.fields[nama] = bidang
        return nama

    def _layanan(self, daftar: list[Layanan]) -> bool:
        """Offer the services of the survey; True where one must be chosen before typing."""
        if not daftar:
            del self.fields["layanan"]
            return False
        bidang = self.fields["layanan"]
        assert isinstance(bidang, LayananField)
        bidang.offer(daftar)
        if len(daftar) == 1:
            self.initial["layanan"] = self.initial.get("layanan") or daftar[0].pk
        return not self.initial.get("layanan")

    @property
    def daftar_profil(self) -> list[forms.BoundField]:
        """The fields about the respondent."""
        return [self[n] for n in self.bidang_profil]

    @property
    def daftar_unsur(self) -> list[forms.BoundField]:
        """The nine fields, in the order of the questionnaire."""
        return [self[n] for n in self.bidang_unsur]

    @property
    def daftar_tambahan(self) -> list[forms.BoundField]:
        """The fields of the unit's own questions."""
        return [self[n] for n in self.bidang_tambahan]

    def clean_tanggal(self) -> date | None:
        tanggal: date | None = self.cleaned_data["tanggal"]
        if tanggal is None:
            return None
        if tanggal > self.hari:
            raise ValidationError("Tanggal pengisian tidak boleh sesudah hari ini.")
        if not self.survei.mulai <= tanggal <= self.survei.selesai:
            masa = f"{tampil_tanggal(self.survei.mulai)} sampai {tampil_tanggal(self.survei.selesai)}"
            raise ValidationError(f"Tanggal itu di luar masa survei, {masa}. Periksa tanggal pada kertas.")
        return tanggal

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not any(b in self.errors for b in BIDANG_UNSUR) and all(isi.get(u) is None for u in BIDANG_UNSUR):
            self.add_error("u1", "Isi paling sedikit satu jawaban unsur.")
        return isi

    def answer(self) -> dict[str, Any]:
        """The fields of the answer, of a valid form."""
        isi = self.cleaned_data
        tambahan = {str(p.pk): self._teks(f"t{p.pk}") for p in self.pertanyaan}
        return {
            **{u: isi[u] for u in BIDANG_UNSUR},
            **{nama: self._teks(nama) for nama in self.bidang_profil},
            "layanan": isi.get("layanan"),
            "tanggal": isi["tanggal"],
            "saran": isi["saran"],
            "tambahan": {k: v for k, v in tambahan.items() if v},
        }

    def _teks(self, nama: str) -> str:
        bidang, nilai = self.fields[nama], self.cleaned_data[nama]
        return bidang.text_of(nilai) if isinstance(bidang, AngkaField) else nilai


def _bidang_tambahan(pertanyaan: PertanyaanTambahan) -> forms.Field:
    pilihan = pertanyaan.daftar_pilihan
    if not choosable(pertanyaan):
        return TulisanField(required=False, label=pertanyaan.teks, max_length=PANJANG_ISIAN, widget=forms.TextInput())
    if len(pilihan) <= _SATU_ANGKA:
        return AngkaField(label=pertanyaan.teks, pilihan=pilihan)
    return forms.ChoiceField(required=False, label=pertanyaan.teks, choices=[("", "Tidak diisi"), *((p, p) for p in pilihan)])
