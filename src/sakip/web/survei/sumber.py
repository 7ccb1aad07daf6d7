"""Which results come from a survey, as the pages of performance show it."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

from sakip.web.kinerja.models import TahunKinerja
from sakip.web.kinerja.sumber_luar import Kunci, SumberLuar
from sakip.web.survei.models import StatusSurvei, SumberIku, Survei

BELUM, TETAP, DIBUKA = "hasil belum ditetapkan", "hasil ditetapkan", "hasil dibuka kembali dan belum ditetapkan lagi"


def sources_of(tahun_kinerja: TahunKinerja) -> dict[Kunci, SumberLuar]:
    """The surveys behind a year's results; one query."""
    daftar = SumberIku.objects.filter(tahun_kinerja=tahun_kinerja).select_related("survei__unit__instansi")
    return {(s.indikator_id, s.triwulan): source_of(s) for s in daftar}


def source_of(sumber: SumberIku) -> SumberLuar:
    """One link in words."""
    return SumberLuar(nama=str(sumber.survei), keadaan=state_text(sumber), sah=sumber.berlaku, url=result_url(sumber.survei))


def state_text(sumber: SumberIku) -> str:
    """Whether the survey's result stands."""
    if sumber.berlaku:
        return TETAP
    return BELUM if sumber.nilai is None else DIBUKA


def result_url(survei: Survei) -> str:
    """The page of the result; of the survey while there is none."""
    tempat = {
        "instansi": survei.unit.instansi.kode, "unit": survei.unit.kode, "tahun": survei.tahun, "survei": survei.kode,
    }  # fmt: skip
    if survei.status == StatusSurvei.DITETAPKAN:
        try:
            return reverse("survei:hasil", kwargs=tempat)
        except NoReverseMatch:
            pass
    return reverse("survei:survei", kwargs=tempat)
