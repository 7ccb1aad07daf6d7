"""Surveys for lists: answers, target sample and IKM, in three queries however many surveys there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import prefetch_related_objects

from sakip.survei import Jumlah, compute_group
from sakip.survei.hasil import TidakDapatDihitung
from sakip.survei.mutu import classify_ikm
from sakip.survei.sampel import ukuran_sampel
from sakip.survei.survei import Bobot
from sakip.survei.survei import Layanan as LayananInti
from sakip.survei.survei import Survei as SurveiInti
from sakip.web.survei.keadaan import Keadaan, state_of
from sakip.web.survei.models import Survei
from sakip.web.survei.pemetaan import live_sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """One survey in a list. ``sementara``: the figures are those of now, not determined ones."""

    survei: Survei
    keadaan: Keadaan
    responden: int
    populasi: int | None
    target: int | None
    ikm: Decimal | None
    alasan: str
    """Why there is no IKM."""
    mutu: str
    kinerja: str
    sementara: bool
    jumlah: Jumlah
    """The sums of the counted answers as they are now."""

    @property
    def cukup(self) -> bool | None:
        """Whether enough people answered; None where the target is not known."""
        return None if self.target is None else self.responden >= self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampel:
    """How many should answer, for all services and for each; None where the number of users is not known."""

    populasi: int | None
    target: int | None
    per_layanan: tuple[int | None, ...]


def sample_of(populasi: int | None, per_layanan: Sequence[int | None]) -> Sampel:
    """The target sample from numbers of users; the total may be given or comes from the services."""
    layanan = tuple(LayananInti(nama="", populasi=n) for n in per_layanan)
    inti = SurveiInti(unit="", periode="", tahun=0, populasi=populasi, daftar_layanan=layanan)
    return Sampel(
        populasi=inti.populasi_total, target=_target(inti.populasi_total), per_layanan=tuple(_target(n) for n in per_layanan)
    )


def _target(populasi: int | None) -> int | None:
    return ukuran_sampel(populasi) if populasi and populasi > 0 else None


def summaries(daftar: Iterable[Survei], hari: date) -> list[Ringkasan]:
    """The surveys in their order; a determined one shows what was determined."""
    semua = list(daftar)
    prefetch_related_objects(semua, "daftar_layanan")
    jumlah = live_sums(semua)
    return [_ringkas(s, jumlah.get(s.pk, Jumlah()), hari) for s in semua]


def _ringkas(survei: Survei, jumlah: Jumlah, hari: date) -> Ringkasan:
    sampel = sample_of(survei.populasi, [n.populasi for n in survei.daftar_layanan.all()])
    hasil = compute_group(jumlah, bobot=Bobot(survei.bobot))
    responden, kelas = hasil.responden, hasil.kelas
    ikm, alasan = (None, hasil.ikm.alasan) if isinstance(hasil.ikm, TidakDapatDihitung) else (hasil.ikm, "")
    if beku := survei.hasil.get("ikm"):
        responden, ikm, alasan = int(survei.hasil["responden"]), Decimal(beku), ""
        kelas = classify_ikm(ikm)
    return Ringkasan(
        survei=survei,
        keadaan=state_of(survei, hari),
        responden=responden,
        populasi=sampel.populasi,
        target=sampel.target,
        ikm=ikm,
        alasan=alasan,
        mutu=kelas.mutu,
        kinerja=kelas.kinerja,
        sementara=not beku,
        jumlah=jumlah,
    )
