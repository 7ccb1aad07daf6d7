"""Submitted versions of the report: frozen data with its hash, and every step of the way to publication."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.portal.models import Publikasi


class StatusVersi(models.TextChoices):
    """The way of a version; before the first there is only the draft, which is the working data."""

    DIAJUKAN = "diajukan", "Diajukan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DIREVIU = "direviu", "Direviu"
    TERBIT = "terbit", "Terbit"
    DITARIK = "ditarik", "Ditarik"


STATUS_TERBUKA = (StatusVersi.DIAJUKAN, StatusVersi.DIREVIU, StatusVersi.TERBIT)
"""While a version is here no other is submitted."""


class VersiLaporan(Terjaga):
    """What was handed in: the Dokumen as canonical JSON, its SHA-256, and which version of the rules looked at it."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.PROTECT, related_name="daftar_versi_laporan")
    nomor = models.PositiveIntegerField("versi")
    status = models.CharField("status", max_length=20, choices=StatusVersi.choices, default=StatusVersi.DIAJUKAN)
    dokumen = models.BinaryField()
    sidik = models.CharField("SHA-256", max_length=64)
    revisi = models.PositiveIntegerField()
    """``TahunKinerja.revisi`` at the submission: a later one means that the working data has changed since."""
    versi_aturan = models.CharField(max_length=40)
    jumlah_salah = models.PositiveIntegerField(default=0)
    jumlah_peringatan = models.PositiveIntegerField(default=0)
    jumlah_saran = models.PositiveIntegerField(default=0)
    angka = models.JSONField(default=dict)
    """Every computed figure at the submission, by code, as full text: what a rebuild must give again."""
    alasan_temuan = models.TextField(blank=True)
    """Why it was submitted in spite of findings of level ``salah``."""
    publikasi = models.ForeignKey(Publikasi, on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_versi")

    class Meta:
        ordering = ("-nomor",)
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "nomor"), name="versi_laporan_tunggal"),)

    def __str__(self) -> str:
        return f"LKjIP versi {self.nomor}"

    @property
    def terbuka(self) -> bool:
        """Whether it stands submitted, reviewed or published."""
        return self.status in STATUS_TERBUKA


class LangkahVersi(models.Model):
    """A step of a version: who, when, with what note. Written once, with the audit event of the same step."""

    versi = models.ForeignKey(VersiLaporan, on_delete=models.CASCADE, related_name="daftar_langkah")
    status = models.CharField(max_length=20, choices=StatusVersi.choices)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    oleh_nama = models.CharField(max_length=200)
    pada = models.DateTimeField(auto_now_add=True)
    catatan = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.get_status_display()} {self.versi}"
