"""A unit's year at a glance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, OuterRef, Subquery

from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.models import (
    Bukti,
    HasilGugus,
    HasilIndikator,
    HasilTahun,
    PerjanjianKinerja,
    StatusBukti,
    TahunKinerja,
)
from sakip.web.kinerja.sumber_luar import Kunci, SumberLuar, external_sources
from sakip.web.kinerja.triwulan import name_of
from sakip.web.laporan.models import VersiLaporan


@dataclass(frozen=True, slots=True, kw_only=True)
class Kekurangan:
    """Something that is not entered yet: what, and the URL name and arguments of the place."""

    uraian: str
    url_name: str
    argumen: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class DasborUnit:
    """Everything the page shows."""

    tahun_kinerja: TahunKinerja
    hasil: HasilTahun | None
    daftar_gugus: list[HasilGugus]
    daftar_indikator: list[HasilIndikator]
    lalu: dict[str, dict[int, Decimal | None]]
    """Earlier years' achievement by indicator code."""
    tren: list[tuple[int, Decimal | None, Decimal | None]]
    """(year, achievement, absorption), oldest first."""
    bukti: dict[int, dict[str, int]]
    """Evidence files by indicator and status."""
    sumber: Mapping[Kunci, SumberLuar] = field(default_factory=dict)
    """Results that come from surveys."""

    @property
    def daftar_sasaran(self) -> list[HasilGugus]:
        return [g for g in self.daftar_gugus if g.jenis == "sasaran"]

    @property
    def daftar_program(self) -> list[HasilGugus]:
        return [g for g in self.daftar_gugus if g.jenis == "program"]

    @property
    def tahun_lalu(self) -> list[int]:
        """The two years before that have figures, oldest first."""
        return sorted({t for isi in self.lalu.values() for t in isi})[-2:]


def years_of(unit: UnitKerja) -> list[TahunKinerja]:
    """The unit's years with their figures and the status of their latest PK and report, newest first; one query.

    The kept documents are left out.
    """
    pk = PerjanjianKinerja.objects.filter(tahun_kinerja=OuterRef("pk")).order_by("-versi")
    laporan = VersiLaporan.objects.filter(tahun_kinerja=OuterRef("pk")).order_by("-nomor")
    return list(
        TahunKinerja.objects.filter(unit=unit)
        .annotate(
            pk_versi=Subquery(pk.values("versi")[:1]),
            pk_status=Subquery(pk.values("status")[:1]),
            laporan_nomor=Subquery(laporan.values("nomor")[:1]),
            laporan_status=Subquery(laporan.values("status")[:1]),
        )
        .select_related("hasil", "rencana")
        .only(
            "unit_id", "tahun", "nama", "revisi", "rencana", "rencana__tahun_awal", "rencana__tahun_akhir", "rencana__versi",
            "rencana__unit_id", *(f"hasil__{f.name}" for f in HasilTahun._meta.concrete_fields if f.name != "dokumen"),
        )
    )  # fmt: skip


def load_unit(daftar: list[TahunKinerja], tahun_kinerja: TahunKinerja) -> DasborUnit:
    """Figures of one of the unit's years; four queries."""
    indikator = list(
        HasilIndikator.objects.filter(tahun_kinerja__in=[t.pk for t in daftar if t.tahun <= tahun_kinerja.tahun])
        .defer("triwulan", "kode_simpul", "jenis_simpul", "kemajuan")
        .order_by("tahun_kinerja", "urutan")
    )
    nomor = {t.pk: t.tahun for t in daftar}
    lalu: dict[str, dict[int, Decimal | None]] = defaultdict(dict)
    for i in indikator:
        if i.tahun_kinerja_id != tahun_kinerja.pk:
            lalu[i.kode][nomor[i.tahun_kinerja_id]] = i.capaian
    return DasborUnit(
        tahun_kinerja=tahun_kinerja,
        hasil=result_of(tahun_kinerja),
        daftar_gugus=list(HasilGugus.objects.filter(tahun_kinerja=tahun_kinerja)),
        daftar_indikator=[i for i in indikator if i.tahun_kinerja_id == tahun_kinerja.pk],
        lalu=dict(lalu),
        tren=[(t.tahun, h.capaian, h.serapan) for t in reversed(daftar) if (h := result_of(t))],
        bukti=_bukti(tahun_kinerja),
        sumber=external_sources(tahun_kinerja),
    )


def result_of(tahun_kinerja: TahunKinerja) -> HasilTahun | None:
    """The kept figures of a year, None before the first."""
    return getattr(tahun_kinerja, "hasil", None)


def _bukti(tahun_kinerja: TahunKinerja) -> dict[int, dict[str, int]]:
    hasil: dict[int, dict[str, int]] = defaultdict(dict)
    semua = Bukti.objects.filter(tahun_kinerja=tahun_kinerja).values_list("indikator_id", "status")
    for indikator, status, banyak in semua.annotate(banyak=Count("pk")).order_by():
        hasil[indikator][status] = banyak
    return dict(hasil)


def missing(data: DasborUnit) -> list[Kekurangan]:
    """What keeps the year from being complete, each with the place to mend it."""
    return [
        *(
            Kekurangan(
                uraian=f"Realisasi {i.kode} {i.nama} belum diisi",
                url_name="kinerja:realisasi_indikator",
                argumen={"indikator": i.indikator_id, "triwulan": 0},
            )
            for i in data.daftar_indikator
            if not i.realisasi
        ),
        *(
            Kekurangan(
                uraian=f"Target {i.kode} {i.nama} belum ada", url_name="kinerja:indikator", argumen={"kode": i.indikator_id}
            )
            for i in data.daftar_indikator
            if not i.target
        ),
        *_belum_tetap(data),
        *_tanpa_bukti(data),
        *(
            Kekurangan(uraian=f"Realisasi anggaran {g.kode} {g.nama} belum diisi", url_name="kinerja:anggaran", argumen={})
            for g in data.daftar_program
            if g.anggaran_rupiah and g.realisasi_rupiah is None
        ),
    ]


def _belum_tetap(data: DasborUnit) -> Iterable[Kekurangan]:
    """Results whose survey has no determined result (any more)."""
    indikator = {i.indikator_id: i for i in data.daftar_indikator}
    for (pk, triwulan), sumber in data.sumber.items():
        if not sumber.sah and (i := indikator.get(pk)):
            yield Kekurangan(
                uraian=f"Realisasi {i.kode} {i.nama}, {name_of(triwulan)}, berasal dari survei: {sumber.keadaan}",
                url_name="kinerja:realisasi_indikator",
                argumen={"indikator": pk, "triwulan": triwulan},
            )


def _tanpa_bukti(data: DasborUnit) -> Iterable[Kekurangan]:
    bersumber = {pk for (pk, _), sumber in data.sumber.items() if sumber.sah}
    for i in data.daftar_indikator:
        if (
            i.iku
            and i.realisasi
            and i.indikator_id not in bersumber
            and not set(data.bukti.get(i.indikator_id, ())) & {StatusBukti.DIAJUKAN, StatusBukti.DIVERIFIKASI}
        ):
            yield Kekurangan(
                uraian=f"Bukti realisasi IKU {i.kode} {i.nama} belum diunggah",
                url_name="kinerja:realisasi_indikator",
                argumen={"indikator": i.indikator_id, "triwulan": 0},
            )
