"""Official names of programs, kegiatan and sub kegiatan, as imported; reference data of everybody, changed by the import only."""

from __future__ import annotations

from django.db import models


class Nomenklatur(models.Model):
    """One code with its name in one version of the nomenclature (``900.1-2850/2025``)."""

    versi = models.CharField("versi", max_length=60)
    kode = models.CharField("kode", max_length=40)
    jenis = models.CharField("jenis", max_length=20)
    nama = models.TextField("nama")

    class Meta:
        ordering = ("versi", "kode")
        constraints = (models.UniqueConstraint(fields=("versi", "kode"), name="nomenklatur_tunggal"),)
        indexes = (models.Index(fields=("jenis", "kode")),)

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"
