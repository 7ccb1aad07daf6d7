"""Whether what is due has been done, computed from the data of each unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from sakip.web.instansi.models import Instansi, UnitKerja
from sakip.web.kinerja.models import (
    STATUS_PK_BERLAKU,
    HasilIndikator,
    HasilTahun,
    PerjanjianKinerja,
    RencanaAksi,
    StatusPk,
    TahunKinerja,
    TargetPk,
)
from sakip.web.laporan.models.versi import STATUS_TERBUKA, VersiLaporan
from sakip.web.tenggat.models import JenisTenggat


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadaan:
    """How far a unit is with one thing."""

    selesai: bool
    teks: str
    """``9 dari 12 indikator``."""


BELUM_DIBUKA = Keadaan(selesai=False, teks="tahun kinerja belum dibuka")


def reporting_units(instansi: Instansi, tahun: int) -> list[UnitKerja]:
    """The active units that owe something in a year: those that opened it, and those without units below; one query each."""
    unit = list(UnitKerja.objects.filter(instansi=instansi, aktif=True))
    membuka = set(TahunKinerja.objects.filter(unit__instansi=instansi, tahun=tahun).values_list("unit", flat=True))
    berinduk = {u.induk_id for u in unit}
    return [u for u in unit if u.pk in membuka or u.pk not in berinduk]


def states(daftar_unit: Iterable[UnitKerja], tahun: int) -> dict[int, dict[JenisTenggat, Keadaan]]:
    """The state of everything that can be due, by unit id; seven queries however many units."""
    unit = [u.pk for u in daftar_unit]
    tahun_kinerja = dict(TahunKinerja.objects.filter(unit__in=unit, tahun=tahun).values_list("pk", "unit"))
    bahan = _Bahan(tahun_kinerja)
    hasil = {u: dict.fromkeys(JenisTenggat, BELUM_DIBUKA) for u in unit}
    for kunci, u in tahun_kinerja.items():
        hasil[u] = bahan.state_of(kunci)
    return hasil


class _Bahan:
    """What the states of many years are computed from, read at once."""

    def __init__(self, tahun_kinerja: Iterable[int]) -> None:
        kunci = list(tahun_kinerja)
        self.terisi = dict(HasilTahun.objects.filter(tahun_kinerja__in=kunci).values_list("tahun_kinerja", "terisi"))
        self.banyak = self._hitung(kunci)
        self.tanpa_target = self._hitung(kunci, target="")
        self.pk: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        versi = PerjanjianKinerja.objects.filter(tahun_kinerja__in=kunci).order_by("versi")
        for milik, pk, nomor, status in versi.values_list("tahun_kinerja", "pk", "versi", "status"):
            self.pk[milik].append((pk, nomor, status))
        self.janji: dict[int, set[int]] = defaultdict(set)
        berlaku = [sah for milik in kunci if (sah := self._pk_berlaku(milik))]
        for janji, indikator in TargetPk.objects.filter(pk_versi__in=berlaku, target__isnull=False).values_list(
            "pk_versi", "indikator"
        ):
            self.janji[janji].add(indikator)
        self.aksi: dict[int, set[int]] = defaultdict(set)
        for milik, indikator in RencanaAksi.objects.filter(tahun_kinerja__in=kunci).values_list("tahun_kinerja", "indikator"):
            self.aksi[milik].add(indikator)
        laporan = VersiLaporan.objects.filter(tahun_kinerja__in=kunci, status__in=STATUS_TERBUKA)
        self.laporan = dict(laporan.values_list("tahun_kinerja", "status"))

    @staticmethod
    def _hitung(kunci: list[int], **syarat: str) -> dict[int, int]:
        daftar = HasilIndikator.objects.filter(tahun_kinerja__in=kunci, **syarat).order_by()
        return dict(daftar.values_list("tahun_kinerja").annotate(banyak=Count("pk")))

    def _pk_berlaku(self, milik: int) -> int | None:
        """The id of the last version that counts."""
        sah = [pk for pk, nomor, status in self.pk[milik] if nomor == 1 or status in STATUS_PK_BERLAKU]
        return sah[-1] if sah else None

    def state_of(self, milik: int) -> dict[JenisTenggat, Keadaan]:
        terisi = self.terisi.get(milik, {})
        return {
            JenisTenggat.RENCANA: self._rencana(milik),
            JenisTenggat.PK: self._pk(milik),
            JenisTenggat.AKSI: self._aksi(milik),
            **{JenisTenggat(f"tw{n}"): self._triwulan(milik, *terisi.get(str(n), (0, 0))) for n in range(1, 5)},
            JenisTenggat.LKJIP: self._laporan(milik),
        }

    def _rencana(self, milik: int) -> Keadaan:
        banyak, kurang = self.banyak.get(milik, 0), self.tanpa_target.get(milik, 0)
        if not banyak:
            return Keadaan(selesai=False, teks="belum ada indikator")
        return Keadaan(selesai=not kurang, teks=f"{banyak - kurang} dari {banyak} indikator bertarget")

    def _pk(self, milik: int) -> Keadaan:
        status = [StatusPk(s) for _, _, s in self.pk[milik]]
        if not status:
            return Keadaan(selesai=False, teks="belum dibuat")
        sah = [s for s in status if s in STATUS_PK_BERLAKU]
        return Keadaan(selesai=bool(sah), teks=str((sah or status)[-1].label).lower())

    def _aksi(self, milik: int) -> Keadaan:
        janji = self.janji.get(self._pk_berlaku(milik) or 0, set())
        if not janji:
            return Keadaan(selesai=bool(self.aksi[milik]), teks=f"{len(self.aksi[milik])} indikator")
        ada = len(janji & self.aksi[milik])
        return Keadaan(selesai=ada == len(janji), teks=f"{ada} dari {len(janji)} indikator PK")

    def _triwulan(self, milik: int, ada: int, perlu: int) -> Keadaan:
        if not perlu:
            return Keadaan(
                selesai=bool(self.aksi[milik]), teks="tanpa target" if self.aksi[milik] else "rencana aksi belum diisi"
            )
        return Keadaan(selesai=ada >= perlu, teks=f"{ada} dari {perlu} indikator")

    def _laporan(self, milik: int) -> Keadaan:
        status = self.laporan.get(milik)
        return Keadaan(selesai=status is not None, teks=status or "belum diajukan")
