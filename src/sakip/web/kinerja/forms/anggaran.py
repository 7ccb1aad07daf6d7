"""The money of one node: budget before and after the change, what was spent, where it comes from."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.web.audit.terjaga import Bentrok
from sakip.web.kinerja.actions.anggaran import IsianAnggaran
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.models import Anggaran, Simpul


class FormulirAnggaran(FormulirLembar):
    """A node's row on a page of its own."""

    lembar = "Program"
    fields_lembar = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")

    def __init__(self, data: Any = None, *, simpul: Simpul, objek: Anggaran | None, **kwargs: Any) -> None:
        super().__init__(data, objek=objek, **kwargs)
        self.simpul = simpul
        for bidang in self.fields.values():
            bidang.show_hidden_initial = not isinstance(bidang.widget, forms.HiddenInput)

    def isian(self) -> IsianAnggaran:
        """What was entered, after ``is_valid()``."""
        return IsianAnggaran(simpul=self.simpul, isi=self.isi_bersih(), dilihat=self.dilihat)

    def mark_clash(self, bentrok: Bentrok) -> None:
        """Show what somebody else stored meanwhile."""
        self._tandai_bentrok(bentrok.terbaru)

    @property
    def terisi(self) -> bool:
        """Whether the person changed anything since the page was made."""
        return any(n != "kunci_versi" for n in self.changed_data)


class BarisAnggaran(FormulirAnggaran):
    """The same as a row of the whole table: compact, with the node in each label."""

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        for nama in self.fields_lembar:
            bidang = self.fields[nama]
            bidang.label, bidang.help_text = f"{bidang.label} {self.simpul.kode}", ""
            bidang.widget.attrs["aria-label"] = bidang.label
            bidang.widget.attrs.pop("data-awalan", None)
            if nama != "sumber_dana":
                bidang.widget.attrs["class"] = "angka"
