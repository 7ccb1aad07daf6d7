"""An indicator whose realisasi comes from a survey."""

from __future__ import annotations

from django.db import models

from sakip.web.kinerja.models.nilai import NilaiField
from sakip.web.kinerja.models.realisasi import BarisIndikator
from sakip.web.kinerja.models.tahun import BarisTahun
from sakip.web.survei.models.survei import Survei


class SumberIku(BarisIndikator):
    """The survey whose IKM is the realisasi of an indicator in a quarter (1-4), or for the year (0)."""

    survei = models.ForeignKey(Survei, on_delete=models.PROTECT, related_name="daftar_sumber")
    triwulan = models.PositiveSmallIntegerField("triwulan")
    nilai = NilaiField("nilai yang diisikan")
    """What was last written to the realisasi; empty before the survey was determined."""
    berlaku = models.BooleanField("nilai berlaku", default=False)
    """Whether that is the survey's determined result; not while the survey is reopened."""

    class Meta(BarisTahun.Meta):
        verbose_name = "sumber realisasi"
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator", "triwulan"), name="sumber_iku_tunggal"),)
