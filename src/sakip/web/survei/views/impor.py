"""Import of answers: the upload, the raw file, the template."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.unggahan import BerkasSah, kirim_berkas, send_bytes
from sakip.web.survei.actions.impor import keep_import
from sakip.web.survei.actions.isian import SEBAB
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.akses import row_of_survey, survey_of
from sakip.web.survei.baca_impor import read_bytes, sentence
from sakip.web.survei.forms.impor import FormulirUnggahJawaban
from sakip.web.survei.models import ImporJawaban, StatusSurvei, Survei
from sakip.web.survei.pemetaan import load_survei

_BANYAK_RIWAYAT = 50


def import_url(konteks: Konteks, survei: Survei, nama: str = "impor", **lain: Any) -> str:
    """The address of a page of the import."""
    return reverse(f"survei:{nama}", kwargs={**konteks.argumen, "survei": survei.kode, **lain})


@require_http_methods(["GET", "POST"])
@unit_page(Izin.SURVEI_UBAH)
def impor(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponse:
    """Upload a file, then see what it holds; a file that cannot be read comes back with the reason."""
    objek = survey_of(konteks, survei)
    formulir = FormulirUnggahJawaban(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if formulir.is_bound and formulir.is_valid():
        satu = _simpan(konteks, objek, formulir)
        if satu is not None:
            return redirect(import_url(konteks, objek, "impor_pratinjau", impor=satu.pk))
    isi = {
        "konteks": konteks,
        "survei": objek,
        "formulir": formulir,
        "sebab": SEBAB.get(StatusSurvei(objek.status), ""),
        "daftar_impor": list(objek.daftar_impor.select_related("oleh")[:_BANYAK_RIWAYAT]),
    }
    return render(request, "survei/isi/impor.html", isi)


def _simpan(konteks: Konteks, survei: Survei, formulir: FormulirUnggahJawaban) -> ImporJawaban | None:
    berkas: BerkasSah = formulir.cleaned_data["berkas"]
    try:
        berkas.isi.seek(0)
        read_bytes(ImporJawaban(survei=survei, nama_berkas=berkas.nama), berkas.isi.read())
        return keep_import(survei=survei, berkas=berkas, by=konteks.pengguna)
    except BerkasTidakTerbaca as galat:
        formulir.add_error("berkas", sentence(galat.masalah))
    except Ditolak as tolak:
        formulir.add_error(None, str(tolak))
    return None


@require_GET
@unit_page(Izin.SURVEI_UBAH)
def impor_berkas(request: HttpRequest, konteks: Konteks, survei: str, impor: int) -> HttpResponseBase:
    """The raw file as it came."""
    satu = row_of_survey(survey_of(konteks, survei), ImporJawaban, impor)
    return kirim_berkas(satu.berkas, satu.nama_berkas, "application/octet-stream")


@require_GET
@unit_page(Izin.LIHAT)
def templat(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponse:
    """An empty workbook with this survey's services, to be filled in without a connection."""
    from sakip.exchange.skm import write_template

    objek = survey_of(konteks, survei)
    return send_bytes(f"templat-skm-{konteks.unit_pasti.kode}-{objek.kode}.xlsx", write_template(load_survei(objek)))
