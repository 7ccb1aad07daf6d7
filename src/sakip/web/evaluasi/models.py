"""The worksheet of one unit and year as rows."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import UnitKerja

PILIHAN_JAWAB = (("ya", "Ya"), ("tidak", "Tidak"), ("tidak berlaku", "Tidak berlaku"))
PILIHAN_NILAI = tuple((n, n) for n in ("AA", "A", "BB", "B", "CC", "C", "D", "E"))


class StatusEvaluasi(models.TextChoices):
    """Where an evaluation is."""

    MANDIRI = "mandiri", "Penilaian mandiri"
    DIAJUKAN = "diajukan", "Dinilai evaluator"
    KENDALI = "kendali", "Kendali mutu"
    SELESAI = "selesai", "Selesai"


class StatusTindak(models.TextChoices):
    """How far a follow-up is."""

    BELUM = "belum", "Belum"
    BERJALAN = "berjalan", "Berjalan"
    SELESAI = "selesai", "Selesai"


class Evaluasi(Terjaga):
    """One evaluation: ``tahun`` is the evaluated year."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.CASCADE, related_name="daftar_evaluasi")
    tahun = models.PositiveIntegerField("tahun")
    status = models.CharField("status", max_length=10, choices=StatusEvaluasi.choices, default=StatusEvaluasi.MANDIRI)
    nomor = models.CharField("nomor LHE", max_length=100, blank=True)
    tempat = models.CharField("tempat", max_length=100, blank=True)
    tanggal = models.DateField("tanggal LHE", null=True, blank=True)
    ruang_lingkup = models.TextField("ruang lingkup", blank=True)
    jabatan_penanda = models.CharField("jabatan penanda tangan", max_length=200, blank=True)
    nama_penanda = models.CharField("nama penanda tangan", max_length=200, blank=True)
    pangkat_penanda = models.CharField("pangkat penanda tangan", max_length=100, blank=True)
    nip_penanda = models.CharField("NIP penanda tangan", max_length=18, blank=True)
    evaluator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Who sent the grades on to quality control."""
    pengendali = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Who finished it: never the evaluator."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=("unit", "tahun"), name="satu_evaluasi_setahun"),)
        ordering = ("-tahun",)

    def __str__(self) -> str:
        return f"Evaluasi AKIP {self.unit} tahun {self.tahun}"

    def place(self) -> Tempat:
        return self.unit.instansi_id, self.unit_id, self.tahun


class JawabanLke(Terjaga):
    """The answers to one criterion."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.CASCADE, related_name="daftar_jawaban")
    kriteria = models.CharField(max_length=8)
    mandiri = models.CharField("jawaban unit", max_length=15, choices=PILIHAN_JAWAB, blank=True)
    bukti = models.TextField("bukti", blank=True, max_length=2000)
    evaluator = models.CharField("jawaban evaluator", max_length=15, choices=PILIHAN_JAWAB, blank=True)
    catatan = models.TextField("catatan evaluator", blank=True, max_length=2000)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("evaluasi", "kriteria"), name="satu_jawaban_kriteria"),)

    def __str__(self) -> str:
        return f"Kriteria {self.kriteria}"

    def place(self) -> Tempat:
        return self.evaluasi.place()


class NilaiLke(Terjaga):
    """The grades of one sub-component."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.CASCADE, related_name="daftar_nilai")
    subkomponen = models.CharField(max_length=4)
    mandiri = models.CharField("nilai unit", max_length=2, choices=PILIHAN_NILAI, blank=True)
    evaluator = models.CharField("nilai evaluator", max_length=2, choices=PILIHAN_NILAI, blank=True)
    alasan = models.TextField("alasan nilai", blank=True, max_length=2000)
    kendali = models.CharField("nilai kendali mutu", max_length=2, choices=PILIHAN_NILAI, blank=True)
    catatan_kendali = models.TextField("catatan kendali mutu", blank=True, max_length=2000)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("evaluasi", "subkomponen"), name="satu_nilai_subkomponen"),)

    def __str__(self) -> str:
        return f"Nilai {self.subkomponen}"

    def place(self) -> Tempat:
        return self.evaluasi.place()


class RekomendasiLke(Terjaga):
    """A recommendation, its owner, deadline and follow-up."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.CASCADE, related_name="daftar_rekomendasi")
    komponen = models.CharField("komponen", max_length=1)
    uraian = models.TextField("rekomendasi", max_length=2000)
    penanggung_jawab = models.CharField("penanggung jawab", max_length=200)
    batas = models.DateField("batas waktu")
    tindak_lanjut = models.TextField("tindak lanjut", blank=True, max_length=2000)
    bukti = models.TextField("bukti", blank=True, max_length=500)
    status = models.CharField("status", max_length=10, choices=StatusTindak.choices, default=StatusTindak.BELUM)

    class Meta:
        ordering = ("komponen", "id")

    def __str__(self) -> str:
        return f"Rekomendasi “{self.uraian[:60]}”"

    @property
    def lewat(self) -> bool:
        """Whether its day has passed and it is not done."""
        return self.status != StatusTindak.SELESAI and self.batas < timezone.localdate()

    def place(self) -> Tempat:
        return self.evaluasi.place()
