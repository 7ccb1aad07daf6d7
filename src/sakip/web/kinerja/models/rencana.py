"""The plan: RPJMD of the Instansi and Renstra of a unit, in versions; one tree of nodes with a kind."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from sakip.rencana.pohon import Jenis
from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models import Instansi, UnitKerja

PILIHAN_JENIS = tuple((j.value, j.value.capitalize()) for j in Jenis)
JENIS_DAERAH = (Jenis.VISI, Jenis.MISI, Jenis.TUJUAN_DAERAH, Jenis.SASARAN_DAERAH)
"""Kinds of the RPJMD; the others belong to a Renstra."""


class StatusRencana(models.TextChoices):
    """The life of a plan's version."""

    DRAF = "draf", "Draf"
    BERLAKU = "berlaku", "Berlaku"
    DIGANTI = "diganti", "Diganti"


class Rencana(Terjaga):
    """One version of a plan: the RPJMD of the Instansi (``unit`` empty), or a unit's Renstra that serves a version of it."""

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="daftar_rencana")
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_rencana")
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_renstra")
    """The RPJMD that a Renstra serves."""
    tahun_awal = models.PositiveIntegerField("tahun awal")
    tahun_akhir = models.PositiveIntegerField("tahun akhir")
    versi = models.PositiveIntegerField("versi", default=1)
    status = models.CharField("status", max_length=20, choices=StatusRencana.choices, default=StatusRencana.DRAF)
    nomor = models.CharField("nomor penetapan", max_length=120, blank=True)
    tanggal = models.DateField("tanggal penetapan", null=True, blank=True)
    alasan = models.TextField("alasan perubahan", blank=True)

    class Meta:
        ordering = ("-tahun_awal", "-versi")
        constraints = (
            models.UniqueConstraint(fields=("unit", "tahun_awal", "versi"), name="rencana_versi_tunggal"),
            models.UniqueConstraint(
                fields=("instansi", "tahun_awal", "versi"), condition=Q(unit=None), name="rencana_rpjmd_tunggal"
            ),
            models.CheckConstraint(condition=Q(tahun_akhir__gte=models.F("tahun_awal")), name="rencana_periode_maju"),
        )

    def __str__(self) -> str:
        return f"{'Renstra' if self.unit_id else 'RPJMD'} {self.tahun_awal}–{self.tahun_akhir} versi {self.versi}"


class Simpul(Terjaga):
    """A node of the plan. ``induk`` may be a node of the RPJMD that the Renstra serves."""

    rencana = models.ForeignKey(Rencana, on_delete=models.CASCADE, related_name="daftar_simpul")
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_anak")
    kode = models.CharField("kode", max_length=60)
    jenis = models.CharField("jenis", max_length=20, choices=PILIHAN_JENIS)
    nama = models.TextField("uraian")
    penanggung_jawab = models.CharField("penanggung jawab", max_length=300, blank=True)
    urutan = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("urutan", "id")
        constraints = (models.UniqueConstraint(fields=("rencana", "kode"), name="simpul_kode_tunggal"),)

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class Dukungan(Terjaga):
    """A node of the RPJMD that a unit's Renstra intervenes in."""

    rencana = models.ForeignKey(Rencana, on_delete=models.CASCADE, related_name="daftar_dukungan")
    simpul = models.ForeignKey(Simpul, on_delete=models.CASCADE, related_name="daftar_dukungan")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("rencana", "simpul"), name="dukungan_tunggal"),)

    def __str__(self) -> str:
        return f"{self.rencana}: {self.simpul}"


class Lintas(Terjaga):
    """A crosscutting link (PermenPANRB 89/2021): a condition of one unit's node that another unit owns."""

    simpul = models.ForeignKey(Simpul, on_delete=models.CASCADE, related_name="daftar_lintas")
    unit_lain = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="daftar_lintas")
    simpul_lain = models.ForeignKey(Simpul, on_delete=models.SET_NULL, null=True, blank=True, related_name="daftar_lintas_masuk")
    uraian = models.TextField("kondisi yang diperlukan")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.simpul.kode} ↔ {self.unit_lain}"
