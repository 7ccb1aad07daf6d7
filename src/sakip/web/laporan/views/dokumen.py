"""Documents built in the background: ask, watch the progress, download."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django_htmx.middleware import HtmxDetails

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.unggahan import kirim_berkas
from sakip.web.laporan.actions.bangun import MACET, AntrePenuh, request_build
from sakip.web.laporan.models import BerkasBangun, JenisDokumen, Pembangunan
from sakip.web.laporan.pandangan import alamat_of, template_base
from sakip.web.tampilan.unduh import kirim_tabel

_BOLEH_BANGUN = (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN, Izin.LAPORAN_REVIU, Izin.TERBITKAN)
NAMA_FORMAT = {"pdf": "PDF", "docx": "DOCX", "html": "HTML"}
_JENIS_ISI = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
}


@unit_page(Izin.LIHAT)
def dokumen(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The builds of the year, the form to ask for one (POST); ``format`` downloads the list."""
    tahun_kinerja = year_of(konteks)
    boleh = any(konteks.boleh(i) for i in _BOLEH_BANGUN)
    if request.method == "POST":
        if not boleh:
            raise PermissionDenied("Peran Anda tidak memuat izin membangun dokumen.")
        return _minta(request, konteks)
    semua = list(
        Pembangunan.objects.filter(tahun_kinerja=tahun_kinerja)
        .select_related("oleh", "versi")
        .defer("dokumen", "versi__dokumen", "versi__angka")
        .prefetch_related("daftar_berkas")
    )
    if bentuk := request.GET.get("format"):
        return _unduh_daftar(konteks, semua, bentuk)
    isi = {"daftar": semua, "boleh": boleh, "pilihan": JenisDokumen.choices, "revisi": tahun_kinerja.revisi, "macet": MACET}
    return render(request, "laporan/dokumen.html", template_base(konteks) | isi)


def _minta(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    jenis = request.POST.get("jenis", "")
    if jenis not in JenisDokumen.values:
        messages.error(request, "Pilih dokumen yang hendak dibangun.")
        return _ke(konteks)
    try:
        satu = request_build(tahun_kinerja=year_of(konteks), jenis=JenisDokumen(jenis), by=konteks.pengguna)
    except AntrePenuh as galat:
        messages.warning(request, str(galat))
        return _ke(konteks)
    return _ke(konteks, satu.pk)


def _ke(konteks: Konteks, kunci: int | None = None) -> HttpResponse:
    instansi, unit, tahun = alamat_of(konteks)
    if kunci is None:
        return redirect("laporan:dokumen", instansi=instansi, unit=unit, tahun=tahun)
    return redirect("laporan:pembangunan", instansi=instansi, unit=unit, tahun=tahun, kunci=kunci)


def _unduh_daftar(konteks: Konteks, semua: list[Pembangunan], bentuk: str) -> HttpResponse:
    kolom = ("Dokumen", "Versi laporan", "Status", "Diminta", "Oleh", "Selesai", "Berkas", "SHA-256 data")
    baris = [
        (
            p.get_jenis_display(),
            p.versi.nomor if p.versi else None,
            p.get_status_display(),
            p.diminta_pada,
            str(p.oleh),
            p.selesai_pada,
            ", ".join(b.nama for b in p.daftar_berkas.all()),
            p.sidik_dokumen,
        )
        for p in semua
    ]
    nama = f"dokumen {konteks.unit_pasti.nama} {konteks.tahun_pasti}"
    return kirim_tabel(bentuk, nama, kolom, baris)


@unit_page(Izin.LIHAT)
def pembangunan(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """One build; htmx asks for the inner part until it is finished."""
    satu = (
        Pembangunan.objects.filter(pk=kunci, tahun_kinerja=year_of(konteks))
        .select_related("oleh", "versi")
        .defer("dokumen", "versi__dokumen", "versi__angka")
        .prefetch_related("daftar_berkas")
        .first()
    )
    if satu is None:
        raise Http404("pembangunan tidak ada")
    isi = template_base(konteks) | {"satu": satu, "revisi": year_of(konteks).revisi, "macet": MACET}
    potong = cast(HtmxDetails, request.htmx)  # type: ignore[attr-defined]
    return render(request, "laporan/_kemajuan.html" if potong else "laporan/pembangunan.html", isi)


@unit_page(Izin.LIHAT)
def unduh(request: HttpRequest, konteks: Konteks, kunci: int, bentuk: str) -> HttpResponseBase:
    """A built file."""
    berkas = BerkasBangun.objects.filter(pembangunan=kunci, pembangunan__tahun_kinerja=year_of(konteks), format=bentuk).first()
    if berkas is None:
        raise Http404("berkas tidak ada")
    return kirim_berkas(berkas.berkas, berkas.nama, _JENIS_ISI.get(bentuk, ""))
