"""Which results come from a survey, as the pages of performance show it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.web.kinerja.models import Indikator, TahunKinerja
from sakip.web.kinerja.sumber_luar import Kunci, SumberLuar
from sakip.web.survei.halaman import survey_url
from sakip.web.survei.models import StatusSurvei, SumberIku, Survei

BELUM, TETAP, DIBUKA = "hasil belum ditetapkan", "hasil ditetapkan", "hasil dibuka kembali dan belum ditetapkan lagi"


def sources_of(tahun_kinerja: TahunKinerja) -> dict[Kunci, SumberLuar]:
    """The surveys behind a year's results; one query."""
    daftar = SumberIku.objects.filter(tahun_kinerja=tahun_kinerja).select_related("survei__unit__instansi")
    return {(s.indikator_id, s.triwulan): source_of(s) for s in daftar}


def source_of(sumber: SumberIku) -> SumberLuar:
    """One link in words."""
    return SumberLuar(
        nama=str(sumber.survei),
        keadaan=state_text(sumber),
        rincian=figure_text(sumber.survei),
        sah=sumber.berlaku,
        url=result_url(sumber.survei),
    )


def figure_text(survei: Survei) -> str:
    """``IKM 83,00 dari 400 responden``; "" where nothing is determined."""
    if survei.status != StatusSurvei.DITETAPKAN or not survei.hasil.get("ikm"):
        return ""
    ikm, banyak = Decimal(survei.hasil["ikm"]), Decimal(survei.hasil["responden"])
    return f"IKM {format_angka(ikm, 2)} dari {format_angka(banyak)} responden"


def state_text(sumber: SumberIku) -> str:
    """Whether the survey's result stands."""
    if sumber.berlaku:
        return TETAP
    return BELUM if sumber.nilai is None else DIBUKA


def result_url(survei: Survei) -> str:
    """The page of the result; of the survey while there is none."""
    return survey_url(survei, "hasil" if survei.status == StatusSurvei.DITETAPKAN else "survei")


_SATUAN = ("", "nilai", "indeks", "poin", "skor", "angka", "ikm")


def doubts(indikator: Indikator, survei: Survei, tahun: int, triwulan: int) -> Iterator[str]:
    """What looks odd about taking an indicator's result from a survey; it may be right all the same."""
    if indikator.satuan.strip().lower() not in _SATUAN:
        yield f'Satuan {indikator.kode} adalah "{indikator.satuan}", sedangkan IKM adalah nilai 25 sampai 100.'
    if indikator.polaritas == "minimum":
        yield f"{indikator.kode} makin kecil makin baik, sedangkan IKM makin besar makin baik."
    awal, akhir = _quarter(tahun, triwulan)
    if survei.selesai < awal or survei.mulai > akhir:
        yield f"Masa pengisian {survei} tidak jatuh dalam periode realisasi yang diisinya."


def _quarter(tahun: int, triwulan: int) -> tuple[date, date]:
    if not triwulan:
        return date(tahun, 1, 1), date(tahun, 12, 31)
    akhir = triwulan * 3
    return date(tahun, akhir - 2, 1), date(tahun, akhir, 30 if akhir in (6, 9) else 31)
