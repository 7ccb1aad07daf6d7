"""One submitted version: its hash, steps, files, the rebuild check, and the next steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.unggahan import secure_download
from sakip.web.laporan.actions.bangun import MACET, request_version_build
from sakip.web.laporan.actions.versi import LangkahDitolak, give_back, mark_reviewed, publish_version, withdraw_version
from sakip.web.laporan.banding import rebuild
from sakip.web.laporan.forms.alasan import FormulirAlasan, FormulirCatatan
from sakip.web.laporan.keadaan import Keadaan
from sakip.web.laporan.models import StatusVersi, VersiLaporan
from sakip.web.laporan.pandangan import alamat_of, template_base

_BOLEH_BANGUN = (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN, Izin.LAPORAN_REVIU, Izin.TERBITKAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """A step: its name in the address, in words, who may take it, from which states, and what it asks for."""

    kode: str
    judul: str
    tanya: str
    izin: Izin
    dari: tuple[StatusVersi, ...]
    lakukan: Callable[..., VersiLaporan]
    wajib: str
    """The label of the note where it must be given, "" where it may be left out."""
    selesai: str
    bahaya: bool = False

    @property
    def alamat(self) -> str:
        """The name of its address."""
        return "laporan:terbit" if self.izin is Izin.TERBITKAN else "laporan:reviu"


LANGKAH: dict[str, Langkah] = {
    langkah.kode: langkah
    for langkah in (
        Langkah(
            kode="direviu",
            judul="Tandai selesai direviu",
            tanya="Versi ini dinyatakan selesai direviu dan dapat diterbitkan.",
            izin=Izin.LAPORAN_REVIU,
            dari=(StatusVersi.DIAJUKAN,),
            lakukan=mark_reviewed,
            wajib="",
            selesai="ditandai selesai direviu",
        ),
        Langkah(
            kode="kembalikan",
            judul="Kembalikan",
            tanya="Versi ini dikembalikan kepada unit kerja untuk diperbaiki; unit kerja mengajukan versi baru.",
            izin=Izin.LAPORAN_REVIU,
            dari=(StatusVersi.DIAJUKAN, StatusVersi.DIREVIU),
            lakukan=give_back,
            wajib="Yang perlu diperbaiki",
            selesai="dikembalikan kepada unit kerja",
            bahaya=True,
        ),
        Langkah(
            kode="terbitkan",
            judul="Terbitkan",
            tanya="Versi ini beserta berkas PDF dan DOCX-nya tampil pada portal publik. Terbitan sebelumnya diganti.",
            izin=Izin.TERBITKAN,
            dari=(StatusVersi.DIREVIU,),
            lakukan=publish_version,
            wajib="",
            selesai="diterbitkan",
        ),
        Langkah(
            kode="tarik",
            judul="Tarik dari portal",
            tanya="Versi ini tidak lagi tampil pada portal publik; riwayatnya tetap tersimpan.",
            izin=Izin.TERBITKAN,
            dari=(StatusVersi.TERBIT,),
            lakukan=withdraw_version,
            wajib="Alasan penarikan",
            selesai="ditarik dari portal publik",
            bahaya=True,
        ),
    )
}


def _versi(konteks: Konteks, nomor: int) -> VersiLaporan:
    ada = VersiLaporan.objects.filter(tahun_kinerja=year_of(konteks), nomor=nomor).first()
    if ada is None:
        raise Http404("versi laporan tidak ada")
    return ada


@unit_page(Izin.LIHAT)
def versi(request: HttpRequest, konteks: Konteks, nomor: int) -> HttpResponseBase:
    """Everything about one version; ``?periksa=ya`` computes it again from the frozen data."""
    ada = _versi(konteks, nomor)
    isi = {
        "versi": ada,
        "keadaan": Keadaan(versi=ada, revisi=year_of(konteks).revisi),
        "daftar_langkah": list(ada.daftar_langkah.all()),
        "daftar_bangun": list(ada.daftar_pembangunan.defer("dokumen").prefetch_related("daftar_berkas")),
        "tindakan": [t for t in LANGKAH.values() if ada.status in t.dari and konteks.boleh(t.izin)],
        "boleh_bangun": any(konteks.boleh(i) for i in _BOLEH_BANGUN),
        "uji": rebuild(ada) if request.GET.get("periksa") else None,
        "macet": MACET,
    }
    return render(request, "laporan/versi.html", template_base(konteks) | isi)


@unit_page(Izin.LAPORAN_REVIU)
def reviu(request: HttpRequest, konteks: Konteks, nomor: int, langkah: str) -> HttpResponseBase:
    """Steps of the review: reviewed, given back."""
    return _langkah(request, konteks, nomor, langkah, Izin.LAPORAN_REVIU)


@unit_page(Izin.TERBITKAN)
def terbit(request: HttpRequest, konteks: Konteks, nomor: int, langkah: str) -> HttpResponseBase:
    """Steps of the publication: published, withdrawn."""
    return _langkah(request, konteks, nomor, langkah, Izin.TERBITKAN)


def _langkah(request: HttpRequest, konteks: Konteks, nomor: int, kode: str, izin: Izin) -> HttpResponseBase:
    """Say what a step does and ask for the note; POST takes it."""
    jenis = LANGKAH.get(kode)
    if jenis is None or jenis.izin != izin:
        raise Http404("langkah tidak ada")
    ada = _versi(konteks, nomor)
    formulir = _formulir(jenis, request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulir.is_valid():
        catatan = formulir.cleaned_data.get("alasan") or formulir.cleaned_data.get("catatan") or ""
        _lakukan(request, konteks, jenis, ada, catatan)
        return _ke(konteks, nomor)
    isi = {"versi": ada, "langkah": jenis, "formulir": formulir, "berlaku": ada.status in jenis.dari}
    return render(request, "laporan/langkah.html", template_base(konteks) | isi)


def _formulir(jenis: Langkah, data: Any) -> FormulirAlasan | FormulirCatatan:
    if jenis.wajib:
        return FormulirAlasan(data, label=jenis.wajib, bantuan="Catatan ini tersimpan dalam riwayat dan dibaca unit kerja.")
    return FormulirCatatan(data)


def _lakukan(request: HttpRequest, konteks: Konteks, jenis: Langkah, ada: VersiLaporan, catatan: str) -> None:
    try:
        dilihat = int(request.POST.get("dilihat") or 0)
    except ValueError:
        dilihat = 0
    try:
        jenis.lakukan(versi=ada, dilihat=dilihat, catatan=catatan, by=konteks.pengguna)
    except Bentrok:
        messages.error(request, "Versi ini baru saja diproses orang lain. Periksa statusnya sebelum melanjutkan.")
    except LangkahDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"LKjIP versi {ada.nomor} {jenis.selesai}.")


@unit_page(Izin.LIHAT)
@require_POST
def bangun_versi(request: HttpRequest, konteks: Konteks, nomor: int) -> HttpResponseBase:
    """Build a version's files again, where the build failed."""
    if not any(konteks.boleh(i) for i in _BOLEH_BANGUN):
        raise PermissionDenied("Peran Anda tidak memuat izin membangun dokumen.")
    request_version_build(versi=_versi(konteks, nomor), by=konteks.pengguna)
    return _ke(konteks, nomor)


@unit_page(Izin.LIHAT)
def beku(request: HttpRequest, konteks: Konteks, nomor: int) -> HttpResponseBase:
    """The frozen data as a file, whose hash anyone can check."""
    ada = _versi(konteks, nomor)
    _, unit, tahun = alamat_of(konteks)
    jawaban = HttpResponse(bytes(ada.dokumen), content_type="application/json")
    jawaban.headers["Content-Disposition"] = f'attachment; filename="lkjip-{unit}-{tahun}-versi-{nomor}.json"'
    secure_download(jawaban)
    return jawaban


def _ke(konteks: Konteks, nomor: int) -> HttpResponse:
    instansi, unit, tahun = alamat_of(konteks)
    return redirect("laporan:versi", instansi=instansi, unit=unit, tahun=tahun, nomor=nomor)
