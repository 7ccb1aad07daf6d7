"""What a unit does about a weak unsur."""

from __future__ import annotations

from django.db import models

from sakip.survei.survei import StatusTindakLanjut
from sakip.survei.unsur import KODE_UNSUR
from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.survei.models.survei import Survei

PILIHAN_STATUS = (
    (StatusTindakLanjut.RENCANA.value, "Belum dimulai"),
    (StatusTindakLanjut.BERJALAN.value, "Berjalan"),
    (StatusTindakLanjut.SELESAI.value, "Selesai"),
    (StatusTindakLanjut.BATAL.value, "Batal"),
)


class TindakLanjut(Terjaga):
    """A follow-up: what, who, until when, and what became of it."""

    survei = models.ForeignKey(Survei, on_delete=models.PROTECT, related_name="daftar_tindak_lanjut")
    unsur = models.CharField("unsur", max_length=2, choices=[(k, k) for k in KODE_UNSUR])
    uraian = models.TextField("apa yang dilakukan")
    penanggung_jawab = models.CharField("penanggung jawab", max_length=200)
    batas = models.DateField("selesai paling lambat")
    status = models.CharField("status", max_length=20, choices=PILIHAN_STATUS, default=StatusTindakLanjut.RENCANA.value)
    hasil = models.TextField("hasil atau bukti", blank=True)
    selesai_pada = models.DateField("diselesaikan tanggal", null=True, blank=True)

    class Meta:
        ordering = ("batas", "id")
        verbose_name = "tindak lanjut survei"

    def __str__(self) -> str:
        return f"Tindak lanjut {self.unsur} {self.survei}"

    def place(self) -> Tempat:
        return self.survei.place()
