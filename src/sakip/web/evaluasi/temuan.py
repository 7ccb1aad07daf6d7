"""The findings on an evaluation, each with the place on which it is mended."""

from __future__ import annotations

import re
from functools import cached_property

from django.urls import reverse

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.reviu.lembar_evaluasi import (
    LEMBAR_IDENTITAS,
    LEMBAR_LALU,
    LEMBAR_LKE,
    LEMBAR_REKOMENDASI,
    LEMBAR_REKOMENDASI_LALU,
)
from sakip.reviu.temuan import Temuan
from sakip.web.evaluasi.hak import Hak
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke
from sakip.web.instansi.akses import Konteks
from sakip.web.tampilan.temuan import BarisTemuan

DIJAMIN = ("EVA014",)
"""Rules on what the application sees to itself: a second evaluator, who has no name before the last step."""
_KRITERIA = re.compile(r"\b\d\.[a-c]\.\d+\b")
_NAMA_ISIAN = {"nomor": "nomor", "tanggal": "tanggal", "nama_penanda": "nama penanda tangan"}


def findings_of(konteks: Konteks, evaluasi: Evaluasi, lke: Lke, hasil: HasilLke, hak: Hak) -> list[BarisTemuan]:
    """Gravest first."""
    tempat = _Tempat(konteks, evaluasi, lke, hak)
    return [BarisTemuan(temuan=t, url=url, tempat=nama) for t in _semua(lke, hasil) for nama, url in [tempat.dari(t)]]


def findings_about(subkomponen: str, lke: Lke, hasil: HasilLke) -> tuple[Temuan, ...]:
    """Those on one sub-component."""
    return tuple(t for t in _semua(lke, hasil) if t.objek == subkomponen)


def _semua(lke: Lke, hasil: HasilLke) -> tuple[Temuan, ...]:
    from sakip.reviu.jalankan import Pilihan, review_lke

    return review_lke(lke, hasil, Pilihan(abaikan=DIJAMIN))


def missing_head(evaluasi: Evaluasi) -> list[str]:
    """What the printed report would still show as not filled in."""
    return [nama for isian, nama in _NAMA_ISIAN.items() if not getattr(evaluasi, isian)]


class _Tempat:
    """Where a person mends a finding: a form where the person may change it now, else the place on a page."""

    def __init__(self, konteks: Konteks, evaluasi: Evaluasi, lke: Lke, hak: Hak) -> None:
        self.konteks, self.evaluasi, self.lke = konteks, evaluasi, lke
        self.menulis, self.menindak = hak.menilai or hak.mengendalikan, hak.menindaklanjuti

    def dari(self, t: Temuan) -> tuple[str, str]:
        """Name and address."""
        lembar = t.lokasi.lembar
        if lembar == LEMBAR_LKE:
            return self._lke(t)
        if lembar == LEMBAR_REKOMENDASI:
            return self._rekomendasi(t)
        if lembar == LEMBAR_REKOMENDASI_LALU:
            return self._tahun(max(n.tahun for n in self.lke.daftar_lalu), "#j-rekomendasi")
        if lembar == LEMBAR_LALU:
            return self._tahun(int(t.objek))
        if lembar == LEMBAR_IDENTITAS and self.menulis:
            return "identitas LHE", self._url("kepala")
        return "lembar ini", self._url("lembar", jangkar="#j-langkah")

    @cached_property
    def _daftar(self) -> list[RekomendasiLke]:
        return list(self.evaluasi.daftar_rekomendasi.all())

    def _url(self, nama: str, jangkar: str = "", **lain: object) -> str:
        return reverse(f"evaluasi:{nama}", kwargs={**self.konteks.argumen, **lain}) + jangkar

    def _lke(self, t: Temuan) -> tuple[str, str]:
        """The grade or the first criterion that the message names, on the page of the sub-component."""
        if not re.fullmatch(r"\d\.[a-c]", t.objek):
            return "komponen dan subkomponen", self._url("lembar", jangkar="#j-komponen")
        kriteria = _KRITERIA.search(t.pesan)
        jangkar = f"#k-{kriteria.group().replace('.', '')}" if kriteria else "#j-nilai"
        nama = f"kriteria {kriteria.group()}" if kriteria else f"nilai {t.objek}"
        return nama, self._url("subkomponen", jangkar, sub=t.objek.replace(".", ""))

    def _rekomendasi(self, t: Temuan) -> tuple[str, str]:
        nomor = re.fullmatch(r"rekomendasi (\d+)", t.objek)
        if nomor is None and self.menulis:
            return "tambah rekomendasi", self._url("rekomendasi_tambah")
        if nomor and (self.menulis or self.menindak):
            ada = self._daftar[int(nomor.group(1)) - 1]
            return "rekomendasi", self._url("rekomendasi_ubah" if self.menulis else "rekomendasi_tindak", rekomendasi=ada.pk)
        return "daftar rekomendasi", self._url("lembar", jangkar="#j-rekomendasi")

    def _tahun(self, tahun: int, jangkar: str = "") -> tuple[str, str]:
        return f"evaluasi tahun {tahun}", self._url("lembar", jangkar, tahun=tahun)
