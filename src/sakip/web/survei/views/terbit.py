"""Publish a result to the citizens, or withdraw it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.publikasi import publish, withdraw
from sakip.web.survei.akses import survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.penetapan import FormulirTarik
from sakip.web.survei.forms.tahap import FormulirTahap
from sakip.web.survei.models import PublikasiSkm, StatusSurvei
from sakip.web.survei.penyamaran import ATURAN
from sakip.web.survei.views.susun import BERUBAH


@unit_page(Izin.TERBITKAN)
def terbitkan(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """What the public will see, and the confirmation."""
    satu = survey_of(konteks, survei)
    formulir = FormulirTahap(request.POST if request.method == "POST" else None, initial={"kunci_versi": satu.kunci_versi})
    if request.method == "POST" and formulir.is_valid():
        try:
            publish(survei=satu, by=konteks.pengguna, dilihat=formulir.cleaned_data["kunci_versi"])
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Hasil survei {satu.periode} diterbitkan.")
        return to_desk(konteks, "hasil", satu)
    if satu.status != StatusSurvei.DITETAPKAN:
        messages.error(request, "Hasil survei ini belum ditetapkan, jadi belum dapat diterbitkan.")
        return to_desk(konteks, "hasil", satu)
    isi = {
        "formulir": formulir,
        "survei": satu,
        "aturan": ATURAN,
        "tindak": satu.daftar_tindak_lanjut.count(),
        "riwayat": satu.daftar_publikasi.all(),
    }
    return render(request, "survei/ikm/terbitkan.html", isi)


@unit_page(Izin.TERBITKAN)
def tarik(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Take the published result off the public pages."""
    satu = survey_of(konteks, survei)
    terbit = PublikasiSkm.objects.filter(survei=satu, ditarik_pada=None).first()
    if terbit is None:
        return to_desk(konteks, "hasil", satu)
    formulir = FormulirTarik(request.POST if request.method == "POST" else None, initial={"kunci_versi": terbit.kunci_versi})
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            withdraw(publikasi=terbit, alasan=isi["alasan"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Hasil survei {satu.periode} ditarik.")
        return to_desk(konteks, "hasil", satu)
    return render(request, "survei/ikm/tarik.html", {"formulir": formulir, "survei": satu, "terbit": terbit})
