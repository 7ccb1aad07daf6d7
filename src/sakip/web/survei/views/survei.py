"""The page of one survey: where it stands, what to do next, how many answered, and its public address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.akses import survey_of
from sakip.web.survei.keadaan import DAFTAR_TAHAP
from sakip.web.survei.kemajuan import draw_progress, progress_of, uncounted
from sakip.web.survei.models import BahasaSurvei, PublikasiSkm, StatusSurvei, Survei
from sakip.web.survei.ringkas import summaries
from sakip.web.survei.siap import notes_before_opening
from sakip.web.survei.tautan import public_address, qr_file, qr_svg, reach, service_addresses

_BAGIAN: dict[str, tuple[str, dict[str, str]]] = {
    **{n: (n, {}) for n in ("jawaban", "kertas", "impor", "hasil", "tindak_lanjut", "sumber")},
    "kuesioner": ("kuesioner_berkas", {"bentuk": "pdf"}),
}


@unit_page(Izin.LIHAT)
def survei(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """One survey."""
    satu = survey_of(konteks, survei)
    hari = timezone.localdate()
    kemajuan, ringkasan = progress_of(satu), summaries([satu], hari)[0]
    terbit = PublikasiSkm.objects.filter(survei=satu, ditarik_pada=None).exists()
    alamat = public_address(request, satu)
    isi: dict[str, Any] = {
        "survei": satu,
        "r": ringkasan,
        "kemajuan": kemajuan,
        "tidak_dihitung": uncounted(kemajuan, ringkasan.responden) if ringkasan.sementara else 0,
        "grafik": mark_safe(draw_progress(kemajuan)) if len(kemajuan.per_waktu) > 1 else "",
        "tahap": DAFTAR_TAHAP,
        "tahap_kini": "terbit" if terbit and satu.status == StatusSurvei.DITETAPKAN else satu.status,
        "terbit": terbit,
        "mengubah": konteks.boleh(Izin.SURVEI_UBAH),
        "catatan": notes_before_opening(satu, hari) if satu.status == StatusSurvei.DRAF else [],
        "alamat": alamat,
        "qr": qr_svg(alamat),
        "jangkauan": reach(request),
        "pertanyaan": satu.daftar_pertanyaan.count(),
        "bahasa": BahasaSurvei.objects.filter(instansi=konteks.instansi, kode=satu.bahasa).first() if satu.bahasa else None,
        "daftar_tautan_layanan": service_addresses(alamat, satu),
        "url": _links(konteks, satu),
    }
    return render(request, "survei/survei.html", isi)


def _links(konteks: Konteks, survei: Survei) -> dict[str, str]:
    """The other pages of the survey, as far as they exist."""
    hasil = {}
    for nama, (halaman, lain) in _BAGIAN.items():
        try:
            hasil[nama] = reverse(f"survei:{halaman}", kwargs=konteks.argumen | {"survei": survei.kode} | lain)
        except NoReverseMatch:
            hasil[nama] = ""
    return hasil


@unit_page(Izin.LIHAT)
def qr(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The QR code as an SVG file, for the unit's own banner."""
    satu = survey_of(konteks, survei)
    jawab = HttpResponse(qr_file(public_address(request, satu)), content_type="image/svg+xml")
    jawab["Content-Disposition"] = f'attachment; filename="qr-{satu.kode}.svg"'
    return jawab
