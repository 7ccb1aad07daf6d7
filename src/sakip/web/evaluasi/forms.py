"""Forms of an evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms

from sakip.evaluasi.kerangka import Kriteria, Subkomponen, daftar_komponen
from sakip.web.evaluasi.hak import Hak
from sakip.web.evaluasi.models import PILIHAN_JAWAB, PILIHAN_NILAI, JawabanLke, NilaiLke, RekomendasiLke, StatusTindak
from sakip.web.kinerja.jenis_berkas import XLSX
from sakip.web.kinerja.unggahan import BerkasField
from sakip.web.tampilan.bidang_penanda import FormulirPenanda
from sakip.web.tampilan.bidang_tanggal import DayField

PANJANG = 2000
"""Characters of a text of the worksheet."""
PERLU_ALASAN = ("A", "AA")
BERALASAN = (("evaluator", "alasan"), ("kendali", "catatan_kendali"))
"""A grade and the field of its reason."""
_JAWAB = (("", "Belum dijawab"), *PILIHAN_JAWAB)
_NILAI = (("", "Belum dinilai"), *PILIHAN_NILAI)


def _teks(label: str, baris: int = 2, bantuan: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, max_length=PANJANG, required=False, widget=forms.Textarea(attrs={"rows": baris}), help_text=bantuan
    )


def answer_fields(hak: Hak) -> tuple[str, ...]:
    """What the person may fill now of each criterion."""
    return ("mandiri", "bukti") if hak.mandiri else ("evaluator", "catatan") if hak.menilai else ()


def grade_fields(hak: Hak) -> tuple[str, ...]:
    """What the person may fill now of the grade."""
    if hak.mandiri:
        return ("mandiri",)
    return ("evaluator", "alasan") if hak.menilai else ("kendali", "catatan_kendali") if hak.mengendalikan else ()


class FormulirSub(forms.Form):
    """The fields of one sub-component that the person may fill."""

    status = forms.CharField(widget=forms.HiddenInput, max_length=10)
    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        sub: Subkomponen,
        hak: Hak,
        jawaban: dict[str, JawabanLke],
        nilai: NilaiLke | None,
        status: str,
        versi: int,
    ) -> None:
        super().__init__(data, initial={"status": status, "versi": versi})
        self.sub = sub
        self.bidang_jawaban, self.bidang_nilai = answer_fields(hak), grade_fields(hak)
        for k in sub.daftar_kriteria:
            for bidang in self.bidang_jawaban:
                self.fields[self._nama(k, bidang)] = self._bidang(bidang, k.kode)
                self.initial[self._nama(k, bidang)] = getattr(jawaban.get(k.kode), bidang, "")
        for bidang in self.bidang_nilai:
            self.fields[bidang] = self._bidang_nilai(bidang)
            self.initial[bidang] = getattr(nilai, bidang, "")

    @staticmethod
    def _nama(k: Kriteria, bidang: str) -> str:
        return f"{bidang}-{k.kode}"

    @staticmethod
    def _bidang(bidang: str, kode: str) -> forms.Field:
        if bidang in ("mandiri", "evaluator"):
            return forms.ChoiceField(label=f"Jawaban {kode}", choices=_JAWAB, required=False)
        return _teks(f"Bukti {kode}" if bidang == "bukti" else f"Catatan {kode}")

    @staticmethod
    def _bidang_nilai(bidang: str) -> forms.Field:
        label = {"mandiri": "Nilai menurut unit", "evaluator": "Nilai evaluator", "kendali": "Nilai kendali mutu"}
        if bidang in label:
            bantuan = "Dikosongkan bila nilai evaluator sudah tepat." if bidang == "kendali" else ""
            return forms.ChoiceField(label=label[bidang], choices=_NILAI, required=False, help_text=bantuan)
        return _teks("Alasan nilai" if bidang == "alasan" else "Catatan kendali mutu", 3)

    def clean(self) -> dict[str, Any]:
        """A grade above BB needs a reason: the share of criteria alone never gives it."""
        isi = super().clean() or {}
        for nilai, alasan in BERALASAN:
            if isi.get(nilai) in PERLU_ALASAN and nilai in self.fields and not isi.get(alasan, "").strip():
                self.add_error(alasan, "Nilai A dan AA memerlukan alasan.")
        return isi

    def isi_jawaban(self) -> dict[str, dict[str, str]]:
        """Criterion -> field -> value."""
        return {
            k.kode: {b: self.cleaned_data[self._nama(k, b)] for b in self.bidang_jawaban}
            for k in self.sub.daftar_kriteria
            if self.bidang_jawaban
        }

    def isi_nilai(self) -> dict[str, str]:
        """Field -> value of the grade."""
        return {b: self.cleaned_data[b] for b in self.bidang_nilai}

    def baris(self) -> Iterator[tuple[Kriteria, list[forms.BoundField]]]:
        """Each criterion with its fields."""
        for k in self.sub.daftar_kriteria:
            yield k, [self[self._nama(k, b)] for b in self.bidang_jawaban]

    def daftar_nilai(self) -> list[forms.BoundField]:
        """The fields of the grade."""
        return [self[b] for b in self.bidang_nilai]


class FormulirKepala(FormulirPenanda):
    """The head of the LHE."""

    nomor = forms.CharField(label="Nomor LHE", max_length=100, required=False)
    tempat = forms.CharField(label="Tempat", max_length=100, required=False)
    tanggal = DayField(label="Tanggal LHE", required=False)
    ruang_lingkup = _teks("Ruang lingkup")
    urutan = ("nomor", "tempat", "tanggal", "ruang_lingkup")
    wajib = False


class FormulirRekomendasi(forms.Form):
    """What is to be done, by whom, until when."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    komponen = forms.ChoiceField(label="Komponen", choices=[(k.kode, k.nama) for k in daftar_komponen()])
    uraian = forms.CharField(label="Rekomendasi", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    penanggung_jawab = forms.CharField(label="Penanggung jawab", max_length=200, help_text="Jabatan, bukan nama orang.")
    batas = DayField(label="Batas waktu")

    def __init__(self, data: Any = None, *, rekomendasi: RekomendasiLke | None = None) -> None:
        awal = {n: getattr(rekomendasi, n) for n in self.base_fields} if rekomendasi else {}
        super().__init__(data, initial=awal)

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}


