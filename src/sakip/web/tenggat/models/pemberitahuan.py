"""A notice in somebody's inbox."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class Pemberitahuan(models.Model):
    """One notice to one person; ``kunci`` names what it is about, so that nobody is told twice. Not audited."""

    penerima = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="daftar_pemberitahuan")
    kunci = models.CharField(max_length=120)
    judul = models.CharField("judul", max_length=200)
    isi = models.TextField("isi", blank=True)
    url = models.CharField("alamat halaman", max_length=300, blank=True)
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    dibaca_pada = models.DateTimeField(null=True, blank=True)
    dikirim_surel_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("penerima", "kunci"), name="pemberitahuan_sekali"),)
        indexes = (
            models.Index(fields=("penerima", "-id"), name="pemberitahuan_kotak"),
            models.Index(fields=("penerima",), condition=Q(dibaca_pada=None), name="pemberitahuan_belum_dibaca"),
        )

    def __str__(self) -> str:
        return self.judul
