"""Documents built in the background."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.models.versi import VersiLaporan

LAMA_MACET = timedelta(minutes=10)
"""A running build that told nothing for so long has lost its worker."""


class JenisDokumen(models.TextChoices):
    """What is built; the codes are those of ``pipeline.DAFTAR_DOKUMEN``."""

    LKJIP = "lkjip", "LKjIP"
    PK = "perjanjian-kinerja", "Perjanjian kinerja"
    AKSI = "rencana-aksi", "Rencana aksi"


class StatusBangun(models.TextChoices):
    """Where a build is."""

    ANTRE = "antre", "Menunggu giliran"
    BERJALAN = "berjalan", "Sedang berjalan"
    SELESAI = "selesai", "Selesai"
    GAGAL = "gagal", "Gagal"


class Pembangunan(models.Model):
    """One build: of the document as it was when asked for, whatever is changed meanwhile. Not audited: the request is."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_pembangunan")
    versi = models.ForeignKey(VersiLaporan, on_delete=models.CASCADE, null=True, related_name="daftar_pembangunan")
    """The submitted version whose files these are; such builds are kept."""
    jenis = models.CharField("dokumen", max_length=30, choices=JenisDokumen.choices, default=JenisDokumen.LKJIP)
    daftar_format = models.CharField(max_length=60, default="docx pdf html")
    dokumen = models.BinaryField()
    """The frozen Dokumen (``exchange.snapshot``) taken at the request."""
    sidik_dokumen = models.CharField(max_length=64)
    revisi = models.PositiveIntegerField()
    status = models.CharField(max_length=20, choices=StatusBangun.choices, default=StatusBangun.ANTRE)
    kemajuan = models.PositiveSmallIntegerField(default=0)
    pesan = models.TextField(blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    diminta_pada = models.DateTimeField(auto_now_add=True)
    kabar_pada = models.DateTimeField(auto_now=True)
    selesai_pada = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("tahun_kinerja", "-id")),)

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.tahun_kinerja}"

    @property
    def usai(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status in (StatusBangun.SELESAI, StatusBangun.GAGAL)

    @property
    def macet(self) -> bool:
        """Whether its worker seems to have died (or, in the queue, to be missing)."""
        return not self.usai and timezone.now() - self.kabar_pada > LAMA_MACET

    @property
    def belum_diambil(self) -> bool:
        """Whether it waits longer than a running worker would let it."""
        return self.status == StatusBangun.ANTRE and timezone.now() - self.diminta_pada > timedelta(seconds=20)


class BerkasBangun(models.Model):
    """A built file."""

    pembangunan = models.ForeignKey(Pembangunan, on_delete=models.CASCADE, related_name="daftar_berkas")
    format = models.CharField(max_length=10)
    berkas = models.FileField(upload_to="bangun/%Y/", max_length=300)
    nama = models.CharField(max_length=200)
    """The name it is downloaded under."""
    ukuran = models.PositiveBigIntegerField()
    sidik = models.CharField("SHA-256", max_length=64)

    class Meta:
        ordering = ("format",)
        constraints = (models.UniqueConstraint(fields=("pembangunan", "format"), name="berkas_bangun_tunggal"),)

    def __str__(self) -> str:
        return self.nama
