"""Open and close a survey, after a confirmation that says what follows."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.tahap import close_survey, open_again, open_survey
from sakip.web.survei.akses import survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.tahap import FormulirBukaKembali, FormulirTahap
from sakip.web.survei.models import StatusSurvei
from sakip.web.survei.ringkas import summaries
from sakip.web.survei.siap import notes_before_opening
from sakip.web.survei.views.susun import BERUBAH


@unit_page(Izin.SURVEI_UBAH)
def buka(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Open a draft, or a closed survey again with a reason."""
    satu = survey_of(konteks, survei)
    kembali = satu.status == StatusSurvei.DITUTUP
    kelas = FormulirBukaKembali if kembali else FormulirTahap
    formulir = kelas(request.POST if request.method == "POST" else None, initial={"kunci_versi": satu.kunci_versi})
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            if kembali:
                open_again(survei=satu, alasan=isi["alasan"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
            else:
                open_survey(survei=satu, by=konteks.pengguna, dilihat=isi["kunci_versi"])
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Survei {satu.periode} dibuka{' kembali' if kembali else ''}.")
        return to_desk(konteks, "survei", satu)
    if request.method != "POST" and satu.status not in (StatusSurvei.DRAF, StatusSurvei.DITUTUP):
        return to_desk(konteks, "survei", satu)
    hari = timezone.localdate()
    catatan = notes_before_opening(satu, hari)
    isi_halaman = {"formulir": formulir, "survei": satu, "kembali": kembali, "catatan": catatan, "hari_ini": hari}
    return render(request, "survei/buka.html", isi_halaman)


@unit_page(Izin.SURVEI_UBAH)
def tutup(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Close an open survey."""
    satu = survey_of(konteks, survei)
    formulir = FormulirTahap(request.POST if request.method == "POST" else None, initial={"kunci_versi": satu.kunci_versi})
    if request.method == "POST" and formulir.is_valid():
        try:
            close_survey(survei=satu, by=konteks.pengguna, dilihat=formulir.cleaned_data["kunci_versi"])
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Survei {satu.periode} ditutup.")
        return to_desk(konteks, "survei", satu)
    if satu.status != StatusSurvei.BERJALAN:
        return to_desk(konteks, "survei", satu)
    ringkasan = summaries([satu], timezone.localdate())[0]
    return render(request, "survei/tutup.html", {"formulir": formulir, "survei": satu, "ringkasan": ringkasan})
