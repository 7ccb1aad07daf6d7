"""The report and the poster of a result, written at the moment they are asked for."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.akses import survey_of
from sakip.web.survei.berkas_laporan import JENIS_ISI, PILIHAN, make_poster, make_report
from sakip.web.survei.pemetaan import result_of


@unit_page(Izin.LIHAT)
def laporan_berkas(request: HttpRequest, konteks: Konteks, survei: str, jenis: str, bentuk: str) -> HttpResponseBase:
    """A download. Suggestions may name people; they are printed only for who may read them anyhow."""
    satu = survey_of(konteks, survei)
    if (jenis, bentuk) not in PILIHAN:
        raise Http404("bentuk berkas tidak dikenal")
    from sakip.pipeline import nama_berkas_skm

    inti, hasil = result_of(satu)
    if jenis == "poster":
        isi = make_poster(inti, hasil, bentuk)
    else:
        membaca = konteks.boleh(Izin.SURVEI_UBAH)
        saran = satu.daftar_jawaban.counted().exclude(saran="").values_list("saran", flat=True) if membaca else ()
        isi = make_report(inti, hasil, bentuk, tuple(saran))
    jawab = HttpResponse(isi, content_type=JENIS_ISI[bentuk])
    jawab["Content-Disposition"] = f'attachment; filename="{nama_berkas_skm(inti, f"{jenis}-skm")}.{bentuk}"'
    jawab["X-Content-Type-Options"] = "nosniff"
    return jawab
