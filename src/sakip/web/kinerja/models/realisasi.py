"""What was done in the year: action plan, results, evidence, money, comparison and analysis."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sakip.web.kinerja.models.indikator import Indikator
from sakip.web.kinerja.models.nilai import NilaiField
from sakip.web.kinerja.models.rencana import Simpul
from sakip.web.kinerja.models.tahun import BarisTahun


class Anggaran(BarisTahun):
    """The budget of a node before and after its change, and what was spent; whole rupiah."""

    simpul = models.ForeignKey(Simpul, on_delete=models.PROTECT, related_name="daftar_anggaran")
    sebelum_rupiah = models.BigIntegerField("anggaran sebelum perubahan", null=True, blank=True)
    sesudah_rupiah = models.BigIntegerField("anggaran sesudah perubahan", null=True, blank=True)
    realisasi_rupiah = models.BigIntegerField("realisasi anggaran", null=True, blank=True)
    sumber_dana = models.CharField("sumber dana", max_length=60, blank=True)

    class Meta(BarisTahun.Meta):
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "simpul"), name="anggaran_tunggal"),)

    def __str__(self) -> str:
        return f"Anggaran {self.simpul.kode}"


class BarisIndikator(BarisTahun):
    """Base of one row per indicator and year."""

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT)

    class Meta(BarisTahun.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.indikator.kode}"


class RencanaAksi(BarisIndikator):
    """The year's target by quarter, with what will be done, by whom and for how much."""

    tw1 = NilaiField("target triwulan I")
    tw2 = NilaiField("target triwulan II")
    tw3 = NilaiField("target triwulan III")
    tw4 = NilaiField("target triwulan IV")
    kegiatan = models.TextField("rencana kegiatan", blank=True)
    penanggung_jawab = models.CharField("penanggung jawab", max_length=300, blank=True)
    anggaran_rupiah = models.BigIntegerField("anggaran", null=True, blank=True)

    class Meta(BarisTahun.Meta):
        verbose_name = "rencana aksi"
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator"), name="rencana_aksi_tunggal"),)


class Realisasi(BarisIndikator):
    """An indicator's results by quarter and for the year."""

    tw1 = NilaiField("realisasi triwulan I")
    tw2 = NilaiField("realisasi triwulan II")
    tw3 = NilaiField("realisasi triwulan III")
    tw4 = NilaiField("realisasi triwulan IV")
    tahunan = NilaiField("realisasi setahun")
    target_diukur = NilaiField("target yang diukur")
    bukti = models.TextField("bukti", blank=True)
    penjelasan = models.TextField("penjelasan", blank=True)

    class Meta(BarisTahun.Meta):
        verbose_name = "realisasi"
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator"), name="realisasi_tunggal"),)


class StatusBukti(models.TextChoices):
    """What the pembina says of a piece of evidence."""

    DIAJUKAN = "diajukan", "Belum diverifikasi"
    DIVERIFIKASI = "diverifikasi", "Diverifikasi"
    DITOLAK = "ditolak", "Ditolak"


class Bukti(BarisIndikator):
    """An evidence file of an indicator's result; ``triwulan`` 1–4, or 0 for the year."""

    triwulan = models.PositiveSmallIntegerField("triwulan")
    berkas = models.FileField("berkas", upload_to="bukti/%Y/", max_length=300)
    nama_berkas = models.CharField("nama berkas", max_length=200)
    ukuran = models.PositiveBigIntegerField("ukuran (bita)")
    jenis_isi = models.CharField("jenis isi", max_length=100)
    sidik = models.CharField("SHA-256", max_length=64)
    keterangan = models.CharField("keterangan", max_length=300, blank=True)
    status = models.CharField("status", max_length=20, choices=StatusBukti.choices, default=StatusBukti.DIAJUKAN)
    catatan = models.TextField("catatan pemeriksa", blank=True)
    diunggah_pada = models.DateTimeField(auto_now_add=True)
    diunggah_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    diperiksa_pada = models.DateTimeField(null=True, blank=True)
    diperiksa_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(BarisTahun.Meta):
        verbose_name = "bukti"


class KinerjaLalu(BarisIndikator):
    """Target and result of an earlier year."""

    tahun = models.PositiveIntegerField("tahun")
    target = NilaiField("target")
    realisasi = NilaiField("realisasi")
    sumber = models.TextField("sumber", blank=True)

    class Meta(BarisTahun.Meta):
        verbose_name = "kinerja tahun lalu"
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator", "tahun"), name="kinerja_lalu_tunggal"),)


class Standar(BarisIndikator):
    """A national or provincial standard to compare with."""

    tingkat = models.CharField("tingkat", max_length=60)
    nilai = NilaiField("nilai")
    tahun = models.PositiveIntegerField("tahun", null=True, blank=True)
    sumber = models.TextField("sumber", blank=True)

    class Meta(BarisTahun.Meta):
        verbose_name = "standar"


class Analisis(BarisIndikator):
    """Why an indicator succeeded or failed, and what follows."""

    penyebab = models.TextField("penyebab", blank=True)
    hambatan = models.TextField("hambatan", blank=True)
    upaya = models.TextField("upaya", blank=True)
    tindak_lanjut = models.TextField("tindak lanjut", blank=True)

    class Meta(BarisTahun.Meta):
        verbose_name = "analisis"
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator"), name="analisis_tunggal"),)


class Pendukung(BarisIndikator):
    """A program or activity that helped or hindered an indicator's result; ``menunjang`` empty: not judged yet."""

    simpul = models.ForeignKey(Simpul, on_delete=models.PROTECT, related_name="daftar_pendukung")
    menunjang = models.BooleanField("menunjang", null=True, blank=True)
    penjelasan = models.TextField("penjelasan", blank=True)

    class Meta(BarisTahun.Meta):
        verbose_name = "program pendukung"
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator", "simpul"), name="pendukung_tunggal"),)
