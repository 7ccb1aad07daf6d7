"""What a person decided about a finding. Findings are recomputed; decisions are stored."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models import TahunKinerja


class KeputusanTemuan(Terjaga):
    """A finding is accepted as it is, for a reason. ``sidik`` holds the facts: when they change the decision lapses."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_keputusan_temuan")
    aturan = models.CharField("kode aturan", max_length=20)
    objek = models.CharField("kode objek", max_length=60, blank=True)
    sidik = models.CharField("sidik fakta", max_length=16)
    pesan = models.TextField("temuan")
    """The finding as it read when it was decided."""
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(fields=("tahun_kinerja", "aturan", "objek", "sidik"), name="keputusan_temuan_tunggal"),
        )

    def __str__(self) -> str:
        return f"Keputusan {self.aturan} {self.objek}".strip()
