"""Row forms of the small tables, with choices where a column refers to a post."""

from __future__ import annotations

from typing import Any

from sakip.web.kinerja.actions.data import change_post, superiors_above
from sakip.web.kinerja.forms.lembar import FormulirLembar, formulir_lembar
from sakip.web.kinerja.forms.sel import SaranInput
from sakip.web.kinerja.lembar_data import LembarData
from sakip.web.kinerja.models import BarisTahun, Indikator, Jabatan, Simpul, TahunKinerja


def row_form(data: LembarData, isi: Any, *, tahun_kinerja: TahunKinerja, baris: BarisTahun | None) -> FormulirLembar:
    """The form of a row, new or stored."""
    formulir = formulir_lembar(data.lembar.nama)(isi, objek=baris, relasi=data.relations(tahun_kinerja))
    jabatan = Jabatan.objects.filter(tahun_kinerja=tahun_kinerja)
    if data.model is Jabatan:
        type(formulir).ubah = staticmethod(change_post)
        formulir.fields["atasan"].widget = SaranInput(tuple(jabatan.values_list("kode", flat=True)))
    elif "jabatan" in formulir.fields:
        formulir.fields["jabatan"].widget = SaranInput(tuple(jabatan.values_list("nama", flat=True)))
    elif "objek" in formulir.fields:
        rencana = tahun_kinerja.rencana_id
        kode = (*Indikator.objects.filter(rencana=rencana).values_list("kode", flat=True),)
        kode += (*Simpul.objects.filter(rencana=rencana).values_list("kode", flat=True),)
        formulir.fields["objek"].widget = SaranInput(kode)
    return formulir


def check_row(data: LembarData, formulir: FormulirLembar, tahun_kinerja: TahunKinerja) -> bool:
    """Whether codes that refer to other rows are known; errors go to the form."""
    isi = formulir.cleaned_data
    if data.model is Jabatan and (atasan := isi.get("atasan")):
        ada = set(Jabatan.objects.filter(tahun_kinerja=tahun_kinerja).values_list("kode", flat=True))
        if atasan not in ada:
            formulir.add_error("atasan", f"Kode jabatan {atasan} tidak ada; pilih kode jabatan yang sudah diisi, atau kosongkan.")
        elif isi["kode"] in superiors_above(tahun_kinerja, getattr(formulir.objek, "kode", isi["kode"]), atasan):
            formulir.add_error(
                "atasan", "Jabatan tidak dapat berada di bawah dirinya sendiri atau bawahannya; pilih atasan lain."
            )
    if isi.get("objek"):
        rencana = [tahun_kinerja.rencana_id, tahun_kinerja.rencana.induk_id]
        dikenal = Indikator.objects.filter(rencana__in=rencana, kode=isi["objek"]).exists()
        if not dikenal and not Simpul.objects.filter(rencana__in=rencana, kode=isi["objek"]).exists():
            formulir.add_error("objek", f"Kode {isi['objek']} tidak ada dalam rencana; pilih dari daftar, atau kosongkan.")
    return not formulir.errors
