"""The dense table of targets of a PK draft: one row an indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from sakip.exchange.xlsx.isi import IsiDitolak, parser_kolom
from sakip.rencana.indikator import Nilai
from sakip.rencana.pohon import Jenis
from sakip.reviu.rantai import sama, tampil
from sakip.web.kinerja.actions.perjanjian_isi import JENIS_PK_KEPALA, Janji
from sakip.web.kinerja.forms.perjanjian import scale_problem
from sakip.web.kinerja.forms.sel import SelField
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import Indikator, PerjanjianKinerja, TargetPk

_TARGET = LEMBAR["PK Target"]
_KELUAR = ("-", "–", "—")


class BarisTarget(forms.Form):
    """One indicator: its target ("-": taken out by this version; empty: not part of it) and a remark."""

    target = SelField(_TARGET.kolom("target"), required=False, help_text="", max_length=120)
    keterangan = SelField(_TARGET.kolom("keterangan"), help_text="", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)

    def __init__(self, data: Any = None, *, indikator: Indikator, ada: TargetPk | None, dulu: TargetPk | None) -> None:
        self.indikator, self.ada = indikator, ada
        self.semula: Nilai | None = dulu.target if dulu else None
        self.acuan: Mapping[str, Nilai | None] = {}
        awal = {"target": "-" if ada and ada.target is None else ada.target if ada else None}
        awal["keterangan"] = ada.keterangan if ada else ""
        super().__init__(data, prefix=f"i{indikator.pk}", initial=awal)
        self.fields["target"].label = f"Target {indikator.kode}"
        self.fields["keterangan"].label = f"Keterangan {indikator.kode}"

    @property
    def dikeluarkan(self) -> bool:
        """Whether the person wrote "-"."""
        return str(self.data.get(self.add_prefix("target"), "")).strip() in _KELUAR

    @property
    def kosong(self) -> bool:
        """Whether nothing was written as a target."""
        return not str(self.data.get(self.add_prefix("target"), "")).strip()

    def clean(self) -> dict[str, Any]:
        """A number or a label of the scale; what was promised before is not dropped in silence."""
        isi = super().clean() or self.cleaned_data
        if soal := scale_problem(isi.get("target"), scale_labels(self.indikator)):
            self.add_error("target", soal)
        if self.kosong and self.semula is not None and "target" not in self.errors:
            self.add_error(
                "target", f'Versi sebelumnya menjanjikan {tampil(self.semula)}; isi target, atau "-" bila dikeluarkan.'
            )
        if self.dikeluarkan and self.semula is not None and not isi.get("keterangan"):
            self.add_error("keterangan", "Isi alasan indikator ini dikeluarkan.")
        return isi

    def janji(self) -> Janji:
        """The row as the action takes it."""
        if self.kosong:
            return Janji(dimuat=False)
        return Janji(target=self.cleaned_data.get("target"), keterangan=self.cleaned_data["keterangan"])

    def mark_conflict(self, tersimpan: TargetPk | None) -> None:
        """After a conflict: name what is stored where it differs from what was written."""
        kini = "kosong" if tersimpan is None else "-" if tersimpan.target is None else tampil(tersimpan.target)
        beda = self.kosong is not (tersimpan is None) or (
            tersimpan and not sama(tersimpan.target, self.cleaned_data.get("target"))
        )
        if beda:
            self.add_error("target", f"Nilai yang tersimpan sekarang: {kini}.")


def scale_labels(indikator: Indikator) -> tuple[str, ...]:
    """The labels of an indicator's ordinal scale."""
    if not indikator.skala:
        return ()
    try:
        return tuple(t.label for t in parser_kolom(LEMBAR["Indikator"].kolom("skala"))(indikator.skala))
    except IsiDitolak:
        return ()


class TabelTarget:
    """All rows: those of tujuan and sasaran and those the version names, then (folded) the others."""

    def __init__(self, data: Any, *, pk: PerjanjianKinerja, ada: Iterable[TargetPk], dulu: Iterable[TargetPk]) -> None:
        kini, lama = {t.indikator_id: t for t in ada}, {t.indikator_id: t for t in dulu}
        semua = Indikator.objects.filter(rencana=pk.tahun_kinerja.rencana_id).select_related("simpul")
        urutan = {j.value: n for n, j in enumerate(Jenis)}
        daftar = sorted(semua, key=lambda i: (urutan[i.simpul.jenis], i.simpul.urutan, i.urutan, i.pk))
        self.baris = [BarisTarget(data, indikator=i, ada=kini.get(i.pk), dulu=lama.get(i.pk)) for i in daftar]

    @property
    def utama(self) -> list[BarisTarget]:
        """The rows shown at once."""
        return [b for b in self.baris if self._utama(b)]

    @property
    def lain(self) -> list[BarisTarget]:
        """The rows of programs and below that the version does not name."""
        return [b for b in self.baris if not self._utama(b)]

    @staticmethod
    def _utama(baris: BarisTarget) -> bool:
        return baris.indikator.simpul.jenis in JENIS_PK_KEPALA or baris.ada is not None or (baris.is_bound and not baris.kosong)

    def is_valid(self) -> bool:
        """Whether every row can be stored."""
        return all([b.is_valid() for b in self.baris])

    def janji(self) -> dict[Indikator, Janji]:
        """All rows as the action takes them."""
        return {b.indikator: b.janji() for b in self.baris}
