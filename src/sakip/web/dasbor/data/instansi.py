"""All units of an Instansi in one year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import timezone

from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.models import HasilIndikator, HasilTahun, PerjanjianKinerja
from sakip.web.kinerja.tahun_lazim import usual_year
from sakip.web.laporan.models import VersiLaporan

_KOLOM = (
    "tahun_kinerja_id", "tahun_kinerja__unit_id", "capaian", "kategori", "capaian_iku", "serapan",
    "efisiensi", "efisien", "jumlah_indikator", "jumlah_tidak_dihitung", "terisi", "skala", "alasan",
)  # fmt: skip

_KOLOM_TREN = ("tahun_kinerja__unit_id", "tahun_kinerja__tahun", "capaian", "kategori", "serapan")


@dataclass(slots=True, kw_only=True)
class BarisUnit:
    """A unit in the table; without ``hasil`` its year is not opened."""

    unit: UnitKerja
    hasil: dict[str, Any] | None = None
    pk: str = ""
    laporan: str = ""
    tren: dict[int, tuple[Decimal | None, str]] = field(default_factory=dict)
    """(achievement, category) by year."""
    serapan: dict[int, Decimal | None] = field(default_factory=dict)
    """Absorption by year."""
    daftar_iku: list[tuple[str, Decimal | None, str]] = field(default_factory=list)
    """(name, achievement, category) of the IKU, in order."""

    @property
    def terlambat(self) -> list[int]:
        """Quarters with fewer results than are due."""
        terisi = self.hasil["terisi"] if self.hasil else {}
        return [n for n in range(1, 5) if terisi.get(str(n), [0, 0])[0] < terisi.get(str(n), [0, 0])[1]]

    @property
    def lengkap(self) -> bool:
        """Whether every measured indicator has its year's result."""
        isi = self.hasil["terisi"].get("tahun", [0, 0]) if self.hasil else [0, 1]
        return bool(isi[1]) and isi[0] >= isi[1]

    def isian(self, kunci: str) -> tuple[int, int]:
        """(filled, due) of a quarter ``1`` … ``4`` or of ``tahun``."""
        isi = self.hasil["terisi"].get(kunci, [0, 0]) if self.hasil else [0, 0]
        return isi[0], isi[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class DasborInstansi:
    """Everything the page shows."""

    daftar: list[BarisUnit]
    daftar_tahun: list[int]
    skala: list[str]
    """The category scale most units use, best first."""


def load_instansi(daftar_unit: Sequence[UnitKerja], tahun: int | None, *, iku: bool) -> tuple[int | None, DasborInstansi]:
    """The year (the one most units work in if none is asked for) and its units; five queries at most, however many units."""
    semua = HasilTahun.objects.filter(tahun_kinerja__unit__in=[u.pk for u in daftar_unit])
    baris = {u.pk: BarisUnit(unit=u) for u in daftar_unit}
    dibuka: list[int] = []
    for unit, t, capaian, kategori, serapan in semua.order_by("tahun_kinerja__tahun").values_list(*_KOLOM_TREN):
        baris[unit].tren[t], baris[unit].serapan[t] = (capaian, kategori), serapan
        dibuka.append(t)
    tahun = tahun or usual_year(dibuka, timezone.localdate().year)
    for h in semua.filter(tahun_kinerja__tahun=tahun or 0).values(*_KOLOM):
        baris[h["tahun_kinerja__unit_id"]].hasil = h
    per_tahun = {b.hasil["tahun_kinerja_id"]: b for b in baris.values() if b.hasil}
    _status(per_tahun)
    if iku:
        daftar_iku = HasilIndikator.objects.filter(tahun_kinerja__in=list(per_tahun), iku=True).order_by("urutan")
        for pk, nama, capaian, kategori in daftar_iku.values_list("tahun_kinerja_id", "nama", "capaian", "kategori"):
            per_tahun[pk].daftar_iku.append((nama, capaian, kategori))
    skala: list[str] = next((b.hasil["skala"] for b in baris.values() if b.hasil), [])
    return tahun, DasborInstansi(daftar=list(baris.values()), daftar_tahun=sorted(set(dibuka), reverse=True), skala=skala)


def _status(per_tahun: dict[int, BarisUnit]) -> None:
    """The status of each unit's latest PK and report."""
    kunci = list(per_tahun)
    for pk, status in (
        PerjanjianKinerja.objects.filter(tahun_kinerja__in=kunci).order_by("versi").values_list("tahun_kinerja_id", "status")
    ):
        per_tahun[pk].pk = status
    for pk, status in (
        VersiLaporan.objects.filter(tahun_kinerja__in=kunci).order_by("nomor").values_list("tahun_kinerja_id", "status")
    ):
        per_tahun[pk].laporan = status


def extremes(daftar_tahun_kinerja: list[int], *, terbaik: bool, banyak: int = 10) -> list[HasilIndikator]:
    """The indicators with the highest or lowest achievement, of the units given."""
    urut = ("-capaian", "kode") if terbaik else ("capaian", "kode")
    return list(
        HasilIndikator.objects.filter(tahun_kinerja__in=daftar_tahun_kinerja, capaian__isnull=False)
        .select_related("tahun_kinerja__unit")
        .only(
            "kode", "nama", "target", "realisasi", "satuan", "capaian", "kategori", "indikator_id",
            "tahun_kinerja__tahun", "tahun_kinerja__unit__kode", "tahun_kinerja__unit__nama",
        )
        .order_by(*urut)[:banyak]
    )  # fmt: skip


def year_ids(data: DasborInstansi) -> list[int]:
    """The keys of the units' years that are shown."""
    return [b.hasil["tahun_kinerja_id"] for b in data.daftar if b.hasil]
