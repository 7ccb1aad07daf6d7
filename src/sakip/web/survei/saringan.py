"""The filters of the list of answers and of suggestions, as the address carries them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_date

from sakip.web.survei.models import BIDANG_UNSUR, Jawaban, Survei
from sakip.web.survei.models.jawaban import PILIHAN_SUMBER

PILIHAN_KEADAAN = (("dihitung", "Dihitung"), ("tidak_lengkap", "Tidak lengkap"), ("dibatalkan", "Dibatalkan"))
TANPA_LAYANAN = "0"
_KUNCI_TERPANJANG = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class SaringanJawaban:
    """Filters; a value that means nothing filters nothing."""

    layanan: str = ""
    """The key of a service, "0": without a service."""
    sumber: str = ""
    keadaan: str = ""
    impor: str = ""
    dari: date | None = None
    sampai: date | None = None
    cari: str = ""
    """In the suggestion."""

    @classmethod
    def read(cls, parameter: Mapping[str, str]) -> SaringanJawaban:
        """The filters of a query string."""
        return cls(
            layanan=_kunci(parameter.get("layanan", "")),
            sumber=_salah_satu(parameter.get("sumber", ""), dict(PILIHAN_SUMBER)),
            keadaan=_salah_satu(parameter.get("keadaan", ""), dict(PILIHAN_KEADAAN)),
            impor=_kunci(parameter.get("impor", "")),
            dari=_tanggal(parameter.get("dari", "")),
            sampai=_tanggal(parameter.get("sampai", "")),
            cari=parameter.get("cari", "").strip()[:200],
        )

    def answers(self, survei: Survei) -> QuerySet[Jawaban]:
        """The answers that pass, newest first."""
        semua = Jawaban.objects.filter(survei=survei).select_related("layanan").order_by("-pk")
        if self.layanan:
            semua = semua.filter(layanan=None if self.layanan == TANPA_LAYANAN else int(self.layanan))
        if self.sumber:
            semua = semua.filter(sumber=self.sumber)
        if self.impor:
            semua = semua.filter(impor=int(self.impor))
        if self.dari:
            semua = semua.filter(tanggal__gte=self.dari)
        if self.sampai:
            semua = semua.filter(tanggal__lte=self.sampai)
        if self.cari:
            semua = semua.filter(saran__icontains=self.cari)
        return self._keadaan(semua)

    def _keadaan(self, semua: QuerySet[Jawaban]) -> QuerySet[Jawaban]:
        match self.keadaan:
            case "dihitung":
                return semua.filter(dibatalkan_pada=None)
            case "dibatalkan":
                return semua.exclude(dibatalkan_pada=None)
            case "tidak_lengkap":
                kosong = Q()
                for unsur in BIDANG_UNSUR:
                    kosong |= Q(**{f"{unsur}__isnull": True})
                return semua.filter(kosong, dibatalkan_pada=None)
            case _:
                return semua


def _kunci(teks: str) -> str:
    return teks if teks.isascii() and teks.isdigit() and len(teks) <= _KUNCI_TERPANJANG else ""


def _salah_satu(teks: str, pilihan: Mapping[str, str]) -> str:
    return teks if teks in pilihan else ""


def _tanggal(teks: str) -> date | None:
    try:
        return parse_date(teks)
    except ValueError:
        return None
