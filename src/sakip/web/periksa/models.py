"""A printed report that was checked: its findings for a while, the file itself only where the person asked to keep it."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import UnitKerja

UMUR = timedelta(hours=24)
"""How long a result stays that nobody asked to keep."""


class Pemeriksaan(Terjaga):
    """One check. ``berkas`` is empty unless it was kept on purpose; ``komentar`` is the DOCX with Word comments."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.CASCADE, related_name="daftar_pemeriksaan")
    tahun = models.PositiveIntegerField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nama_berkas = models.CharField("nama berkas", max_length=200)
    sidik = models.CharField("SHA-256 berkas", max_length=64)
    jenis = models.CharField(max_length=10)
    hasil = models.JSONField(default=dict)
    """What was read and found, as plain data (``exchange.lkjip.pekerja.answer``), without its HTML and file."""
    halaman = models.TextField(blank=True)
    """The report with its marks, as escaped HTML of our own making."""
    komentar = models.BinaryField(default=b"")
    berkas = models.BinaryField(default=b"")
    disimpan = models.BooleanField(default=False)
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("unit", "tahun", "-id"), name="periksa_unit_tahun"),)

    def __str__(self) -> str:
        return f"Pemeriksaan {self.nama_berkas}"

    def place(self) -> Tempat:
        return self.unit.instansi_id, self.unit_id, self.tahun

    @property
    def hapus_pada(self) -> object:
        """When it is deleted, None where it was kept."""
        return None if self.disimpan else self.dibuat_pada + UMUR

    @property
    def lewat(self) -> bool:
        """Whether its time is over."""
        return not self.disimpan and timezone.now() > self.dibuat_pada + UMUR
