"""Organisation, context and texts of the year's report."""

from __future__ import annotations

from django.db import models

from sakip.web.kinerja.models.nilai import NilaiField
from sakip.web.kinerja.models.tahun import BarisTahun


class Jabatan(BarisTahun):
    """A post of the organisation; ``atasan`` is the code of the post above."""

    kode = models.CharField("kode", max_length=60)
    nama = models.CharField("nama jabatan", max_length=300)
    atasan = models.CharField("kode jabatan atasan", max_length=60, blank=True)
    pejabat = models.CharField("pejabat", max_length=200, blank=True)
    tugas = models.TextField("tugas", blank=True)

    class Meta(BarisTahun.Meta):
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "kode"), name="jabatan_kode_tunggal"),)

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class Isu(BarisTahun):
    """A strategic issue."""

    lingkup = models.CharField("lingkup", max_length=20)
    uraian = models.TextField("uraian")

    def __str__(self) -> str:
        return self.uraian[:80]


class DasarHukum(BarisTahun):
    """A regulation the report rests on, as printed."""

    uraian = models.TextField("uraian")

    def __str__(self) -> str:
        return self.uraian[:80]


class AnggotaTim(BarisTahun):
    """A member of the SAKIP team."""

    kedudukan = models.CharField("kedudukan", max_length=100)
    jabatan = models.CharField("jabatan", max_length=300)
    nama = models.CharField("nama", max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.kedudukan}: {self.jabatan}"


class Narasi(BarisTahun):
    """A person's own text for a section of the report; it replaces the draft."""

    bagian = models.CharField("bagian", max_length=60)
    teks = models.TextField("teks")

    class Meta(BarisTahun.Meta):
        constraints = (models.UniqueConstraint(fields=("tahun_kinerja", "bagian"), name="narasi_tunggal"),)

    def __str__(self) -> str:
        return f"Narasi {self.bagian}"


class AngkaPembanding(BarisTahun):
    """A figure as another document states it; the review holds it against the computed one."""

    tempat = models.CharField("tempat", max_length=300)
    objek = models.CharField("kode objek", max_length=60, blank=True)
    ukuran = models.CharField("ukuran", max_length=60)
    tahun = models.PositiveIntegerField("tahun", null=True, blank=True)
    nilai = NilaiField("nilai")

    def __str__(self) -> str:
        return f"{self.tempat}: {self.ukuran} {self.objek}"
