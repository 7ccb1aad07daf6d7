"""Rows of supporting programs, and a line for a new one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from sakip.web.audit.terjaga import Bentrok
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.models import Pendukung, Simpul


class BarisPendukung(FormulirLembar):
    """A stored row: judgement, explanation, and a box to remove it."""

    lembar = "Pendukung"
    fields_lembar = ("menunjang", "penjelasan")

    def __init__(self, data: Any = None, *, objek: Pendukung, **kwargs: Any) -> None:
        super().__init__(data, objek=objek, **kwargs)
        self.fields["hapus"] = forms.BooleanField(label="Hapus", required=False)
        nama = f"{objek.simpul.kode} {objek.simpul.nama}"
        for kunci, label in (("menunjang", "Menunjang"), ("penjelasan", "Penjelasan"), ("hapus", "Hapus")):
            self.fields[kunci].label, self.fields[kunci].help_text = f"{label}: {nama}", ""
            self.fields[kunci].widget.attrs["aria-label"] = self.fields[kunci].label

    def mark_clash(self, bentrok: Bentrok) -> None:
        """Show what somebody else stored meanwhile."""
        self._tandai_bentrok(bentrok.terbaru)

    def isi_bersih(self) -> dict[str, Any]:
        return {n: v for n, v in super().isi_bersih().items() if n != "hapus"}


class PendukungBaru(FormulirLembar):
    """A new row; without a node it is not used."""

    lembar = "Pendukung"
    fields_lembar = ("simpul", "menunjang", "penjelasan")

    def __init__(self, data: Any = None, *, pilihan: QuerySet[Simpul], **kwargs: Any) -> None:
        super().__init__(data, relasi={"simpul": pilihan}, **kwargs)
        self.fields["simpul"].required = False

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        if not isi.get("simpul") and (isi.get("penjelasan") or isi.get("menunjang") is not None):
            self.add_error("simpul", "Pilih program atau kegiatan yang dimaksud penjelasan ini.")
        return isi
