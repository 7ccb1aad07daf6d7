"""The published report as a page, and its files."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from sakip.laporan import compose_lkjip
from sakip.pipeline import nama_berkas
from sakip.render.html.laman import PenulisLaman
from sakip.web.portal.data import document_of, instansi_or_404, unit_or_404
from sakip.web.portal.models import JenisPublikasi
from sakip.web.portal.tembolok import public_page

_JENIS_ISI = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_NAMA = {JenisPublikasi.LKJIP: "lkjip", JenisPublikasi.PK: "perjanjian-kinerja", JenisPublikasi.RENCANA: "rencana"}


@public_page
@require_safe
def lkjip(request: HttpRequest, instansi: str, unit: str, tahun: int) -> HttpResponseBase:
    """The report with every figure's trace at its end. Raises Http404 where it is not published."""
    milik = instansi_or_404(instansi)
    terbit, _ = unit_or_404(milik, unit, tahun)
    if terbit.lkjip is None:
        raise Http404("laporan belum diterbitkan")
    penulis = PenulisLaman(compose_lkjip(*document_of(terbit.lkjip)), lambda kode: f"#{penulis.jejak[kode]}")
    laman = penulis.laman()
    isi = {
        "instansi": milik,
        "unit": terbit,
        "tahun": tahun,
        "daftar_isi": laman.daftar_isi,
        "isi_laporan": mark_safe("\n".join(p.html for p in laman.daftar_potongan) + penulis.asal_angka()),
        "publikasi": terbit.lkjip,
    }
    return render(request, "portal/lkjip.html", isi)


@public_page
@require_safe
def berkas(request: HttpRequest, instansi: str, unit: str, tahun: int, jenis: str, bentuk: str) -> HttpResponseBase:
    """A published file. Raises Http404 where there is none."""
    milik = instansi_or_404(instansi)
    terbit, _ = unit_or_404(milik, unit, tahun)
    publikasi = terbit.dokumen.get(jenis)
    simpanan = publikasi and {"pdf": publikasi.berkas, "docx": publikasi.berkas_docx}.get(bentuk)
    if not publikasi or not simpanan:
        raise Http404("berkas tidak diterbitkan")
    nama = f"{nama_berkas(document_of(publikasi)[0], _NAMA[JenisPublikasi(jenis)])}.{bentuk}"
    jawab = FileResponse(simpanan.open("rb"), as_attachment=bentuk != "pdf", filename=nama, content_type=_JENIS_ISI[bentuk])
    jawab["X-Content-Type-Options"] = "nosniff"
    return jawab
