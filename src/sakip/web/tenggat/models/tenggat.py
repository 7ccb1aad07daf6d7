"""A deadline of an Instansi, and the part of a year that it may lock."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models import Instansi


class JenisTenggat(models.TextChoices):
    """What is due."""

    RENCANA = "rencana", "Renstra: indikator dan target tahun ini"
    PK = "pk", "Perjanjian kinerja"
    AKSI = "aksi", "Rencana aksi"
    TW1 = "tw1", "Realisasi triwulan I"
    TW2 = "tw2", "Realisasi triwulan II"
    TW3 = "tw3", "Realisasi triwulan III"
    TW4 = "tw4", "Realisasi triwulan IV"
    LKJIP = "lkjip", "Laporan kinerja (LKjIP)"


class Bagian(models.TextChoices):
    """A part of a unit's year that can be locked."""

    RENCANA = "rencana", "rencana"
    PK = "pk", "perjanjian kinerja"
    AKSI = "aksi", "rencana aksi"
    TW1 = "tw1", "realisasi triwulan I"
    TW2 = "tw2", "realisasi triwulan II"
    TW3 = "tw3", "realisasi triwulan III"
    TW4 = "tw4", "realisasi triwulan IV"
    TAHUN = "tahun", "realisasi setahun dan analisis"
    ANGGARAN = "anggaran", "anggaran dan realisasinya"
    LAPORAN = "laporan", "laporan kinerja"


BAGIAN_TENGGAT = {
    **{b: JenisTenggat(b.value) for b in Bagian if b.value in JenisTenggat.values},
    Bagian.TAHUN: JenisTenggat.LKJIP,
    Bagian.ANGGARAN: JenisTenggat.LKJIP,
    Bagian.LAPORAN: JenisTenggat.LKJIP,
}
"""The deadline after which a part is locked."""


class Tenggat(Terjaga):
    """The day by which every unit of an Instansi has something done; the day itself is still in time."""

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="daftar_tenggat")
    tahun = models.PositiveIntegerField("tahun kinerja")
    jenis = models.CharField("jenis", max_length=20, choices=JenisTenggat.choices)
    tanggal = models.DateField("tanggal")
    mengunci = models.BooleanField("mengunci isian setelah lewat", default=False)

    class Meta:
        ordering = ("tanggal", "id")
        constraints = (models.UniqueConstraint(fields=("instansi", "tahun", "jenis"), name="tenggat_tunggal"),)
        indexes = (models.Index(fields=("tanggal",)),)

    def __str__(self) -> str:
        return f"Tenggat {self.get_jenis_display()} {self.tahun}"
