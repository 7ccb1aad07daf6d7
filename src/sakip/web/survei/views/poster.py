"""The A5 poster with the QR code, as PDF or PNG."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from sakip.kernel.periode import format_tanggal
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.akses import survey_of
from sakip.web.survei.bahasa import INDONESIA, languages_of
from sakip.web.survei.tautan import public_address

_AJAKAN = "poster.ajakan"
_JENIS = {"pdf": "application/pdf", "png": "image/png"}


@unit_page(Izin.LIHAT)
def poster(request: HttpRequest, konteks: Konteks, survei: str, bentuk: str) -> HttpResponseBase:
    """For the wall of the service room."""
    satu = survey_of(konteks, survei)
    if bentuk not in _JENIS:
        raise Http404("bentuk berkas tidak dikenal")
    from sakip.render.poster import PosterQr, poster_qr

    isi = PosterQr(
        judul=str(satu),
        unit=konteks.unit_pasti.nama,
        pemda=konteks.instansi.nama,
        ajakan=INDONESIA.plain(_AJAKAN),
        ajakan_daerah=next((b.terjemahan[_AJAKAN] for b in languages_of(satu) if _AJAKAN in b.terjemahan), ""),
        alamat=public_address(request, satu),
        catatan=f"Dibuka {format_tanggal(satu.mulai)} sampai {format_tanggal(satu.selesai)}.",
    )
    jawab = HttpResponse(poster_qr(isi, bentuk), content_type=_JENIS[bentuk])
    jawab["Content-Disposition"] = f'attachment; filename="poster-skm-{satu.kode}.{bentuk}"'
    jawab["X-Content-Type-Options"] = "nosniff"
    return jawab
