"""How often an address sent the form lately."""

from __future__ import annotations

from django.db import models


class LajuKirim(models.Model):
    """Submissions in one window of time; ``kunci`` is a keyed hash that cannot be traced back and is deleted after the window."""

    kunci = models.CharField(max_length=64)
    jendela = models.BigIntegerField()
    """Number of the window of time."""
    banyak = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kunci", "jendela"), name="laju_kirim_tunggal"),)

    def __str__(self) -> str:
        return f"{self.banyak} kiriman"
