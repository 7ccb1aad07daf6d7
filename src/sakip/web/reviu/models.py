"""A review of one unit's report of one year."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.kinerja.models import TahunKinerja

PILIHAN_JAWAB = (("ya", "Ya"), ("tidak", "Tidak"), ("tidak berlaku", "Tidak berlaku"))


class StatusReviu(models.TextChoices):
    """Where a review is."""

    BERJALAN = "berjalan", "Reviu berjalan"
    PERBAIKAN = "perbaikan", "Menunggu perbaikan unit"
    KEDUA = "kedua", "Pemeriksaan kedua"
    SELESAI = "selesai", "Telah direviu"


class Penugasan(Terjaga):
    """The assignment and what came of it; one a year and unit."""

    tahun_kinerja = models.OneToOneField(TahunKinerja, on_delete=models.CASCADE, related_name="penugasan_reviu")
    status = models.CharField("status", max_length=10, choices=StatusReviu.choices, default=StatusReviu.BERJALAN)
    surat_tugas = models.CharField("nomor surat tugas", max_length=100)
    tanggal_tugas = models.DateField("tanggal surat tugas")
    tim = models.CharField("tim reviu", max_length=500)
    batas = models.DateField("batas waktu reviu")
    batas_unit = models.DateField("batas waktu perbaikan unit", null=True, blank=True)
    dokumen = models.BinaryField(default=b"")
    """The document as it was when corrections were asked for (``exchange.snapshot``)."""
    revisi = models.PositiveIntegerField(default=0)
    """``TahunKinerja.revisi`` of that document."""
    nomor = models.CharField("nomor pernyataan", max_length=100, blank=True)
    tempat = models.CharField("tempat", max_length=100, blank=True)
    tanggal = models.DateField("tanggal pernyataan", null=True, blank=True)
    jabatan_penanda = models.CharField("jabatan penanda tangan", max_length=200, blank=True)
    nama_penanda = models.CharField("nama penanda tangan", max_length=200, blank=True)
    pangkat_penanda = models.CharField("pangkat penanda tangan", max_length=100, blank=True)
    nip_penanda = models.CharField("NIP penanda tangan", max_length=18, blank=True)

    def __str__(self) -> str:
        return f"Reviu {self.tahun_kinerja}"

    def place(self) -> Tempat:
        unit = self.tahun_kinerja.unit
        return unit.instansi_id, unit.pk, self.tahun_kinerja.tahun

    @property
    def batas_kini(self) -> date | None:
        """The deadline of the present status."""
        return self.batas_unit if self.status == StatusReviu.PERBAIKAN else self.batas

    @property
    def lewat(self) -> bool:
        """Whether that deadline has passed."""
        batas = self.batas_kini
        return self.status != StatusReviu.SELESAI and batas is not None and batas < timezone.localdate()


class JawabanReviu(Terjaga):
    """What the reviewer decided about one item of the checklist."""

    penugasan = models.ForeignKey(Penugasan, on_delete=models.CASCADE, related_name="daftar_jawaban")
    butir = models.CharField(max_length=8)
    jawaban = models.CharField("jawaban", max_length=15, choices=PILIHAN_JAWAB, blank=True)
    catatan = models.TextField("catatan", blank=True, max_length=1000)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("penugasan", "butir"), name="satu_jawaban_butir"),)

    def __str__(self) -> str:
        return f"Butir {self.butir}"

    def place(self) -> Tempat:
        return self.penugasan.place()


class CatatanApip(Terjaga):
    """A note to the unit."""

    penugasan = models.ForeignKey(Penugasan, on_delete=models.CASCADE, related_name="daftar_catatan")
    butir = models.CharField("butir", max_length=8, blank=True)
    uraian = models.TextField("catatan", max_length=2000)
    selesai = models.BooleanField("selesai", default=False)
    dibuat_pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"Catatan “{self.uraian[:60]}”"

    def place(self) -> Tempat:
        return self.penugasan.place()


class BalasanApip(Terjaga):
    """A reply below a note."""

    catatan = models.ForeignKey(CatatanApip, on_delete=models.CASCADE, related_name="daftar_balasan")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    teks = models.TextField("tanggapan", max_length=2000)
    pada = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"Tanggapan “{self.teks[:60]}”"

    def place(self) -> Tempat:
        return self.catatan.place()
