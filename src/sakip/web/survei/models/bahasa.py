"""The questionnaire in a regional language."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import Instansi


class BahasaSurvei(Terjaga):
    """Texts of the public form in a regional language of the Instansi; what is missing is shown in Indonesian."""

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="daftar_bahasa")
    kode = models.SlugField("kode", max_length=20)
    """Tag of the language as browsers know it (``mad``, ``jv``, ``su``)."""
    nama = models.CharField("nama bahasa", max_length=60)
    teks = models.JSONField("teks", default=dict, blank=True)
    """Key of a text of the form (``U1.pertanyaan``, ``U1.1`` … ``kirim``) -> the text."""

    class Meta:
        ordering = ("nama",)
        verbose_name = "bahasa survei"
        constraints = (models.UniqueConstraint(fields=("instansi", "kode"), name="bahasa_survei_tunggal"),)

    def __str__(self) -> str:
        return self.nama

    def place(self) -> Tempat:
        return self.instansi_id, None, None
