"""The form of a node: the columns of its sheet, lawful parents only, a proposed code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django import forms
from django.db.models import QuerySet

from sakip.rencana.pohon import Jenis
from sakip.web.audit.terjaga import Bentrok, Terjaga
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.rencana import RencanaDitolak, check_node, store_node
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.forms.sel import SaranInput
from sakip.web.kinerja.jenjang import BOLEH_TANPA_INDUK, INDUK_SAH
from sakip.web.kinerja.mapping import JENIS_PROGRAM, JENIS_RENSTRA
from sakip.web.kinerja.models import Rencana, Simpul

T = TypeVar("T", bound=Terjaga)


class PilihanSimpul(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among nodes, named with their kind."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.kode} · {obj.nama[:100]} ({obj.jenis})"


class FormulirSimpul(FormulirLembar):
    """A node of one kind in one plan. ``jabatan`` are the names of posts to choose from."""

    fields_lembar = ("kode", "induk", "nama", "penanggung_jawab")

    def __init__(self, data: Any = None, *, simpul: Simpul, jabatan: Sequence[str] = (), **kwargs: Any) -> None:
        self.simpul = simpul
        jenis = Jenis(simpul.jenis)
        self.lembar = "Renstra" if jenis in JENIS_RENSTRA else "Program" if jenis in JENIS_PROGRAM else "RPJMD"
        super().__init__(data, objek=simpul if simpul.pk else None, **kwargs)
        induk = INDUK_SAH[jenis]
        self.fields["induk"] = PilihanSimpul(
            lawful_parents(simpul.rencana, jenis),
            label=" atau ".join(j.value for j in induk).capitalize() or "Induk",
            help_text=f"{jenis.value.capitalize()} ini berada di bawahnya.",
            required=bool(induk) and jenis not in BOLEH_TANPA_INDUK,
            empty_label="— pilih —" if jenis not in BOLEH_TANPA_INDUK else "— tanpa induk —",
            initial=simpul.induk_id,
        )
        if not induk:
            del self.fields["induk"]
        self.fields["kode"].help_text = "Kode yang tidak dipakai simpul lain; usulan boleh diganti."
        self.fields["penanggung_jawab"].widget = SaranInput(tuple(jabatan))
        self.initial["induk"] = simpul.induk_id

    def precheck(self) -> None:
        """The plan's own rules on what was typed so far; errors go to the fields."""
        if self.is_valid():
            try:
                check_node(rencana=self.simpul.rencana, simpul=self.simpul, isi=self.isi_bersih())
            except RencanaDitolak as galat:
                self.add_error(galat.isian if galat.isian in self.fields else None, galat.pesan)

    def save(self, *, by: Pengguna, baru: T | None = None, jenis: str = "") -> T | None:
        """Store through the plan's own action; None with the reason in the form's errors."""
        try:
            return store_node(simpul=self.simpul, isi=self.isi_bersih(), by=by, dilihat=self.dilihat)  # type: ignore[return-value]
        except RencanaDitolak as galat:
            self.add_error(galat.isian if galat.isian in self.fields else None, galat.pesan)
        except Bentrok as galat:
            self._tandai_bentrok(galat.terbaru)
        return None


def lawful_parents(rencana: Rencana, jenis: Jenis) -> QuerySet[Simpul]:
    """The nodes of the plan, or of the RPJMD it serves, under which the kind may stand."""
    rencana_sah = [rencana.pk, *([rencana.induk_id] if rencana.induk_id else [])]
    return Simpul.objects.filter(rencana__in=rencana_sah, jenis__in=[j.value for j in INDUK_SAH[jenis]]).order_by("urutan", "id")
