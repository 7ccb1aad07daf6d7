"""A survey of one unit and period, what it asks, and whom."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from sakip.survei.survei import AturanKosong, Bobot
from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import UnitKerja
from sakip.web.survei.models.layanan import Layanan

PILIHAN_BOBOT = ((Bobot.SAMA.value, "1/9 menurut peraturan"), (Bobot.LAMA.value, "0,11 (cara lama, paling tinggi 99)"))
PILIHAN_KOSONG = (
    (AturanKosong.TERISI.value, "tiap unsur dibagi banyaknya jawaban atas unsur itu"),
    (AturanKosong.LENGKAP.value, "hanya jawaban yang kesembilan unsurnya terisi"),
)


class StatusSurvei(models.TextChoices):
    """The life of a survey. It takes answers while ``berjalan`` and between its dates."""

    DRAF = "draf", "Draf"
    BERJALAN = "berjalan", "Dibuka"
    DITUTUP = "ditutup", "Ditutup"
    DITETAPKAN = "ditetapkan", "Hasil ditetapkan"


class Survei(Terjaga):
    """One survey. ``kode`` is the public short address (``/s/<kode>/``): random, without letters that look alike."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="daftar_survei")
    kode = models.CharField("kode tautan", max_length=12, unique=True)
    tahun = models.PositiveIntegerField("tahun")
    periode = models.CharField("periode", max_length=60)
    judul = models.CharField("judul", max_length=200, blank=True)
    mulai = models.DateField("dibuka tanggal")
    selesai = models.DateField("ditutup tanggal")
    status = models.CharField("status", max_length=20, choices=StatusSurvei.choices, default=StatusSurvei.DRAF)
    populasi = models.PositiveIntegerField("jumlah pengguna layanan", null=True, blank=True)
    """Users of all services together; empty: the sum over the services."""
    metode = models.TextField("cara pengumpulan data", blank=True)
    pengantar = models.TextField("kata pengantar formulir", blank=True)
    bahasa = models.CharField("bahasa daerah", max_length=20, blank=True)
    """Code of a BahasaSurvei of the Instansi."""
    bobot = models.CharField("bobot unsur", max_length=10, choices=PILIHAN_BOBOT, default=Bobot.SAMA.value)
    aturan_kosong = models.CharField(
        "jawaban tidak lengkap", max_length=10, choices=PILIHAN_KOSONG, default=AturanKosong.TERISI.value
    )
    tanggal_laporan = models.DateField("tanggal laporan", null=True, blank=True)
    hasil = models.JSONField("hasil yang ditetapkan", default=dict, blank=True)
    """The determined result: ``survei.penetapan.frozen`` says its keys; empty before."""
    ditetapkan_pada = models.DateTimeField(null=True, blank=True)
    ditetapkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-tahun", "-mulai", "-id")
        verbose_name = "survei"
        constraints = (
            models.UniqueConstraint(fields=("unit", "tahun", "periode"), name="survei_periode_tunggal"),
            models.CheckConstraint(condition=Q(selesai__gte=F("mulai")), name="survei_tanggal_urut"),
        )

    def __str__(self) -> str:
        return self.judul or f"Survei Kepuasan Masyarakat {self.periode}"

    def place(self) -> Tempat:
        return self.unit.instansi_id, self.unit_id, self.tahun

    def takes_answers(self, hari: date) -> bool:
        """Whether the public form is open on a day."""
        return self.status == StatusSurvei.BERJALAN and self.mulai <= hari <= self.selesai

    @property
    def dapat_diisi(self) -> bool:
        """Whether the unit may still add answers itself (paper, import): opened once, and not determined."""
        return self.status in (StatusSurvei.BERJALAN, StatusSurvei.DITUTUP)


class LayananSurvei(Terjaga):
    """A service that a survey asks about, with its users in the period."""

    survei = models.ForeignKey(Survei, on_delete=models.CASCADE, related_name="daftar_layanan")
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="+")
    populasi = models.PositiveIntegerField("jumlah pengguna layanan", null=True, blank=True)

    class Meta:
        ordering = ("layanan__urutan", "layanan_id")
        verbose_name = "layanan yang disurvei"
        constraints = (models.UniqueConstraint(fields=("survei", "layanan"), name="layanan_survei_tunggal"),)

    def __str__(self) -> str:
        return f"{self.layanan} dalam {self.survei}"

    def place(self) -> Tempat:
        return self.survei.place()


class JenisPertanyaan(models.TextChoices):
    """How an extra question is answered."""

    PILIHAN = "pilihan", "Memilih satu jawaban"
    ISIAN = "isian", "Menulis sendiri"


class PertanyaanTambahan(Terjaga):
    """A question of the unit itself, outside the IKM; ``pilihan`` holds one option a line."""

    survei = models.ForeignKey(Survei, on_delete=models.CASCADE, related_name="daftar_pertanyaan")
    urutan = models.PositiveIntegerField(default=0)
    teks = models.CharField("pertanyaan", max_length=300)
    jenis = models.CharField("cara menjawab", max_length=10, choices=JenisPertanyaan.choices, default=JenisPertanyaan.ISIAN)
    pilihan = models.TextField("pilihan jawaban", blank=True)
    wajib = models.BooleanField("wajib dijawab", default=False)

    class Meta:
        ordering = ("urutan", "id")
        verbose_name = "pertanyaan tambahan"

    def __str__(self) -> str:
        return self.teks

    def place(self) -> Tempat:
        return self.survei.place()

    @property
    def daftar_pilihan(self) -> tuple[str, ...]:
        """The options, in order."""
        return tuple(p.strip() for p in self.pilihan.splitlines() if p.strip())
