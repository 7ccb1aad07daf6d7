"""All indicators of all units in one year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.http import QueryDict

from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.models import HasilIndikator

KOLOM = (
    "kode", "nama", "satuan", "iku", "target", "realisasi", "capaian", "kategori", "alasan", "indikator_id",
    "tahun_kinerja__unit__kode", "tahun_kinerja__unit__nama",
)  # fmt: skip
URUT = {"nama": "nama", "unit": "tahun_kinerja__unit__nama", "capaian": "capaian"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SaringanIndikator:
    """The filters of the list, as the address gives them."""

    unit: str
    kategori: str
    iku: str
    isian: str
    cari: str
    urut: str


def read_filter(parameter: QueryDict) -> SaringanIndikator:
    """The filters of an address."""
    return SaringanIndikator(
        **{n: parameter.get(n, "").strip()[:100] for n in ("unit", "kategori", "iku", "isian", "cari", "urut")}
    )


def list_indicators(daftar_unit: Sequence[UnitKerja], tahun: int, saring: SaringanIndikator) -> QuerySet[HasilIndikator]:
    """The filtered, ordered indicators of the units in a year."""
    hasil = HasilIndikator.objects.filter(tahun_kinerja__unit__in=[u.pk for u in daftar_unit], tahun_kinerja__tahun=tahun)
    if saring.unit:
        hasil = hasil.filter(tahun_kinerja__unit__kode=saring.unit)
    if saring.kategori:
        hasil = hasil.filter(kategori=saring.kategori)
    if saring.iku in ("ya", "tidak"):
        hasil = hasil.filter(iku=saring.iku == "ya")
    if saring.isian == "kosong":
        hasil = hasil.filter(realisasi="")
    if saring.cari:
        hasil = hasil.filter(nama__icontains=saring.cari)
    kolom = URUT.get(saring.urut.removeprefix("-"))
    if not kolom:
        return hasil.order_by("tahun_kinerja__unit__urutan", "tahun_kinerja__unit__nama", "urutan")
    urut = F(kolom).desc(nulls_last=True) if saring.urut.startswith("-") else F(kolom).asc(nulls_last=True)
    return hasil.order_by(urut, "tahun_kinerja__unit__urutan", "urutan")
