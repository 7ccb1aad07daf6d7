"""An uploaded workbook: kept as a draft until its differences are applied or dropped."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models import TahunKinerja

LAMA_MACET = timedelta(minutes=10)
"""A worker that told nothing for so long has died."""


class StatusUnggahan(models.TextChoices):
    """Where an upload is. ``ditolak``: the workbook has mistakes and can only be mended and uploaded again."""

    MENUNGGU = "menunggu", "Menunggu keputusan"
    DITOLAK = "ditolak", "Perlu diperbaiki"
    ANTRE = "antre", "Menunggu giliran"
    BERJALAN = "berjalan", "Sedang diterapkan"
    DITERAPKAN = "diterapkan", "Diterapkan"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


class UnggahanBuku(Terjaga):
    """One upload. The read document (``exchange.snapshot``) is kept only while it can still be applied."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_unggahan_buku")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama_berkas = models.CharField("nama berkas", max_length=200)
    sidik = models.CharField("SHA-256 berkas", max_length=64)
    dokumen = models.BinaryField(default=b"")
    daftar_masalah = models.JSONField(default=list)
    """``[[sheet, place, what was found, how to mend it, weight], …]``."""
    revisi = models.PositiveIntegerField()
    """``TahunKinerja.revisi`` the person last compared it with."""
    status = models.CharField("status", max_length=20, choices=StatusUnggahan.choices, default=StatusUnggahan.MENUNGGU)
    pesan = models.TextField(blank=True)
    """Why the last attempt to apply it was refused, for people; a line each."""
    jumlah_perubahan = models.PositiveIntegerField(null=True)
    """Differences that were applied."""
    ganti_nama = models.BooleanField(default=False)
    diterapkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    kabar_pada = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("tahun_kinerja", "-id"), name="unggahan_buku_tahun"),)

    def __str__(self) -> str:
        return f"Buku kerja {self.nama_berkas}"

    @property
    def terbuka(self) -> bool:
        """Whether a person can still decide about it."""
        return self.status == StatusUnggahan.MENUNGGU

    @property
    def diproses(self) -> bool:
        """Whether the background worker has it, or will have it."""
        return self.status in (StatusUnggahan.ANTRE, StatusUnggahan.BERJALAN)

    @property
    def macet(self) -> bool:
        """Whether its worker seems to have died."""
        return self.status == StatusUnggahan.BERJALAN and timezone.now() - self.kabar_pada > LAMA_MACET

    @property
    def belum_diambil(self) -> bool:
        """Whether it waits longer than a running worker would let it."""
        return self.status == StatusUnggahan.ANTRE and timezone.now() - self.kabar_pada > timedelta(seconds=20)
