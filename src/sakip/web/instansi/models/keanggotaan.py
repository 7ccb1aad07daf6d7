"""Who may do what, where."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models.instansi import Instansi, UnitKerja
from sakip.web.instansi.peran import PERAN, PILIHAN_PERAN


class Keanggotaan(Terjaga):
    """A role of a person: in one unit and those below it, or (``unit`` empty) in the whole Instansi."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="daftar_keanggotaan")
    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="daftar_keanggotaan")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_keanggotaan")
    peran = models.CharField("peran", max_length=30, choices=PILIHAN_PERAN)
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("pengguna", "unit", "peran"), name="keanggotaan_tunggal"),
            models.UniqueConstraint(
                fields=("pengguna", "instansi", "peran"), condition=Q(unit=None), name="keanggotaan_instansi_tunggal"
            ),
        )

    def __str__(self) -> str:
        return f"{self.pengguna}: {PERAN[self.peran].nama} {self.unit or self.instansi}"


class Undangan(Terjaga):
    """An invitation: whoever holds the link sets a password and gets the role. Only the hash of the token is kept."""

    instansi = models.ForeignKey(Instansi, on_delete=models.CASCADE, related_name="daftar_undangan")
    unit = models.ForeignKey(UnitKerja, on_delete=models.CASCADE, null=True, blank=True)
    email = models.EmailField("alamat surel")
    nama = models.CharField("nama lengkap", max_length=200)
    peran = models.CharField("peran", max_length=30, choices=PILIHAN_PERAN)
    token = models.CharField(max_length=64, unique=True, editable=False)
    """SHA-256 of the secret in the link."""
    dibuat_pada = models.DateTimeField(auto_now_add=True)
    berlaku_sampai = models.DateTimeField()
    diterima_pada = models.DateTimeField(null=True, blank=True)
    dibatalkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.nama} <{self.email}>"
