"""Typing in paper forms: one after the other, by keyboard."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods

from sakip.survei.survei import SumberJawaban
from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.isian import SEBAB
from sakip.web.survei.actions.kertas import JENIS, store_paper
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.akses import survey_of
from sakip.web.survei.deret import paper_digits
from sakip.web.survei.forms.kertas import FormulirKertas
from sakip.web.survei.models import Jawaban, StatusSurvei, Survei

_BANYAK_TERAKHIR = 10


@require_http_methods(["GET", "POST"])
@unit_page(Izin.SURVEI_UBAH)
def kertas(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponse:
    """An empty form that stands ready; a valid one is stored and the next empty one follows, service and date kept."""
    objek = survey_of(konteks, survei)
    if not objek.dapat_diisi:
        sebab = SEBAB[StatusSurvei(objek.status)]
        return render(request, "survei/isi/kertas.html", {"konteks": konteks, "survei": objek, "sebab": sebab})
    data = request.POST if request.method == "POST" else None
    formulir = FormulirKertas(
        data, survei=objek, pertanyaan=list(objek.daftar_pertanyaan.all()), hari=timezone.localdate(), awal=_awal(request, objek)
    )
    if data is not None and formulir.is_valid() and _simpan(konteks, objek, formulir):
        return redirect(_berikut(konteks, objek, formulir))
    return render(request, "survei/isi/kertas.html", _isi(konteks, objek, formulir))


def _simpan(konteks: Konteks, survei: Survei, formulir: FormulirKertas) -> bool:
    try:
        store_paper(survei=survei, isi=formulir.answer(), tanda=formulir.cleaned_data["tanda"], by=konteks.pengguna)
    except Ditolak as tolak:
        formulir.add_error(tolak.bidang or None, str(tolak))
        return False
    return True


def _awal(request: HttpRequest, survei: Survei) -> dict[str, Any]:
    """Service and date of the form before, from the address; the first form has today's date, if the survey runs."""
    if "tanggal" in request.GET:
        try:
            tanggal: date | None = parse_date(request.GET["tanggal"])
        except ValueError:
            tanggal = None
    else:
        tanggal = min(max(timezone.localdate(), survei.mulai), survei.selesai)
    return {"tanggal": tanggal, "layanan": request.GET.get("layanan", "")}


def _berikut(konteks: Konteks, survei: Survei, formulir: FormulirKertas) -> str:
    layanan, tanggal = formulir.cleaned_data.get("layanan"), formulir.cleaned_data["tanggal"]
    tetap = {"layanan": layanan.pk if layanan else "", "tanggal": tanggal.isoformat() if tanggal else ""}
    return f"{reverse('survei:kertas', kwargs={**konteks.argumen, 'survei': survei.kode})}?{urlencode(tetap)}"


def _isi(konteks: Konteks, survei: Survei, formulir: FormulirKertas) -> dict[str, Any]:
    semua = Jawaban.objects.filter(survei=survei, sumber=SumberJawaban.KERTAS, dimasukkan_oleh=konteks.pengguna)
    return {
        "konteks": konteks,
        "survei": survei,
        "formulir": formulir,
        "banyak_hari_ini": _banyak_hari_ini(konteks, survei),
        "daftar_terakhir": [(j, paper_digits(j)) for j in semua.select_related("layanan").order_by("-pk")[:_BANYAK_TERAKHIR]],
    }


def _banyak_hari_ini(konteks: Konteks, survei: Survei) -> int:
    """How many forms the person typed in today, from the trail of changes: answers carry no time."""
    awal = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    milik = Peristiwa.objects.filter(objek_jenis="survei", objek_id=str(survei.pk), jenis=JENIS, oleh_id=konteks.pengguna.pk)
    return milik.filter(waktu__gte=awal).count()
