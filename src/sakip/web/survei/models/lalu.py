"""Results from before the system."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import UnitKerja


class IkmLalu(Terjaga):
    """The IKM of an earlier period as its report printed it, for the trend."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="daftar_ikm_lalu")
    tahun = models.PositiveIntegerField("tahun")
    periode = models.CharField("periode", max_length=60)
    ikm = models.DecimalField("IKM", max_digits=7, decimal_places=4)
    responden = models.PositiveIntegerField("responden", null=True, blank=True)
    sumber = models.CharField("sumber", max_length=300, blank=True)

    class Meta:
        ordering = ("tahun", "id")
        verbose_name = "IKM sebelumnya"
        constraints = (models.UniqueConstraint(fields=("unit", "tahun", "periode"), name="ikm_lalu_tunggal"),)

    def __str__(self) -> str:
        return f"IKM {self.periode}"

    def place(self) -> Tempat:
        return self.unit.instansi_id, self.unit_id, self.tahun
