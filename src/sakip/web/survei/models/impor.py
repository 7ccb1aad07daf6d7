"""Uploaded files with answers, kept as they came."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.survei.models.survei import Survei


class StatusImpor(models.TextChoices):
    """The life of an upload."""

    PRATINJAU = "pratinjau", "Pratinjau"
    DITERAPKAN = "diterapkan", "Diterapkan"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


class ImporJawaban(Terjaga):
    """One uploaded CSV or XLSX of answers: the raw file, how its columns were read, and what became of it."""

    survei = models.ForeignKey(Survei, on_delete=models.PROTECT, related_name="daftar_impor")
    berkas = models.FileField("berkas asli", upload_to="skm/%Y/", max_length=300)
    nama_berkas = models.CharField("nama berkas", max_length=200)
    ukuran = models.PositiveBigIntegerField("ukuran (bita)")
    sidik = models.CharField("SHA-256", max_length=64)
    pemetaan = models.JSONField("pemetaan kolom", default=dict, blank=True)
    """Column title -> field of the answer, where a person changed what was recognised."""
    status = models.CharField("status", max_length=20, choices=StatusImpor.choices, default=StatusImpor.PRATINJAU)
    banyak = models.PositiveIntegerField("jawaban", default=0)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = "impor jawaban"

    def __str__(self) -> str:
        return self.nama_berkas

    def place(self) -> Tempat:
        return self.survei.place()
