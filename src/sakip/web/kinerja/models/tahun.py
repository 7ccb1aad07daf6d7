"""One unit's year: identity of that year, settings, and what hangs on it."""

from __future__ import annotations

from django.db import models

from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.models.pejabat import StatusPejabat
from sakip.web.kinerja.models.nilai import NilaiField
from sakip.web.kinerja.models.rencana import Rencana


class TahunKinerja(Terjaga):
    """The year of one unit. Names are kept per year, as units and officials change; field names are those of the workbook."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="daftar_tahun")
    tahun = models.PositiveIntegerField("tahun")
    rencana = models.ForeignKey(Rencana, on_delete=models.PROTECT, related_name="daftar_tahun")
    revisi = models.PositiveIntegerField(default=1, editable=False)
    """Counts every change of anything of this year; computed figures and pages are kept by it."""

    nama = models.CharField("nama unit kerja", max_length=200)
    pemda = models.CharField("pemerintah daerah", max_length=200, blank=True)
    kode = models.CharField("kode unit kerja", max_length=40, blank=True)
    jenis = models.CharField("jenis unit kerja", max_length=60, blank=True)
    alamat = models.CharField("alamat", max_length=300, blank=True)
    tempat = models.CharField("tempat penandatanganan", max_length=100, blank=True)
    tanggal_laporan = models.DateField("tanggal laporan", null=True, blank=True)
    dasar_organisasi = models.TextField("dasar susunan organisasi", blank=True)
    tugas = models.TextField("tugas unit kerja", blank=True)
    nama_pimpinan = models.CharField("nama pimpinan", max_length=200, blank=True)
    jabatan_pimpinan = models.CharField("jabatan pimpinan", max_length=200, blank=True)
    status_pimpinan = models.CharField("status pimpinan", max_length=20, choices=StatusPejabat.choices, blank=True)
    pangkat_pimpinan = models.CharField("pangkat pimpinan", max_length=100, blank=True)
    nip_pimpinan = models.CharField("NIP pimpinan", max_length=30, blank=True)
    nama_atasan = models.CharField("nama atasan", max_length=200, blank=True)
    jabatan_atasan = models.CharField("jabatan atasan", max_length=200, blank=True)
    nomor_sk_tim = models.CharField("nomor SK tim SAKIP", max_length=120, blank=True)
    tanggal_sk_tim = models.DateField("tanggal SK tim SAKIP", null=True, blank=True)
    nomor_sk_iku = models.CharField("nomor SK IKU", max_length=120, blank=True)
    tanggal_dpa = models.DateField("tanggal DPA disahkan", null=True, blank=True)
    catatan_contoh = models.TextField("catatan sampul", blank=True)

    rumus_minimum = models.CharField("rumus indikator minimum", max_length=20, blank=True)
    batas_capaian = NilaiField("batas capaian (persen)")
    agregasi = models.CharField("cara rata-rata", max_length=20, blank=True)
    cara_efisiensi = models.CharField("cara efisiensi", max_length=20, blank=True)
    skala_kategori = models.TextField("skala kategori sendiri", blank=True)
    kertas = models.CharField("ukuran kertas", max_length=10, blank=True)
    batas_lapor = models.DateField("batas waktu lapor", null=True, blank=True)

    class Meta:
        ordering = ("-tahun",)
        constraints = (models.UniqueConstraint(fields=("unit", "tahun"), name="tahun_unit_tunggal"),)

    def __str__(self) -> str:
        return f"{self.nama} {self.tahun}"


class BarisTahun(Terjaga):
    """Base of everything entered for one year, in the order of entry; field names are those of the workbook's columns."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE)
    urutan = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ("urutan", "id")
