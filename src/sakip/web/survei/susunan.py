"""The form as its page shows it: sections with questions in the order of the questionnaire, in the citizen's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from sakip.kernel.teks import bersihkan
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import urutan_kuesioner
from sakip.web.survei.bahasa import Bahasa
from sakip.web.survei.forms.jawaban import TIDAK_MENJAWAB, FormulirJawaban, SatuField
from sakip.web.survei.models import PertanyaanTambahan

_KALI = 10
"""A text that is too long is given back to be shortened; beyond so many times its limit it is no citizen's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """One option."""

    nilai: str
    teks: SafeString
    terpilih: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanya:
    """One question. ``galat`` is what is wrong with the answer; without options it is answered in words."""

    nama: str
    teks: SafeString
    wajib: bool
    daftar_pilihan: tuple[Pilihan, ...] = ()
    isi: str = ""
    panjang: int = 0
    bantuan: SafeString = SafeString("")
    galat: SafeString = SafeString("")
    nomor: int = 0
    deret: str = "tegak"
    """How options lie: ``tegak`` under each other, ``skala`` side by side where there is room, ``mengalir`` as they fit."""

    @property
    def jangkar(self) -> str:
        """The id of the first control: where the error summary leads."""
        return f"{self.nama}-{self.daftar_pilihan[0].nilai}" if self.daftar_pilihan else self.nama


@dataclass(frozen=True, slots=True, kw_only=True)
class BagianFormulir:
    """A section; ``kode`` is the last part of the keys of its heading and remark."""

    kode: str
    daftar_tanya: tuple[Tanya, ...]

    @property
    def berketerangan(self) -> bool:
        return self.kode in ("tambahan", "profil")


@dataclass(frozen=True, slots=True)
class Penyusun:
    """Puts a form into sections."""

    formulir: FormulirJawaban
    bahasa: Bahasa

    def sections(self) -> tuple[BagianFormulir, ...]:
        """Those that have questions."""
        semua = (
            BagianFormulir(kode="layanan", daftar_tanya=tuple(self._layanan())),
            BagianFormulir(kode="unsur", daftar_tanya=tuple(self._unsur())),
            BagianFormulir(kode="tambahan", daftar_tanya=tuple(map(self._tambahan, self.formulir.daftar_pertanyaan))),
            BagianFormulir(kode="saran", daftar_tanya=(self._isian("saran", self.bahasa.write("saran"), "saran.bantuan"),)),
            BagianFormulir(kode="profil", daftar_tanya=tuple(self._profil())),
        )
        return tuple(b for b in semua if b.daftar_tanya)

    def _layanan(self) -> Iterator[Tanya]:
        if "layanan" in self.formulir.fields:
            daftar = {str(n.pk): self.bahasa.foreign(n.nama) for n in self.formulir.daftar_layanan}
            yield self._pilih("layanan", self.bahasa.write("layanan"), daftar)

    def _unsur(self) -> Iterator[Tanya]:
        for nomor, u in enumerate(urutan_kuesioner(), 1):
            daftar = {str(n): self.bahasa.write(f"{u.kode}.{n}") for n in range(1, len(u.pilihan) + 1)}
            yield self._pilih(u.kode.lower(), self.bahasa.write(f"{u.kode}.pertanyaan"), daftar, nomor=nomor, deret="skala")

    def _profil(self) -> Iterator[Tanya]:
        for p in DAFTAR_PROFIL:
            daftar = {str(n): self.bahasa.write(f"profil.{p.kode}.{n}") for n in range(1, len(p.pilihan) + 1)}
            daftar[TIDAK_MENJAWAB] = self.bahasa.write("profil.tidak")
            yield self._pilih(p.kode, self.bahasa.write(f"profil.{p.kode}"), daftar, deret="mengalir")

    def _tambahan(self, tanya: PertanyaanTambahan) -> Tanya:
        nama, teks = f"t{tanya.pk}", self.bahasa.foreign(tanya.teks)
        if not isinstance(self.formulir.fields[nama], SatuField):
            return self._isian(nama, teks, "isian.bantuan")
        daftar = {str(n): self.bahasa.foreign(p) for n, p in enumerate(tanya.daftar_pilihan, 1)}
        if not tanya.wajib:
            daftar[TIDAK_MENJAWAB] = self.bahasa.write("profil.tidak")
        return self._pilih(nama, teks, daftar)

    def _pilih(
        self, nama: str, teks: SafeString, daftar: dict[str, SafeString], *, nomor: int = 0, deret: str = "tegak"
    ) -> Tanya:
        terpilih = str(self.formulir[nama].value() or "")
        return Tanya(
            nama=nama,
            teks=teks,
            wajib=self.formulir.fields[nama].required,
            daftar_pilihan=tuple(Pilihan(nilai=n, teks=t, terpilih=n == terpilih) for n, t in daftar.items()),
            galat=self._galat(nama),
            nomor=nomor,
            deret=deret,
        )

    def _isian(self, nama: str, teks: SafeString, bantuan: str) -> Tanya:
        field = self.formulir.fields[nama]
        panjang = getattr(field, "max_length", 0) or 0
        return Tanya(
            nama=nama,
            teks=teks,
            wajib=field.required,
            isi=bersihkan(str(self.formulir[nama].value() or ""))[: _KALI * panjang],
            panjang=panjang,
            bantuan=self.bahasa.write(bantuan),
            galat=self._galat(nama),
        )

    def _galat(self, nama: str) -> SafeString:
        """The first thing wrong, in the citizen's language; the form speaks in keys."""
        daftar = self.formulir.errors.get(nama) if self.formulir.is_bound else None
        return self.bahasa.write(str(daftar[0])) if daftar else SafeString("")
