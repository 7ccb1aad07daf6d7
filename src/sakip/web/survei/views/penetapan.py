"""Determine the result of a survey after a look at its findings, or take that back for a reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.survei.hasil import TidakDapatDihitung
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.penetapan import determine, reopen
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.akses import survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.penetapan import FormulirBukaPenetapan
from sakip.web.survei.forms.tahap import FormulirTahap
from sakip.web.survei.models import StatusSurvei
from sakip.web.survei.pemetaan import result_of
from sakip.web.survei.temuan import findings_of
from sakip.web.survei.views.susun import BERUBAH
from sakip.web.tenggat.kunci import Terkunci


@unit_page(Izin.SURVEI_UBAH)
def tetapkan(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """What will be determined, what was found, and the confirmation."""
    satu = survey_of(konteks, survei)
    formulir = FormulirTahap(request.POST if request.method == "POST" else None, initial={"kunci_versi": satu.kunci_versi})
    if request.method == "POST" and formulir.is_valid():
        try:
            tetap = determine(survei=satu, by=konteks.pengguna, dilihat=formulir.cleaned_data["kunci_versi"])
        except (Ditolak, Terkunci) as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Hasil survei {tetap.periode} ditetapkan: IKM {tetap.hasil['ikm_tampil']}.")
            return to_desk(konteks, "hasil", satu)
        return to_desk(konteks, "tetapkan", satu)
    if not satu.dapat_diisi:
        return to_desk(konteks, "hasil", satu)
    inti, hasil = result_of(satu)
    isi = {
        "formulir": formulir,
        "survei": satu,
        "hasil": hasil,
        "dapat": not isinstance(hasil.ikm, TidakDapatDihitung),
        "terbuka": satu.status == StatusSurvei.BERJALAN,
        "daftar_temuan": findings_of(konteks, satu, inti, hasil),
        "tautan": list(satu.daftar_sumber.select_related("indikator", "tahun_kinerja")),
    }
    return render(request, "survei/ikm/tetapkan.html", isi)


@unit_page(Izin.SURVEI_UBAH)
def buka_penetapan(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The result may be corrected again."""
    satu = survey_of(konteks, survei)
    data = request.POST if request.method == "POST" else None
    formulir = FormulirBukaPenetapan(data, initial={"kunci_versi": satu.kunci_versi})
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            reopen(survei=satu, alasan=isi["alasan"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
        except (Ditolak, Terkunci) as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Penetapan hasil survei {satu.periode} dibuka kembali.")
        return to_desk(konteks, "hasil", satu)
    if satu.status != StatusSurvei.DITETAPKAN:
        return to_desk(konteks, "hasil", satu)
    terbit = satu.daftar_publikasi.filter(ditarik_pada=None).exists()
    return render(request, "survei/ikm/buka_penetapan.html", {"formulir": formulir, "survei": satu, "terbit": terbit})
