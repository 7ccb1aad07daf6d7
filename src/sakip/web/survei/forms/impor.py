"""Forms of the import: the file, the decisions about its columns and rows, the last yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from sakip.exchange.skm import KolomTerbaca
from sakip.web.kinerja.unggahan import BerkasField
from sakip.web.survei.atur_impor import LEWATI_BARIS, TANPA_LAYANAN, AturanImpor
from sakip.web.survei.berkas_impor import JENIS_JAWABAN
from sakip.web.survei.kolom_impor import PILIHAN_BIDANG
from sakip.web.survei.models import Layanan
from sakip.web.survei.pratinjau_impor import PratinjauImpor, skip_stored

BATAS_LAYANAN = 100
"""Unknown names of services that are asked about; a file with more has another column in the place of the service."""


class FormulirUnggahJawaban(forms.Form):
    """One file of answers."""

    berkas = BerkasField(label="Berkas jawaban", daftar_jenis=JENIS_JAWABAN)


class FormulirAturan(forms.Form):
    """Every column with what it is read as, every unknown service, and what happens to doubtful rows."""

    luar_masa = forms.ChoiceField(
        label="Jawaban bertanggal di luar masa survei", choices=(("lewati", "Lewati"), ("simpan", "Simpan juga"))
    )
    kembar = forms.ChoiceField(
        label="Baris yang sama persis di dalam berkas", choices=(("simpan", "Simpan semuanya"), ("satu", "Simpan satu saja"))
    )
    sudah_ada = forms.ChoiceField(
        label="Baris yang sama dengan jawaban dari impor sebelumnya", choices=(("lewati", "Lewati"), ("simpan", "Simpan juga"))
    )

    def __init__(self, data: Any = None, *, pratinjau: PratinjauImpor, daftar_layanan: Sequence[Layanan]) -> None:
        aturan = pratinjau.aturan
        awal = {
            "luar_masa": aturan.luar_masa,
            "kembar": aturan.kembar,
            "sudah_ada": "lewati" if skip_stored(aturan, list(pratinjau.daftar_baris)) else "simpan",
        }
        super().__init__(data, initial=awal)
        self.pratinjau = pratinjau
        self.daftar_kolom = [(k, "" if k.pribadi else self._kolom(n, k)) for n, k in enumerate(pratinjau.bacaan.daftar_kolom)]
        pilihan = [
            *((str(n.pk), n.nama) for n in daftar_layanan),
            (TANPA_LAYANAN, "Simpan tanpa layanan"),
            (LEWATI_BARIS, "Jangan disimpan"),
        ]
        self.daftar_asing = [(n, self._layanan(i, pilihan)) for i, n in enumerate(pratinjau.daftar_asing[:BATAS_LAYANAN])]

    def _kolom(self, nomor: int, kolom: KolomTerbaca) -> str:
        nama = f"kolom_{nomor}"
        self.fields[nama] = forms.ChoiceField(
            label=f"Kolom {kolom.huruf} dibaca sebagai", choices=PILIHAN_BIDANG, required=False, initial=kolom.bidang
        )
        return nama

    def _layanan(self, nomor: int, pilihan: list[tuple[str, str]]) -> str:
        asing = self.pratinjau.daftar_asing[nomor]
        nama = f"layanan_{nomor}"
        sebutan = f'"{asing.nama}"' if asing.nama else "baris tanpa layanan"
        self.fields[nama] = forms.ChoiceField(
            label=f"Layanan {sebutan}", choices=[("", "Tentukan"), *pilihan], required=False, initial=asing.putusan
        )
        return nama

    @property
    def kolom(self) -> list[tuple[KolomTerbaca, forms.BoundField | None]]:
        """Each column with its field; a column with personal data has none."""
        return [(k, self[nama] if nama else None) for k, nama in self.daftar_kolom]

    @property
    def asing(self) -> list[tuple[Any, forms.BoundField]]:
        """Each unknown service with its field."""
        return [(n, self[nama]) for n, nama in self.daftar_asing]

    @property
    def baris(self) -> list[forms.BoundField]:
        """What happens to doubtful rows."""
        return [self[n] for n in ("luar_masa", "kembar", "sudah_ada")]

    def rules(self) -> AturanImpor:
        """The decisions, of a valid form."""
        isi = self.cleaned_data
        lama = self.pratinjau.aturan
        kolom = dict(lama.kolom)
        for k, nama in self.daftar_kolom:
            if nama and isi[nama] != k.bidang:
                kolom[k.judul] = isi[nama]
        layanan = dict(lama.layanan) | {n.nama: isi[nama] for n, nama in self.daftar_asing if isi[nama]}
        return AturanImpor(
            kolom=kolom, layanan=layanan, luar_masa=isi["luar_masa"], kembar=isi["kembar"], sudah_ada=isi["sudah_ada"]
        )


class FormulirTerapkan(forms.Form):
    """What the person saw, and that a file which is stored already is meant to be stored again."""

    kunci_versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    banyak = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    sekali_lagi = forms.BooleanField(
        label="Saya tahu berkas yang sama sudah pernah diterapkan, dan tetap menerapkannya",
        error_messages={"required": "Centang persetujuan ini bila berkas yang sama memang diterapkan sekali lagi."},
    )

    def __init__(self, data: Any = None, *, sudah_pernah: bool, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if not sudah_pernah:
            del self.fields["sekali_lagi"]
