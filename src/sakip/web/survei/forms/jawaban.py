"""The questionnaire as a form: what may be answered, and what is said about an answer that cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from sakip.kernel.teks import bersihkan
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import NILAI_TERBESAR, NILAI_TERKECIL, urutan_kuesioner
from sakip.web.survei.models import Layanan, PertanyaanTambahan, Survei
from sakip.web.survei.models.survei import JenisPertanyaan

PANJANG_SARAN = 1000
PANJANG_ISIAN = 500
TIDAK_MENJAWAB = "0"
"""The value of "Tidak ingin menjawab": stored like a question that was passed over."""


class TulisanField(forms.CharField):
    """Free text without control characters; its length counts as stored. Messages are keys of ``survei.teks``."""

    def __init__(self, *, panjang: int, wajib: bool = False) -> None:
        super().__init__(
            required=wajib, max_length=panjang, error_messages={"required": "galat.isi", "max_length": "galat.panjang"}
        )

    def to_python(self, value: Any) -> str:
        return str(super().to_python(bersihkan(value) if isinstance(value, str) else value))


class SatuField(forms.ChoiceField):
    """One of the offered options, sent by its number."""

    def __init__(self, daftar: Mapping[str, str], *, wajib: bool, kosong: str = "galat.wajib") -> None:
        pesan = {"required": kosong, "invalid_choice": "galat.pilihan"}
        super().__init__(choices=tuple(daftar.items()), required=wajib, error_messages=pesan)


class FormulirJawaban(forms.Form):
    """The form of one survey: ``layanan``, ``u1`` to ``u9``, the profile's fields, ``t<id>`` for extra questions, ``saran``."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, survei: Survei, **lain: Any) -> None:
        super().__init__(data, **lain)
        self.daftar_layanan: list[Layanan] = [n.layanan for n in survei.daftar_layanan.select_related("layanan")]
        self.daftar_pertanyaan: list[PertanyaanTambahan] = list(survei.daftar_pertanyaan.all())
        if len(self.daftar_layanan) > 1:
            self.fields["layanan"] = SatuField(
                {str(n.pk): n.nama for n in self.daftar_layanan}, wajib=True, kosong="galat.layanan"
            )
        for unsur in urutan_kuesioner():
            pilihan = zip(range(NILAI_TERKECIL, NILAI_TERBESAR + 1), unsur.pilihan, strict=True)
            self.fields[unsur.kode.lower()] = SatuField({str(n): teks for n, teks in pilihan}, wajib=True)
        for tanya in self.daftar_pertanyaan:
            self.fields[f"t{tanya.pk}"] = _field_tambahan(tanya)
        self.fields["saran"] = TulisanField(panjang=PANJANG_SARAN)
        for profil in DAFTAR_PROFIL:
            bernomor = {str(n): teks for n, teks in enumerate(profil.pilihan, 1)}
            self.fields[profil.kode] = SatuField({**bernomor, TIDAK_MENJAWAB: ""}, wajib=False)

    def answer(self) -> dict[str, Any]:
        """The fields of a Jawaban; only after ``is_valid()``."""
        isi = self.cleaned_data
        return {
            "layanan": self._layanan(),
            **{u.kode.lower(): int(isi[u.kode.lower()]) for u in urutan_kuesioner()},
            **{p.kode: dict(enumerate(p.pilihan, 1)).get(int(isi[p.kode] or 0), "") for p in DAFTAR_PROFIL},
            "saran": isi["saran"],
            "tambahan": self._tambahan(),
        }

    def _layanan(self) -> Layanan | None:
        pilih = self.cleaned_data.get("layanan")
        if pilih is None:
            return self.daftar_layanan[0] if self.daftar_layanan else None
        return next(n for n in self.daftar_layanan if str(n.pk) == pilih)

    def _tambahan(self) -> dict[str, str]:
        """The words of the answers by the question's id, so that a later change of the options does not change them."""
        hasil = {}
        for tanya in self.daftar_pertanyaan:
            isi = self.cleaned_data[f"t{tanya.pk}"]
            teks = dict(enumerate(tanya.daftar_pilihan, 1)).get(int(isi or 0), "") if choosable(tanya) else isi
            if teks:
                hasil[str(tanya.pk)] = teks
        return hasil


def choosable(tanya: PertanyaanTambahan) -> bool:
    """Whether an extra question offers options; one without options is answered in words."""
    return tanya.jenis == JenisPertanyaan.PILIHAN and bool(tanya.daftar_pilihan)


def _field_tambahan(tanya: PertanyaanTambahan) -> forms.Field:
    if not choosable(tanya):
        return TulisanField(panjang=PANJANG_ISIAN, wajib=tanya.wajib)
    bernomor = {str(n): teks for n, teks in enumerate(tanya.daftar_pilihan, 1)}
    return SatuField(bernomor if tanya.wajib else {**bernomor, TIDAK_MENJAWAB: ""}, wajib=tanya.wajib)
