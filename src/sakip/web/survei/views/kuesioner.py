"""The paper questionnaire as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sakip.laporan.skm.kuesioner import PertanyaanKertas, compose_kuesioner
from sakip.render import docx, pdf
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.unggahan import send_bytes
from sakip.web.survei.akses import survey_of
from sakip.web.survei.pemetaan import load_survei
from sakip.web.survei.tautan import public_address, reach

_PERENDER = {"pdf": pdf.render, "docx": docx.render}


@require_GET
@unit_page(Izin.LIHAT)
def kuesioner_berkas(request: HttpRequest, konteks: Konteks, survei: str, bentuk: str) -> HttpResponse:
    """A4, with the survey's services and extra questions."""
    objek = survey_of(konteks, survei)
    if bentuk not in _PERENDER:
        raise Http404("bentuk berkas tidak dikenal")
    pertanyaan = [PertanyaanKertas(teks=p.teks, pilihan=p.daftar_pilihan) for p in objek.daftar_pertanyaan.all()]
    tautan = public_address(request, objek) if reach(request) == "umum" else ""
    isi = _PERENDER[bentuk](compose_kuesioner(load_survei(objek), pertanyaan, tautan=tautan))
    return send_bytes(f"kuesioner-skm-{konteks.unit_pasti.kode}-{objek.kode}.{bentuk}", isi)
