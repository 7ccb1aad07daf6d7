"""The audit event. It has no foreign keys, so it never blocks a deletion and outlives what it tells of."""

from __future__ import annotations

from typing import Any

from django.db import models


class AuditTetap(Exception):
    """An audit event was about to be changed or deleted."""


class Peristiwa(models.Model):
    """One change: who, when, what, from what to what. Written once; triggers of the database refuse change and deletion."""

    waktu = models.DateTimeField(auto_now_add=True, db_index=True)
    jenis = models.CharField(max_length=60)
    """A stable code: ``realisasi.ubah``."""
    oleh_id = models.BigIntegerField(null=True)
    oleh_nama = models.CharField(max_length=200)
    instansi_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    tahun = models.IntegerField(null=True)
    objek_jenis = models.CharField(max_length=60)
    objek_id = models.CharField(max_length=60)
    objek_nama = models.CharField(max_length=300)
    perubahan = models.JSONField(default=list)
    """``[[field, old, new], …]`` as text or null."""
    catatan = models.TextField(blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("instansi_id", "-id")),
            models.Index(fields=("unit_id", "-id")),
            models.Index(fields=("objek_jenis", "objek_id")),
        )

    def __str__(self) -> str:
        return f"{self.waktu:%Y-%m-%d %H:%M} {self.jenis} {self.objek_nama}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AuditTetap("peristiwa audit tidak dapat diubah")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AuditTetap("peristiwa audit tidak dapat dihapus")
