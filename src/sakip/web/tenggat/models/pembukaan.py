"""A lock that was opened again for one unit."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.tenggat.models.tenggat import Bagian


class PembukaanKunci(Terjaga):
    """One part of a unit's year may be changed until a day, for a reason."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_pembukaan_kunci")
    bagian = models.CharField("bagian", max_length=20, choices=Bagian.choices)
    alasan = models.TextField("alasan")
    sampai = models.DateField("dibuka sampai")
    dibuka_pada = models.DateTimeField(auto_now_add=True)
    dibuka_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ditutup_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("tahun_kinerja", "bagian")),)

    def __str__(self) -> str:
        return f"Pembukaan kunci {self.get_bagian_display()} {self.tahun_kinerja}"
