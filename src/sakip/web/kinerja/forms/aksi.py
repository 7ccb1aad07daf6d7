"""Forms of the action plan: one row, or the whole table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms

from sakip.kernel.periode import ROMAWI
from sakip.rencana.realisasi import KOSONG
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.aksi import add_plan, change_plan, remove_plan
from sakip.web.kinerja.actions.baris import batch
from sakip.web.kinerja.bagi_target import split_target
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.forms.perjanjian import scale_problem
from sakip.web.kinerja.forms.perjanjian_target import scale_labels
from sakip.web.kinerja.forms.sel import SaranInput
from sakip.web.kinerja.models import Indikator, RencanaAksi, TahunKinerja
from sakip.web.kinerja.tabel_aksi import BarisAksi
from sakip.web.tenggat.kunci import Terkunci

FIELD_TRIWULAN = ("tw1", "tw2", "tw3", "tw4")


class FormulirAksi(FormulirLembar):
    """One indicator's action plan. An emptied row is deleted."""

    lembar = "Rencana Aksi"
    fields_lembar = (*FIELD_TRIWULAN, "kegiatan", "penanggung_jawab", "anggaran_rupiah")
    tambah = staticmethod(add_plan)
    ubah = staticmethod(change_plan)

    def __init__(
        self,
        data: Any = None,
        *,
        indikator: Indikator,
        objek: RencanaAksi | None,
        daftar_jabatan: Sequence[str],
        initial: Mapping[str, Any] | None = None,
        prefix: str | None = None,
    ) -> None:
        super().__init__(data, objek=objek, initial=initial, prefix=prefix)
        self.indikator = indikator
        jabatan: Any = self.fields["penanggung_jawab"]
        jabatan.widget = SaranInput(tuple(daftar_jabatan), {"maxlength": 300})
        jabatan.max_length = 300

    @property
    def dilihat(self) -> int | None:
        """The version the person saw; 0 where they saw none, so that a row made meanwhile is not overwritten."""
        return self.cleaned_data.get("kunci_versi") or 0

    def clean(self) -> dict[str, Any]:
        """A number, or a label of the indicator's scale, in every quarter; a text that fits."""
        isi = super().clean() or self.cleaned_data
        for nama in FIELD_TRIWULAN:
            if soal := scale_problem(isi.get(nama), scale_labels(self.indikator)):
                self.add_error(nama, soal)
        if len(isi.get("penanggung_jawab") or "") > 300:
            self.add_error("penanggung_jawab", "Paling banyak 300 huruf; singkatkan nama jabatannya.")
        return isi

    @property
    def kosong(self) -> bool:
        """Whether nothing was entered."""
        return all(v in (None, "") for v in self.isi_bersih().values())

    def simpan(self, tahun_kinerja: TahunKinerja, *, by: Pengguna) -> bool:
        """Store, or delete what was emptied; False where the form now carries the reason why not."""
        try:
            if not self.kosong:
                baru = RencanaAksi(tahun_kinerja=tahun_kinerja, indikator=self.indikator)
                return self.save(by=by, baru=baru) is not None
            if isinstance(self.objek, RencanaAksi):
                remove_plan(self.objek, by=by, dilihat=self.dilihat)
        except Terkunci as galat:
            self.add_error(None, str(galat))
            return False
        except Bentrok as galat:
            self._tandai_bentrok(galat.terbaru)
            return False
        return True


class BarisTabel(FormulirAksi):
    """A row of the whole table; a row nobody touched is neither checked nor stored."""

    def __init__(self, data: Any = None, *, baris: BarisAksi, isi_target: bool, **kwargs: Any) -> None:
        self.baris = baris
        awal = proposal(baris) if isi_target and data is None else {}
        super().__init__(data, initial=awal, prefix=f"i{kwargs['indikator'].pk}", **kwargs)
        self.empty_permitted, self.use_required_attribute = True, False
        for nama, bidang in self.fields.items():
            bidang.show_hidden_initial = nama != "kunci_versi" and nama not in awal
            bidang.label = f"{bidang.label} {self.indikator.kode}"
            bidang.help_text = ""
        self.fields["kegiatan"].widget = forms.Textarea(attrs={"rows": 2})

    def has_changed(self) -> bool:
        """Whether an entry differs from what the page showed."""
        return any(nama != "kunci_versi" for nama in self.changed_data)

    @property
    def daftar_triwulan(self) -> list[forms.BoundField]:
        """The entries of the four quarters."""
        return [self[n] for n in FIELD_TRIWULAN]


class TabelAksi:
    """All rows; stored together or not at all."""

    def __init__(
        self,
        data: Any,
        *,
        tahun_kinerja: TahunKinerja,
        daftar: Iterable[BarisAksi],
        daftar_jabatan: Sequence[str],
        isi_target: bool = False,
    ) -> None:
        self.tahun_kinerja = tahun_kinerja
        indikator = {i.kode: i for i in Indikator.objects.filter(rencana=tahun_kinerja.rencana_id)}
        ada = {a.indikator_id: a for a in RencanaAksi.objects.filter(tahun_kinerja=tahun_kinerja)}
        for satu in ada.values():
            satu.tahun_kinerja = tahun_kinerja
        self.baris = [
            BarisTabel(
                data,
                baris=b,
                isi_target=isi_target,
                indikator=i,
                objek=ada.get(i.pk),
                daftar_jabatan=daftar_jabatan,
            )
            for b in daftar
            if (i := indikator.get(b.indikator.kode))
        ]

    def is_valid(self) -> bool:
        """Whether every touched row can be stored."""
        return all([b.is_valid() for b in self.baris])

    def save(self, *, by: Pengguna) -> bool:
        """Store the touched rows in one transaction; False where a row now carries the reason why nothing was stored."""
        try:
            with batch():
                for b in self.baris:
                    if b.has_changed() and not b.simpan(self.tahun_kinerja, by=by):
                        raise _Batal
        except _Batal:
            return False
        return True


class _Batal(Exception):
    """Undo what the table stored so far."""


def proposal(baris: BarisAksi) -> dict[str, Any]:
    """Quarters proposed from the PK target, for a row without quarters; empty for others."""
    if baris.target is None or baris.triwulan != KOSONG:
        return {}
    return dict(zip(FIELD_TRIWULAN, split_target(baris.target, baris.indikator.akumulasi), strict=True))


JUDUL_TRIWULAN = tuple(ROMAWI[:4])
