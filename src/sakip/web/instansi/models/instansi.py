"""The tenant and its tree of units."""

from __future__ import annotations

from typing import Any

from django.db import models

from sakip.web.audit.terjaga import Terjaga


class Instansi(Terjaga):
    """A government that answers as one: kabupaten, kota, provinsi, kementerian. Nothing crosses its border."""

    kode = models.SlugField("kode alamat", max_length=60, unique=True)
    nama = models.CharField("nama", max_length=200)
    """As units print it: ``Kabupaten Sumenep``."""
    kode_wilayah = models.CharField("kode wilayah", max_length=20, blank=True)
    tempat = models.CharField("tempat penandatanganan", max_length=100, blank=True)
    nama_kepala = models.CharField("nama kepala daerah", max_length=200, blank=True)
    jabatan_kepala = models.CharField("jabatan kepala daerah", max_length=200, blank=True)
    rumus_minimum = models.CharField("rumus indikator minimum", max_length=20, blank=True)
    batas_capaian = models.DecimalField("batas capaian (persen)", max_digits=7, decimal_places=2, null=True, blank=True)
    agregasi = models.CharField("cara rata-rata", max_length=20, blank=True)
    cara_efisiensi = models.CharField("cara efisiensi", max_length=20, blank=True)
    skala_kategori = models.TextField("skala kategori sendiri", blank=True)
    kertas = models.CharField("ukuran kertas", max_length=10, blank=True)
    portal_terbuka = models.BooleanField("portal publik dibuka", default=True)

    class Meta:
        ordering = ("nama",)

    def __str__(self) -> str:
        return self.nama


class UnitKerja(Terjaga):
    """A unit that plans and reports; ``jalur`` holds the ids from the root down (``/3/7/``) so that a subtree is one look-up."""

    instansi = models.ForeignKey(Instansi, on_delete=models.PROTECT, related_name="daftar_unit")
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_anak")
    kode = models.SlugField("kode alamat", max_length=80)
    kode_resmi = models.CharField("kode unit kerja", max_length=40, blank=True)
    nama = models.CharField("nama", max_length=200)
    jenis = models.CharField("jenis", max_length=60, blank=True)
    alamat = models.CharField("alamat", max_length=300, blank=True)
    aktif = models.BooleanField("aktif", default=True)
    urutan = models.PositiveIntegerField(default=0)
    jalur = models.CharField(max_length=200, default="", editable=False, db_index=True)

    class Meta:
        ordering = ("urutan", "nama")
        constraints = (models.UniqueConstraint(fields=("instansi", "kode"), name="unit_kode_tunggal"),)

    def __str__(self) -> str:
        return self.nama

    def save(self, *args: Any, dari_action: bool = False, **kwargs: Any) -> None:
        super().save(*args, dari_action=dari_action, **kwargs)
        jalur = f"{self.induk.jalur if self.induk else '/'}{self.pk}/"
        if jalur != self.jalur:
            self.jalur = jalur
            type(self).objects.filter(pk=self.pk).update(jalur=jalur)
