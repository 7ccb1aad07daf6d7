"""Indicators with their fact sheet and medium-term targets."""

from __future__ import annotations

from django.db import models

from sakip.rencana.indikator import Akumulasi, JenisIndikator, Polaritas
from sakip.web.audit.terjaga import Terjaga
from sakip.web.kinerja.models.nilai import NilaiField
from sakip.web.kinerja.models.rencana import Rencana, Simpul


class Indikator(Terjaga):
    """One indicator of one node; an IKU is a flag with a fact sheet, not a second indicator. Empty choices mean the default."""

    rencana = models.ForeignKey(Rencana, on_delete=models.CASCADE, related_name="daftar_indikator")
    simpul = models.ForeignKey(Simpul, on_delete=models.PROTECT, related_name="daftar_indikator")
    kode = models.CharField("kode", max_length=60)
    nama = models.TextField("nama indikator")
    satuan = models.CharField("satuan", max_length=100, blank=True)
    polaritas = models.CharField("polaritas", max_length=20, default=Polaritas.MAKSIMUM.value)
    jenis = models.CharField("jenis", max_length=20, default=JenisIndikator.OUTCOME.value)
    akumulasi = models.CharField("akumulasi", max_length=20, default=Akumulasi.AKHIR_TAHUN.value)
    iku = models.BooleanField("IKU", default=False)
    definisi = models.TextField("definisi operasional", blank=True)
    alasan = models.TextField("alasan pemilihan", blank=True)
    formulasi = models.TextField("formulasi", blank=True)
    sumber_data = models.TextField("sumber data", blank=True)
    penanggung_jawab = models.CharField("penanggung jawab", max_length=300, blank=True)
    batas_bawah = NilaiField("batas bawah")
    batas_atas = NilaiField("batas atas")
    skala = models.TextField("skala predikat", blank=True)
    """As the workbook writes it: ``AA=100; A=90``."""
    baseline_tahun = models.PositiveIntegerField("tahun kondisi awal", null=True, blank=True)
    baseline = NilaiField("kondisi awal")
    urutan = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("urutan", "id")
        constraints = (models.UniqueConstraint(fields=("rencana", "kode"), name="indikator_kode_tunggal"),)

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class TargetTahunan(Terjaga):
    """The Renstra's target of an indicator for one year."""

    indikator = models.ForeignKey(Indikator, on_delete=models.CASCADE, related_name="daftar_target")
    tahun = models.PositiveIntegerField("tahun")
    nilai = NilaiField("target")

    class Meta:
        ordering = ("tahun",)
        constraints = (models.UniqueConstraint(fields=("indikator", "tahun"), name="target_tahun_tunggal"),)

    def __str__(self) -> str:
        return f"{self.indikator.kode} {self.tahun}"