class FormulirTindak(forms.Form):
    """What came of a recommendation."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    status = forms.ChoiceField(label="Status", choices=StatusTindak.choices)
    tindak_lanjut = _teks("Tindak lanjut", 3)
    bukti = forms.CharField(label="Bukti", max_length=500, required=False, help_text="Nomor dokumen atau tautannya.")

    def __init__(self, data: Any = None, *, rekomendasi: RekomendasiLke) -> None:
        super().__init__(data, initial={n: getattr(rekomendasi, n) for n in self.base_fields})

    def clean(self) -> dict[str, Any]:
        """Done means: with what was done and its proof."""
        isi = super().clean() or {}
        for nama, kata in (("tindak_lanjut", "Tulis apa yang dilakukan."), ("bukti", "Sebut buktinya.")):
            if isi.get("status") == StatusTindak.SELESAI and not isi.get(nama, "").strip():
                self.add_error(nama, kata)
        return isi

    def isi_bersih(self) -> dict[str, Any]:
        """The model's values."""
        return {n: v for n, v in self.cleaned_data.items() if n != "kunci_versi"}


class FormulirUnggah(forms.Form):
    """A filled workbook."""

    berkas = BerkasField(label="Buku kerja LKE yang sudah diisi", daftar_jenis=(XLSX,))


class FormulirLangkah(forms.Form):
    """The reason of a step."""

    alasan = forms.CharField(max_length=500, required=False)
