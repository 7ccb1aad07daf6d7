"""Publications: the only thing the portal reads."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models import TahunKinerja


class JenisPublikasi(models.TextChoices):
    """What is published."""

    RENCANA = "rencana", "Rencana (Renstra dan IKU)"
    PK = "pk", "Perjanjian kinerja"
    LKJIP = "lkjip", "Laporan kinerja (LKjIP) dan capaian"


class Publikasi(Terjaga):
    """A published document as frozen data; withdrawn ones stay, for the history, and are not shown."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.PROTECT, related_name="daftar_publikasi")
    jenis = models.CharField("jenis", max_length=20, choices=JenisPublikasi.choices)
    dokumen = models.BinaryField()
    """The Dokumen as canonical JSON at the moment of publication."""
    sidik = models.CharField("SHA-256", max_length=64)
    berkas = models.FileField("berkas PDF", upload_to="terbit/%Y/", blank=True, max_length=300)
    berkas_docx = models.FileField("berkas DOCX", upload_to="terbit/%Y/", blank=True, max_length=300)
    ringkasan = models.JSONField(default=dict)
    """The published figures as text, computed by the core from ``dokumen``: see ``ringkas.summarise``."""
    kata = models.TextField(default="")
    """Lower-case text of names, for searching."""
    diterbitkan_pada = models.DateTimeField(auto_now_add=True)
    ditarik_pada = models.DateTimeField(null=True, blank=True)
    alasan_tarik = models.TextField(blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("tahun_kinerja", "jenis", "ditarik_pada")),)

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.tahun_kinerja}"
