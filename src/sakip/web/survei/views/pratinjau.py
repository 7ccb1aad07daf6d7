"""The public form as citizens will see it, before a survey is open; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.web.instansi.akses import Konteks, instansi_page, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.akses import survey_of
from sakip.web.survei.alamat import desk_url, to_desk
from sakip.web.survei.bahasa import Bahasa, languages_of
from sakip.web.survei.forms.jawaban import FormulirJawaban
from sakip.web.survei.kunjungan import Kunjungan
from sakip.web.survei.models import Survei
from sakip.web.survei.susunan import Penyusun
from sakip.web.survei.views.bahasa import language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class KunjunganPratinjau(Kunjungan):
    """A visit that leads back to the preview."""

    alamat_pratinjau: str

    def url(self, nama: str = "survei:formulir", **lain: str) -> str:
        bahasa = lain.get("bahasa", self.bahasa.kode)
        return f"{self.alamat_pratinjau}?bahasa={bahasa}"


def _show(
    request: HttpRequest, survei: Survei, bahasa: Bahasa, daftar_bahasa: tuple[Bahasa, ...], alamat: str, kembali: str
) -> HttpResponseBase:
    kunjungan = KunjunganPratinjau(
        survei=survei, bahasa=bahasa, daftar_bahasa=daftar_bahasa, loket=False, layanan="", alamat_pratinjau=alamat
    )
    isi = {
        "kunjungan": kunjungan,
        "survei": survei,
        "daftar_bagian": Penyusun(FormulirJawaban(survei=survei), bahasa).sections(),
        "tanda": "",
        "kembali": kembali,
    }
    return render(request, "survei/pratinjau.html", isi)


@unit_page(Izin.LIHAT)
def survei(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The form of one survey in one of its languages."""
    satu = survey_of(konteks, survei)
    if request.method == "POST":
        messages.info(request, "Itu pratinjau formulir; jawabannya tidak disimpan.")
        return to_desk(konteks, "survei", satu)
    daftar = languages_of(satu)
    bahasa = next((b for b in daftar if b.kode == request.GET.get("bahasa")), daftar[0])
    return _show(request, satu, bahasa, daftar, desk_url(konteks, "pratinjau", satu), desk_url(konteks, "survei", satu))


@instansi_page(Izin.UNIT_UBAH)
def bahasa(request: HttpRequest, konteks: Konteks, bahasa: str) -> HttpResponseBase:
    """The form in a language, on a survey that offers it or else on the newest one."""
    satu = language_of(konteks, bahasa)
    argumen = {"instansi": konteks.instansi.kode, "bahasa": satu.kode}
    kembali = reverse("survei:bahasa_ubah", kwargs=argumen)
    milik = Survei.objects.filter(unit__instansi=konteks.instansi).select_related("unit__instansi").order_by("-mulai", "-id")
    contoh = milik.filter(bahasa=satu.kode).first() or milik.first()
    if contoh is None:
        messages.info(request, "Pratinjau memerlukan survei; instansi ini belum mempunyai satu survei pun.")
        return redirect(kembali)
    if request.method == "POST":
        return redirect(kembali)
    pakai = Bahasa(kode=satu.kode, nama=f"Bahasa {satu.nama}", terjemahan=satu.teks)
    return _show(request, contoh, pakai, (pakai,), reverse("survei:bahasa_pratinjau", kwargs=argumen), kembali)
