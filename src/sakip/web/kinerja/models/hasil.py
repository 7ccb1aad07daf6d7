"""Computed figures kept for lists and dashboards. They are written with the change that caused them, never by hand."""

from __future__ import annotations

from django.db import models

from sakip.web.kinerja.models.indikator import Indikator
from sakip.web.kinerja.models.tahun import TahunKinerja


class HasilTahun(models.Model):
    """A unit's year in figures, as the core computed them at ``revisi`` of its year; percent in percent points."""

    tahun_kinerja = models.OneToOneField(TahunKinerja, on_delete=models.CASCADE, related_name="hasil")
    revisi = models.PositiveIntegerField()
    capaian = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    kategori = models.CharField(max_length=60, blank=True)
    capaian_iku = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    serapan = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    efisiensi = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    efisien = models.CharField(max_length=60, blank=True)
    anggaran_rupiah = models.BigIntegerField(null=True)
    realisasi_rupiah = models.BigIntegerField(null=True)
    jumlah_indikator = models.PositiveIntegerField(default=0)
    jumlah_tidak_dihitung = models.PositiveIntegerField(default=0)
    alasan = models.TextField(blank=True)
    """Why there is no ``capaian``."""
    terisi = models.JSONField(default=dict)
    """``{"1": [filled, expected], …, "tahun": […]}``: indicators with a result per quarter and for the year."""

    skala = models.JSONField(default=list)
    """The labels of the category scale used, best first."""
    dokumen = models.BinaryField(default=b"")
    """The Dokumen as canonical JSON (``exchange.snapshot``), so that pages need one look-up instead of twenty."""

    def __str__(self) -> str:
        return f"Hasil {self.tahun_kinerja}"


class HasilGugus(models.Model):
    """Tujuan, sasaran, program, kegiatan and sub kegiatan of the year, in the order of the tree."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_hasil_gugus")
    urutan = models.PositiveIntegerField()
    kode = models.CharField(max_length=60)
    jenis = models.CharField(max_length=20)
    nama = models.TextField()
    capaian = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    kategori = models.CharField(max_length=60, blank=True)
    alasan = models.TextField(blank=True)
    serapan = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    efisiensi = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    efisien = models.CharField(max_length=60, blank=True)
    anggaran_rupiah = models.BigIntegerField(null=True)
    realisasi_rupiah = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("urutan",)

    def __str__(self) -> str:
        return f"{self.kode} {self.tahun_kinerja}"


class HasilIndikator(models.Model):
    """An indicator's year: promised, reached, how good that is. Texts are as displayed by the core's formats."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_hasil_indikator")
    indikator = models.ForeignKey(Indikator, on_delete=models.CASCADE, related_name="daftar_hasil")
    urutan = models.PositiveIntegerField()
    kode = models.CharField(max_length=60)
    nama = models.TextField()
    satuan = models.CharField(max_length=100, blank=True)
    iku = models.BooleanField(default=False)
    jenis_simpul = models.CharField(max_length=20)
    kode_simpul = models.CharField(max_length=60)
    target = models.CharField(max_length=120, blank=True)
    realisasi = models.CharField(max_length=120, blank=True)
    capaian = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    kategori = models.CharField(max_length=60, blank=True)
    alasan = models.TextField(blank=True)
    """Why there is no ``capaian``."""
    kemajuan = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    triwulan = models.JSONField(default=list)
    """Four entries ``[result as text or null, achievement as text or null]``."""

    class Meta:
        ordering = ("urutan",)
        indexes = (models.Index(fields=("tahun_kinerja", "iku")),)

    def __str__(self) -> str:
        return f"{self.kode} {self.tahun_kinerja}"
