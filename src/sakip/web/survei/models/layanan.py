"""The services of a unit."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import UnitKerja


class Layanan(Terjaga):
    """A service that a unit gives to citizens; surveys ask about some or all of them."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="daftar_layanan")
    nama = models.CharField("nama layanan", max_length=200)
    urutan = models.PositiveIntegerField(default=0)
    aktif = models.BooleanField("masih diberikan", default=True)

    class Meta:
        ordering = ("urutan", "id")
        verbose_name = "layanan"
        constraints = (models.UniqueConstraint(fields=("unit", "nama"), name="layanan_tunggal"),)

    def __str__(self) -> str:
        return self.nama

    def place(self) -> Tempat:
        return self.unit.instansi_id, self.unit_id, None
