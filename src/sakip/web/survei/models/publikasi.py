"""Published results: the only thing the public pages of surveys read."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.survei.models.survei import Survei


class PublikasiSkm(Terjaga):
    """A result as it was published; a withdrawn one stays for the history and is not shown."""

    survei = models.ForeignKey(Survei, on_delete=models.PROTECT, related_name="daftar_publikasi")
    isi = models.JSONField()
    """The published figures as text, small cells already suppressed."""
    sidik = models.CharField("SHA-256", max_length=64)
    berkas_laporan = models.FileField("laporan", upload_to="skm-terbit/%Y/", max_length=300)
    berkas_poster = models.FileField("poster", upload_to="skm-terbit/%Y/", max_length=300)
    diterbitkan_pada = models.DateTimeField(auto_now_add=True)
    ditarik_pada = models.DateTimeField(null=True, blank=True)
    alasan_tarik = models.TextField("alasan penarikan", blank=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = "publikasi hasil survei"
        constraints = (
            models.UniqueConstraint(fields=("survei",), condition=models.Q(ditarik_pada=None), name="publikasi_skm_satu_terbit"),
        )

    def __str__(self) -> str:
        return f"Hasil {self.survei}"

    def place(self) -> Tempat:
        return self.survei.place()
