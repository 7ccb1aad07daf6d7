"""Achievement of one value against one target, percent points, by polarity. The formula used is always named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.pengukuran.hasil import TidakDapatDihitung
from sakip.pengukuran.pecahan import KONTEKS, RATUS, bagi, persen, wajar
from sakip.rencana.indikator import Indikator, Nilai, Polaritas, TingkatSkala
from sakip.rencana.unit import Pengaturan

RUMUS_MAKSIMUM = "realisasi ÷ target × 100"
RUMUS_MINIMUM = {"selisih": "(2 × target − realisasi) ÷ target × 100", "rasio": "target ÷ realisasi × 100"}
RUMUS_STABIL = "100 di dalam rentang; di luarnya (1 − |realisasi − batas terdekat| ÷ |batas terdekat|) × 100"
RUMUS_PREDIKAT = (
    "100 bila predikat realisasi sama dengan atau lebih baik dari target; selain itu skor realisasi ÷ skor target × 100"
)
TIDAK_TERCAPAI = "tidak tercapai"
"""The category of a missed predicate whose scale has no scores."""

TARGET_KOSONG = TidakDapatDihitung("target belum diisi")
REALISASI_KOSONG = TidakDapatDihitung("realisasi belum diisi")

Rentang = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capaian:
    """The value or why there is none, the formula, the value before cap or floor (None: neither applied)."""

    nilai: Decimal | TidakDapatDihitung
    rumus: str
    mentah: Decimal | None = None
    kategori: str = ""
    """``tidak tercapai`` where a predicate was missed and no percentage can say by how much."""


def compute_capaian(
    target: Nilai | None,
    realisasi: Nilai | None,
    *,
    polaritas: Polaritas = Polaritas.MAKSIMUM,
    rumus_minimum: str = "selisih",
    batas: Decimal | None = None,
    rentang: Rentang = (None, None),
    skala: Sequence[TingkatSkala] = (),
) -> Capaian:
    """The achievement of ``realisasi`` against ``target``; total: what cannot be computed says why.

    ``batas`` caps the result, the floor is 0. ``rentang`` is the range of a ``stabil`` indicator (without one, the target is
    the range); ``skala`` orders predicates, best first.
    """
    berentang = polaritas is Polaritas.STABIL and rentang != (None, None)
    predikat = not berentang and (isinstance(target, str) or isinstance(realisasi, str))
    rumus = RUMUS_PREDIKAT if predikat else _rumus(polaritas, rumus_minimum)
    if target is None and not berentang:
        return Capaian(nilai=TARGET_KOSONG, rumus=rumus)
    if realisasi is None:
        return Capaian(nilai=REALISASI_KOSONG, rumus=rumus)
    if predikat:
        return _batasi(_predikat(target, realisasi, skala), rumus, batas)
    if isinstance(realisasi, str):
        return Capaian(nilai=TidakDapatDihitung("realisasi berupa predikat, rentang berupa angka"), rumus=rumus)
    if berentang:
        return _batasi(_stabil(rentang, realisasi), rumus, batas)
    assert isinstance(target, Decimal)
    return _batasi(_angka(target, realisasi, polaritas, rumus_minimum), rumus, batas)


def capaian_indikator(
    indikator: Indikator, pengaturan: Pengaturan, target: Nilai | None, realisasi: Nilai | None, *, dibatasi: bool = True
) -> Capaian:
    """The achievement by an indicator's own polarity, range and scale; ``dibatasi`` applies the region's cap."""
    return compute_capaian(
        target,
        realisasi,
        polaritas=indikator.polaritas,
        rumus_minimum=pengaturan.rumus_minimum,
        batas=pengaturan.batas_capaian if dibatasi else None,
        rentang=(indikator.batas_bawah, indikator.batas_atas),
        skala=indikator.skala,
    )


def _rumus(polaritas: Polaritas, rumus_minimum: str) -> str:
    if polaritas is Polaritas.STABIL:
        return RUMUS_STABIL
    if polaritas is Polaritas.MINIMUM:
        return RUMUS_MINIMUM.get(rumus_minimum, RUMUS_MINIMUM["selisih"])
    return RUMUS_MAKSIMUM


def _angka(target: Decimal, realisasi: Decimal, polaritas: Polaritas, rumus_minimum: str) -> Decimal | TidakDapatDihitung:
    if polaritas is Polaritas.STABIL:
        return _stabil((target, target), realisasi)
    if polaritas is Polaritas.MINIMUM:
        return _minimum(target, realisasi, rumus_minimum)
    return _maksimum(target, realisasi)


def _maksimum(target: Decimal, realisasi: Decimal) -> Decimal | TidakDapatDihitung:
    if target == 0:
        return TidakDapatDihitung("target nol")
    if target < 0:
        return TidakDapatDihitung("target negatif, rumus persentase tidak berlaku")
    return persen(realisasi, target)


def _minimum(target: Decimal, realisasi: Decimal, rumus: str) -> Decimal | TidakDapatDihitung:
    if target == 0:
        return RATUS if realisasi == 0 else TidakDapatDihitung("target nol dan realisasi tidak nol")
    if target < 0:
        return TidakDapatDihitung("target negatif, rumus persentase tidak berlaku")
    if rumus != "rasio":
        return persen(KONTEKS.subtract(KONTEKS.multiply(Decimal(2), target), realisasi), target)
    if realisasi <= 0:
        return TidakDapatDihitung("realisasi nol atau negatif tidak dapat menjadi pembagi; pakai rumus selisih")
    return persen(target, realisasi)


def _stabil(rentang: Rentang, realisasi: Decimal) -> Decimal | TidakDapatDihitung:
    bawah, atas = rentang
    if bawah is not None and atas is not None and bawah > atas:
        return TidakDapatDihitung("batas bawah rentang lebih besar dari batas atas")
    if bawah is not None and realisasi < bawah:
        batas = bawah
    elif atas is not None and realisasi > atas:
        batas = atas
    else:
        return RATUS
    if batas == 0:
        return TidakDapatDihitung("realisasi di luar rentang dan batas terdekat nol")
    jarak = KONTEKS.abs(KONTEKS.subtract(realisasi, batas))
    return KONTEKS.subtract(RATUS, persen(jarak, abs(batas)))


def _predikat(target: Nilai | None, realisasi: Nilai, skala: Sequence[TingkatSkala]) -> Decimal | TidakDapatDihitung | Capaian:
    """By place in the scale; the polarity does not matter, for the scale is listed best first."""
    if not isinstance(target, str) or not isinstance(realisasi, str):
        jenis = ("predikat", "angka") if isinstance(target, str) else ("angka", "predikat")
        return TidakDapatDihitung(f"target berupa {jenis[0]}, realisasi berupa {jenis[1]}")
    if not skala:
        return TidakDapatDihitung("skala predikat belum disebut pada indikator")
    urutan = {tingkat.label.strip().casefold(): n for n, tingkat in enumerate(skala)}
    janji, hasil = (urutan.get(label.strip().casefold()) for label in (target, realisasi))
    if janji is None or hasil is None:
        return TidakDapatDihitung(f'"{target if janji is None else realisasi}" tidak ada dalam skala predikat indikator')
    if hasil <= janji:
        return RATUS
    skor_target, skor_hasil = skala[janji].skor, skala[hasil].skor
    if skor_target is None or skor_hasil is None or skor_target <= 0:
        alasan = TidakDapatDihitung("predikat target tidak tercapai dan skalanya tidak berskor")
        return Capaian(nilai=alasan, rumus=RUMUS_PREDIKAT, kategori=TIDAK_TERCAPAI)
    return bagi(KONTEKS.multiply(skor_hasil, RATUS), skor_target)


def _batasi(nilai: Decimal | TidakDapatDihitung | Capaian, rumus: str, batas: Decimal | None) -> Capaian:
    """Floor 0, cap ``batas``; the value before is kept and the formula names what applied."""
    if isinstance(nilai, Capaian):
        return nilai
    mentah = nilai if isinstance(nilai, TidakDapatDihitung) else wajar(nilai)
    if isinstance(mentah, TidakDapatDihitung):
        return Capaian(nilai=mentah, rumus=rumus)
    if batas is not None:
        rumus = f"{rumus}, paling tinggi {format_angka(batas)}"
    dibatasi = max(mentah if batas is None else min(mentah, batas), Decimal(0))
    if mentah < 0:
        rumus = f"{rumus}, paling rendah 0"
    return Capaian(nilai=dibatasi, rumus=rumus, mentah=None if dibatasi == mentah else mentah)
