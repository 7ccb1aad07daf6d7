"""The answers: anonymous, written once, never changed; a wrong one is cancelled with a reason and stays."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from sakip.survei.survei import SumberJawaban
from sakip.survei.unsur import BANYAK_UNSUR
from sakip.web.audit.terjaga import DiLuarAction, Tempat
from sakip.web.survei.models.impor import ImporJawaban
from sakip.web.survei.models.layanan import Layanan
from sakip.web.survei.models.survei import Survei

BIDANG_UNSUR = tuple(f"u{n}" for n in range(1, BANYAK_UNSUR + 1))
PILIHAN_SUMBER = (
    (SumberJawaban.DARING.value, "Formulir daring"),
    (SumberJawaban.KERTAS.value, "Formulir kertas"),
    (SumberJawaban.IMPOR.value, "Impor berkas"),
)


def _nilai(nama: str) -> models.PositiveSmallIntegerField[int | None, int | None]:
    return models.PositiveSmallIntegerField(nama, null=True)


class QuerySetJawaban(models.QuerySet["Jawaban"]):
    """Answers of surveys."""

    def counted(self) -> QuerySetJawaban:
        """Without the cancelled ones."""
        return self.filter(dibatalkan_pada=None)


class Jawaban(models.Model):
    """One respondent's answer. No name, address or exact time is kept: the day and the hour only."""

    survei = models.ForeignKey(Survei, on_delete=models.PROTECT, related_name="daftar_jawaban")
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, null=True, related_name="+")
    u1 = _nilai("U1")
    u2 = _nilai("U2")
    u3 = _nilai("U3")
    u4 = _nilai("U4")
    u5 = _nilai("U5")
    u6 = _nilai("U6")
    u7 = _nilai("U7")
    u8 = _nilai("U8")
    u9 = _nilai("U9")
    jenis_kelamin = models.CharField("jenis kelamin", max_length=60, blank=True)
    usia = models.CharField("usia", max_length=60, blank=True)
    pendidikan = models.CharField("pendidikan", max_length=60, blank=True)
    pekerjaan = models.CharField("pekerjaan", max_length=60, blank=True)
    tanggal = models.DateField("tanggal", null=True)
    jam = models.PositiveSmallIntegerField("jam", null=True)
    saran = models.TextField("saran", blank=True)
    tambahan = models.JSONField("jawaban tambahan", default=dict, blank=True)
    """Answers outside the IKM by the question's id as text."""
    sumber = models.CharField("sumber", max_length=10, choices=PILIHAN_SUMBER)
    kunci = models.CharField(max_length=64, null=True, unique=True)
    """SHA-256 of the form's one-time mark: a form sent twice is stored once."""
    impor = models.ForeignKey(ImporJawaban, on_delete=models.PROTECT, null=True, related_name="daftar_jawaban")
    dimasukkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Who typed or imported it; empty for the public form."""
    dibatalkan_pada = models.DateTimeField(null=True)
    dibatalkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    alasan_batal = models.TextField("alasan pembatalan", blank=True)

    objects = QuerySetJawaban.as_manager()

    class Meta:
        ordering = ("id",)
        verbose_name = "jawaban"
        indexes = (models.Index(fields=("survei", "dibatalkan_pada")),)
        constraints = tuple(
            models.CheckConstraint(condition=Q(**{f"{u}__isnull": True}) | Q(**{f"{u}__range": (1, 4)}), name=f"jawaban_{u}_1_4")
            for u in BIDANG_UNSUR
        )

    def __str__(self) -> str:
        return f"Jawaban {self.pk}"

    def save(self, *args: Any, dari_action: bool = False, **kwargs: Any) -> None:
        if not dari_action:
            raise DiLuarAction(type(self).__name__)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise DiLuarAction(type(self).__name__)

    def place(self) -> Tempat:
        """The Instansi, unit and year, for the audit."""
        return self.survei.place()
