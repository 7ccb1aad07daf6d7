"""The small tables of a year, each from its sheet's definition: address, model, what refers where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from sakip.exchange.xlsx.bentuk import Kolom, Lembar
from sakip.web.kinerja.mapping import JENIS_PROGRAM, LEMBAR, MODEL_LEMBAR
from sakip.web.kinerja.models import BarisTahun, Indikator, Simpul, TahunKinerja

NAMA_LEMBAR = (
    "Organisasi", "Isu", "Dasar Hukum", "Tim SAKIP", "Kinerja Lalu", "Standar", "Analisis", "Pendukung", "Angka Pembanding",
)  # fmt: skip
"""In the order of the overview. The other sheets have pages of their own."""


@dataclass(frozen=True, slots=True)
class LembarData:
    """A small table."""

    slug: str
    lembar: Lembar
    model: type[BarisTahun]

    @property
    def daftar_kolom(self) -> tuple[Kolom, ...]:
        """The sheet's columns."""
        return self.lembar.daftar_kolom

    def rows(self, tahun_kinerja: TahunKinerja) -> QuerySet[Any]:
        """The rows of a year, in order."""
        relasi = [k.field for k in self.daftar_kolom if k.field in ("indikator", "simpul")]
        return self.model._default_manager.filter(tahun_kinerja=tahun_kinerja).select_related(*relasi)

    def relations(self, tahun_kinerja: TahunKinerja) -> dict[str, QuerySet[Any]]:
        """The choices of the columns that refer to the plan: the unit's own only."""
        semua: dict[str, QuerySet[Any]] = {
            "indikator": Indikator.objects.filter(rencana=tahun_kinerja.rencana_id),
            "simpul": Simpul.objects.filter(rencana=tahun_kinerja.rencana_id, jenis__in=[j.value for j in JENIS_PROGRAM]),
        }
        return {k.field: semua[k.field] for k in self.daftar_kolom if k.field in semua}

    def cells(self, baris: BarisTahun) -> list[Any]:
        """The values of a row in the order of the columns; what refers to the plan as its code."""
        return [getattr(v, "kode", v) for v in (getattr(baris, k.field) for k in self.daftar_kolom)]


DAFTAR_DATA: dict[str, LembarData] = {
    slug: LembarData(slug, LEMBAR[nama], MODEL_LEMBAR[nama])
    for nama, slug in ((n, n.lower().replace(" ", "-")) for n in NAMA_LEMBAR)
}


def filter_rows(data: LembarData, daftar: Iterable[BarisTahun], cari: str) -> list[BarisTahun]:
    """The rows that hold every word of the text somewhere."""
    kata = [k.casefold() for k in cari.split()[:8]]
    return [b for b in daftar if all(k in " ".join(str(v) for v in data.cells(b)).casefold() for k in kata)]
