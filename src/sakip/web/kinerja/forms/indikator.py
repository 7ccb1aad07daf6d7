"""The form of an indicator: the sheet's columns, the baseline and one target a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom
from sakip.rencana.indikator import Nilai
from sakip.rencana.pohon import Jenis
from sakip.web.audit.terjaga import Bentrok, Terjaga
from sakip.web.instansi.forms.bentrok import stored_message
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.indikator import store_indicator
from sakip.web.kinerja.actions.rencana import RencanaDitolak
from sakip.web.kinerja.forms.lembar import FormulirLembar
from sakip.web.kinerja.forms.sel import SaranInput, SelField
from sakip.web.kinerja.forms.simpul import PilihanSimpul
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import Indikator, Rencana, Simpul

T = TypeVar("T", bound=Terjaga)
GUGUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Yang diukur", ("simpul", "kode", "nama", "satuan", "jenis", "iku")),
    (
        "Lembar IKU",
        ("alasan", "definisi", "formulasi", "sumber_data", "penanggung_jawab"),
    ),
    ("Cara membaca", ("polaritas", "akumulasi", "batas_bawah", "batas_atas", "skala")),
)
"""Fields by group, in the order of the page."""
_DASAR = ("baseline_tahun", "baseline")
_HURUF_TARGET = 120
TAK_BERINDIKATOR = (Jenis.VISI, Jenis.MISI)


class FormulirIndikator(FormulirLembar):
    """Fact sheet and medium-term targets together; ``jabatan`` are the posts to choose from."""

    lembar = "Indikator"

    def __init__(self, data: Any = None, *, indikator: Indikator, jabatan: Sequence[str] = (), **kwargs: Any) -> None:
        self.indikator = indikator
        self.target_tersimpan = {t.tahun: t.nilai for t in indikator.daftar_target.all()} if indikator.pk else {}
        super().__init__(data, objek=indikator if indikator.pk else None, **kwargs)
        kolom = LEMBAR["Indikator"].kolom("simpul")
        self.fields["simpul"] = PilihanSimpul(
            measurable_nodes(indikator.rencana),
            label="Tujuan, sasaran, program, atau kegiatan",
            help_text="Yang diukur dengan indikator ini.",
            required=kolom.wajib,
            empty_label="— pilih —",
        )
        self.initial["simpul"] = indikator.simpul_id
        self.fields["penanggung_jawab"].widget = SaranInput(tuple(jabatan))
        self.initial["iku"] = indikator.iku if indikator.pk or indikator.iku else self.initial.get("iku")
        for nama in _DASAR:
            self.fields[nama] = SelField(LEMBAR["Target"].kolom(nama), lembar="Target")
            self.initial[nama] = getattr(indikator, nama)
        self.daftar_tahun = sorted({*range(*_periode(indikator.rencana)), *self.target_tersimpan})
        for tahun in self.daftar_tahun:
            self.fields[f"target_{tahun}"] = SelField(_kolom_target(tahun), max_length=_HURUF_TARGET)
            self.initial[f"target_{tahun}"] = self.target_tersimpan.get(tahun)

    def gugus(self) -> list[tuple[str, list[Any]]]:
        """The fields in groups, for the page."""
        hasil = [(judul, [self[n] for n in nama]) for judul, nama in GUGUS]
        return [
            *hasil,
            ("Kondisi awal dan target Renstra", [self[n] for n in (*_DASAR, *map("target_{}".format, self.daftar_tahun))]),
        ]

    def isi_bersih(self) -> dict[str, Any]:
        """The indicator's own fields."""
        return {n: v for n, v in super().isi_bersih().items() if not n.startswith("target_")}

    def target_bersih(self) -> dict[int, Nilai | None]:
        """The targets by year, of the years that could be read."""
        return {t: self.cleaned_data[f"target_{t}"] for t in self.daftar_tahun if f"target_{t}" in self.cleaned_data}

    def save(self, *, by: Pengguna, baru: T | None = None, jenis: str = "") -> T | None:
        """Store through the action; None with the reason in the form's errors."""
        try:
            return store_indicator(  # type: ignore[return-value]
                indikator=self.indikator, isi=self.isi_bersih(), target=self.target_bersih(), by=by, dilihat=self.dilihat
            )
        except RencanaDitolak as galat:
            self.add_error(galat.isian if galat.isian in self.fields else None, galat.pesan)
        except Bentrok as galat:
            self._tandai_bentrok(galat.terbaru)
        return None

    def _tandai_bentrok(self, terbaru: Any) -> None:
        target = self.target_bersih()
        super()._tandai_bentrok(terbaru)
        if terbaru is None:
            return
        kini = {t.tahun: t.nilai for t in terbaru.daftar_target.all()}
        for tahun, nilai in target.items():
            if kini.get(tahun) != nilai:
                self.add_error(f"target_{tahun}", stored_message(self.fields[f"target_{tahun}"], kini.get(tahun)))


def measurable_nodes(rencana: Rencana) -> Any:
    """The nodes an indicator of the plan may measure, in the order of the tree's levels."""
    rencana_sah = [rencana.pk, *([rencana.induk_id] if rencana.induk_id else [])]
    return (
        Simpul.objects.filter(rencana__in=rencana_sah).exclude(jenis__in=TAK_BERINDIKATOR).order_by("rencana_id", "urutan", "id")
    )


def _periode(rencana: Rencana) -> tuple[int, int]:
    return rencana.tahun_awal, min(rencana.tahun_akhir, rencana.tahun_awal + 25) + 1


def _kolom_target(tahun: int) -> Kolom:
    return Kolom(field=str(tahun), judul=f"Target {tahun}", bantuan="", jenis=JenisIsi.NILAI)
