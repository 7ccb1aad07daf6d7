"""Officials by date."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models.instansi import UnitKerja


class StatusPejabat(models.TextChoices):
    """How somebody holds an office."""

    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Pelaksana tugas (Plt.)"
    PLH = "plh", "Pelaksana harian (Plh.)"
    PJ = "pj", "Penjabat (Pj.)"


class ManagerPejabat(models.Manager["Pejabat"]):
    """Finds who held the office."""

    def at(self, unit: UnitKerja, pada: date) -> Pejabat | None:
        """The head of a unit on a day: the one who began last; None if nobody is entered."""
        return (
            self.filter(unit=unit, mulai__lte=pada)
            .filter(Q(selesai__isnull=True) | Q(selesai__gte=pada))
            .order_by("-mulai", "-id")
            .first()
        )


class Pejabat(Terjaga):
    """Who heads a unit, from when to when."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.CASCADE, related_name="daftar_pejabat")
    nama = models.CharField("nama dan gelar", max_length=200)
    jabatan = models.CharField("jabatan", max_length=200)
    status = models.CharField("status", max_length=20, choices=StatusPejabat.choices, default=StatusPejabat.DEFINITIF)
    pangkat = models.CharField("pangkat", max_length=100, blank=True)
    nip = models.CharField("NIP", max_length=18, blank=True)
    mulai = models.DateField("mulai menjabat")
    selesai = models.DateField("selesai menjabat", null=True, blank=True)

    objects: ClassVar[ManagerPejabat] = ManagerPejabat()

    class Meta:
        ordering = ("-mulai", "-id")

    def __str__(self) -> str:
        return f"{self.nama} ({self.jabatan})"
