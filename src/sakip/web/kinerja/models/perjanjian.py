"""RKT targets and the Perjanjian Kinerja with its versions (PermenPANRB 53/2014, annex I)."""

from __future__ import annotations

from django.db import models

from sakip.rencana.perjanjian import AlasanRevisi, DasarAnggaran
from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models.indikator import Indikator
from sakip.web.kinerja.models.nilai import NilaiField
from sakip.web.kinerja.models.tahun import BarisTahun, TahunKinerja


class TargetRkt(BarisTahun):
    """A year's target in the RKT/Renja."""

    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="daftar_rkt")
    target = NilaiField("target")
    satuan = models.CharField("satuan", max_length=100, blank=True)
    keterangan = models.TextField("keterangan", blank=True)

    class Meta(BarisTahun.Meta):
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "indikator"), name="rkt_tunggal"),)

    def __str__(self) -> str:
        return f"RKT {self.indikator.kode}"


class StatusPk(models.TextChoices):
    """The way of a PK version."""

    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DISETUJUI = "disetujui", "Disetujui"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"


STATUS_PK_BERLAKU = (StatusPk.DISETUJUI, StatusPk.DITANDATANGANI)


class PerjanjianKinerja(Terjaga):
    """One version of the agreement. Version 1 counts from the start; a later one counts once it is approved."""

    tahun_kinerja = models.ForeignKey(TahunKinerja, on_delete=models.CASCADE, related_name="daftar_pk")
    versi = models.PositiveIntegerField("versi")
    nomor = models.CharField("nomor", max_length=120, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    alasan = models.CharField(
        "alasan", max_length=40, default=AlasanRevisi.AWAL.value, choices=[(a.value, a.value.capitalize()) for a in AlasanRevisi]
    )
    uraian_alasan = models.TextField("uraian alasan", blank=True)
    dasar_anggaran = models.CharField(
        "dasar anggaran",
        max_length=20,
        default=DasarAnggaran.MURNI.value,
        choices=[(d.value, d.value.capitalize()) for d in DasarAnggaran],
    )
    pihak_pertama = models.CharField("nama pihak pertama", max_length=200, blank=True)
    jabatan_pihak_pertama = models.CharField("jabatan pihak pertama", max_length=200, blank=True)
    pihak_kedua = models.CharField("nama pihak kedua", max_length=200, blank=True)
    jabatan_pihak_kedua = models.CharField("jabatan pihak kedua", max_length=200, blank=True)
    status = models.CharField("status", max_length=20, choices=StatusPk.choices, default=StatusPk.DRAF)
    catatan = models.TextField("catatan pengembalian", blank=True)
    berkas_ttd = models.FileField("salinan bertanda tangan", upload_to="pk/%Y/", blank=True, max_length=300)
    nama_berkas_ttd = models.CharField(max_length=200, blank=True)
    sidik_ttd = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("versi",)
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "versi"), name="pk_versi_tunggal"),)

    def __str__(self) -> str:
        return f"PK versi {self.versi}"

    @property
    def berlaku(self) -> bool:
        """Whether it counts in measurement and report."""
        return self.versi == 1 or self.status in STATUS_PK_BERLAKU


class TargetPk(Terjaga):
    """A promise: one indicator in one PK version; ``target`` empty means taken out by this version."""

    pk_versi = models.ForeignKey(PerjanjianKinerja, on_delete=models.CASCADE, related_name="daftar_target")
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="daftar_target_pk")
    target = NilaiField("target")
    keterangan = models.TextField("keterangan", blank=True)
    urutan = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("urutan", "id")
        constraints = (models.UniqueConstraint(fields=("pk_versi", "indikator"), name="target_pk_tunggal"),)

    def __str__(self) -> str:
        return f"{self.pk_versi} {self.indikator.kode}"
