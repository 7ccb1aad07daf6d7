"""A visit of the public form: which survey, in which language, at the service counter or on the citizen's own phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from sakip.web.survei.bahasa import INDONESIA, Bahasa, languages_of
from sakip.web.survei.models import PublikasiSkm, StatusSurvei, Survei

KUKI = "skm"
"""Says "1" and nothing else, to this survey's pages only, until the survey ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kunjungan:
    """One request's view of a survey."""

    survei: Survei
    bahasa: Bahasa
    daftar_bahasa: tuple[Bahasa, ...]
    loket: bool
    """A tablet that the next citizen uses, too: nothing is remembered in the browser."""
    layanan: str
    """The service that the link preselects, as it came."""
    lagi: bool = False
    """Another person on a telephone that was used before."""

    def url(self, nama: str = "survei:formulir", **lain: str) -> str:
        """An address of this survey that keeps language, counter and service."""
        isi = {"bahasa": self.bahasa.kode if self.bahasa != INDONESIA else "", "loket": "1" if self.loket else ""}
        isi["lagi"] = "1" if self.lagi and nama == "survei:formulir" else ""
        isi = {k: v for k, v in {**isi, "layanan": self.layanan, **lain}.items() if v}
        alamat = reverse(nama, kwargs={"survei": self.survei.kode})
        return f"{alamat}?{urlencode(isi)}" if isi else alamat

    @property
    def alamat(self) -> str:
        """The form, as it was opened."""
        return self.url()

    @property
    def alamat_lagi(self) -> str:
        """The form for another person."""
        return self.url() if self.loket else self.url(lagi="1")

    @property
    def ganti_bahasa(self) -> tuple[tuple[Bahasa, str], ...]:
        """The other languages with their address."""
        return tuple((b, self.url(bahasa="" if b == INDONESIA else b.kode)) for b in self.daftar_bahasa if b != self.bahasa)

    @property
    def sebelum(self) -> bool:
        """Not yet open: it will be."""
        return self.survei.status == StatusSurvei.BERJALAN and timezone.localdate() < self.survei.mulai

    @property
    def terbuka(self) -> bool:
        """Whether answers are taken today."""
        return self.survei.unit.aktif and self.survei.takes_answers(timezone.localdate())

    @property
    def alamat_hasil(self) -> str:
        """The published result of this survey, else the list that holds an earlier one of the unit, else "" (closed portal)."""
        if not self.survei.unit.instansi.portal_terbuka:
            return ""
        terbit = PublikasiSkm.objects.filter(survei__unit=self.survei.unit_id, ditarik_pada=None)
        daftar = set(terbit.values_list("survei_id", flat=True))
        instansi = self.survei.unit.instansi.kode
        if self.survei.pk in daftar:
            return reverse("survei:publik_hasil", kwargs={"instansi": instansi, "survei": self.survei.kode})
        return reverse("survei:publik", kwargs={"instansi": instansi}) if daftar else ""

    def remember(self, jawab: HttpResponseBase) -> None:
        """Note in the browser that the survey was filled in, except at the counter."""
        if self.loket:
            return
        akhir = datetime.combine(self.survei.selesai + timedelta(days=1), time(), tzinfo=timezone.get_current_timezone())
        jawab.set_cookie(
            KUKI, "1", expires=akhir, path=reverse("survei:formulir", kwargs={"survei": self.survei.kode}),
            secure=settings.HTTPS, httponly=True, samesite="Lax",
        )  # fmt: skip


def visit_of(request: HttpRequest, kode: str) -> Kunjungan | None:
    """The visit of a survey that the public may know of: not of an unknown one, nor of a draft. Reads no session."""
    survei = Survei.objects.select_related("unit__instansi").filter(kode=kode.lower()).exclude(status=StatusSurvei.DRAF).first()
    if survei is None:
        return None
    daftar = languages_of(survei)
    kueri: Mapping[str, str] = request.GET.dict()
    return Kunjungan(
        survei=survei,
        bahasa=next((b for b in daftar if b.kode == kueri.get("bahasa")), daftar[0]),
        daftar_bahasa=daftar,
        loket=kueri.get("loket") == "1",
        lagi="lagi" in kueri,
        layanan=angka if (angka := kueri.get("layanan", "")).isdecimal() and len(angka) < 19 else "",
    )
