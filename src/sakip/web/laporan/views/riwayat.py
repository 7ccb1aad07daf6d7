"""Submission and history: hand in, every version with its steps, differences between versions, publications of plan and PK."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.actions.terbitan import publish_agreement, publish_plan, withdraw_publication
from sakip.web.laporan.actions.versi import LangkahDitolak, submit, unapproved, undecided
from sakip.web.laporan.banding import Beda, data_of, differences
from sakip.web.laporan.forms.ajukan import FormulirAjukan
from sakip.web.laporan.forms.alasan import FormulirAlasan
from sakip.web.laporan.isi import DataLaporan, load_data, load_isi
from sakip.web.laporan.keadaan import keadaan_of
from sakip.web.laporan.models import VersiLaporan
from sakip.web.laporan.pandangan import alamat_of, template_base
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.tampilan.unduh import kirim_tabel


@unit_page(Izin.LIHAT)
def riwayat(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Where the report stands, all versions, and what is published; ``format`` downloads the versions."""
    tahun_kinerja = year_of(konteks)
    semua = list(
        VersiLaporan.objects.filter(tahun_kinerja=tahun_kinerja).defer("dokumen", "angka").prefetch_related("daftar_langkah")
    )
    if bentuk := request.GET.get("format"):
        return _unduh(konteks, semua, bentuk)
    isi = {
        "daftar": semua,
        "keadaan": keadaan_of(tahun_kinerja),
        "daftar_publikasi": list(
            Publikasi.objects.filter(tahun_kinerja=tahun_kinerja).exclude(jenis=JenisPublikasi.LKJIP).defer("dokumen")
        ),
        "boleh_ajukan": konteks.boleh(Izin.LAPORAN_AJUKAN),
        "boleh_terbitkan": konteks.boleh(Izin.TERBITKAN),
    }
    return render(request, "laporan/riwayat.html", template_base(konteks) | isi)


def _unduh(konteks: Konteks, semua: list[VersiLaporan], bentuk: str) -> HttpResponse:
    kolom = ("Versi", "Langkah", "Pada", "Oleh", "Catatan", "SHA-256", "Salah", "Peringatan", "Saran", "Versi aturan")
    baris = [
        (
            v.nomor,
            langkah.get_status_display(),
            langkah.pada,
            langkah.oleh_nama,
            langkah.catatan,
            v.sidik,
            v.jumlah_salah,
            v.jumlah_peringatan,
            v.jumlah_saran,
            v.versi_aturan,
        )
        for v in semua
        for langkah in v.daftar_langkah.all()
    ]
    nama = f"riwayat laporan {konteks.unit_pasti.nama} {konteks.tahun_pasti}"
    return kirim_tabel(bentuk, nama, kolom, baris)


@unit_page(Izin.LAPORAN_AJUKAN)
def ajukan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """What will be frozen and what stands in the way; POST hands it in."""
    tahun_kinerja = year_of(konteks)
    isi = load_isi(tahun_kinerja)
    salah = undecided(tahun_kinerja, isi)
    formulir = FormulirAjukan(request.POST if request.method == "POST" else None, wajib_alasan=bool(salah))
    if request.method == "POST" and formulir.is_valid():
        try:
            versi = submit(tahun_kinerja=tahun_kinerja, by=konteks.pengguna, **formulir.cleaned_data)
        except LangkahDitolak as galat:
            for sebab in galat.daftar_sebab:
                formulir.add_error(None, sebab)
        else:
            messages.success(request, f"LKjIP versi {versi.nomor} diajukan. Datanya dibekukan dan berkasnya sedang dibangun.")
            return _ke(konteks, "laporan:versi", versi.nomor)
    lanjut = {
        "formulir": formulir,
        "salah": salah,
        "temuan": len(isi.daftar_temuan),
        "belum_disetujui": unapproved(tahun_kinerja),
        "keadaan": keadaan_of(tahun_kinerja),
    }
    return render(request, "laporan/ajukan.html", template_base(konteks) | lanjut)


@unit_page(Izin.LIHAT)
def banding(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Figures that differ between two versions (``lama``, ``baru``; ``kini`` is the working data)."""
    tahun_kinerja = year_of(konteks)
    nomor = list(VersiLaporan.objects.filter(tahun_kinerja=tahun_kinerja).values_list("nomor", flat=True))
    pilihan = [("kini", "Data sekarang"), *((str(n), f"Versi {n}") for n in nomor)]
    baru = request.GET.get("baru", "kini")
    lama = request.GET.get("lama", str(nomor[0]) if nomor else "kini")
    beda: tuple[Beda, ...] = ()
    if nomor:
        beda = differences(_data(tahun_kinerja, lama), _data(tahun_kinerja, baru))
    if bentuk := request.GET.get("format"):
        return _unduh_banding(konteks, beda, lama, baru, bentuk)
    nama = dict(pilihan)
    isi: dict[str, Any] = {
        "pilihan": pilihan,
        "lama": lama,
        "baru": baru,
        "nama_lama": nama.get(lama, ""),
        "nama_baru": nama.get(baru, ""),
        "daftar_beda": beda,
        "ada": bool(nomor),
    }
    return render(request, "laporan/banding.html", template_base(konteks) | isi)


def _data(tahun_kinerja: TahunKinerja, pilihan: str) -> DataLaporan:
    if pilihan == "kini":
        return load_data(tahun_kinerja)
    versi = VersiLaporan.objects.filter(tahun_kinerja=tahun_kinerja, nomor=pilihan).first() if pilihan.isdecimal() else None
    if versi is None:
        raise Http404("versi laporan tidak ada")
    return data_of(versi)


def _unduh_banding(konteks: Konteks, beda: tuple[Beda, ...], lama: str, baru: str, bentuk: str) -> HttpResponse:
    nama = f"banding {lama} {baru} {konteks.unit_pasti.nama} {konteks.tahun_pasti}"
    baris = [(b.kode, b.judul, b.lama, b.baru) for b in beda]
    kolom = ("Kode", "Angka", "Semula", "Menjadi")
    return kirim_tabel(bentuk, nama, kolom, baris)


@unit_page(Izin.TERBITKAN)
@require_POST
def terbitkan_dokumen(request: HttpRequest, konteks: Konteks, jenis: str) -> HttpResponseBase:
    """Publish plan or PK from the present data."""
    terbitkan = {"rencana": publish_plan, "pk": publish_agreement}.get(jenis)
    if terbitkan is None:
        raise Http404("jenis terbitan tidak ada")
    try:
        terbitan = terbitkan(tahun_kinerja=year_of(konteks), by=konteks.pengguna)
    except LangkahDitolak as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"{terbitan.get_jenis_display()} tahun {konteks.tahun_pasti} diterbitkan pada portal publik.")
    return _ke(konteks, "laporan:riwayat")


@unit_page(Izin.TERBITKAN)
def tarik_dokumen(request: HttpRequest, konteks: Konteks, publikasi: int) -> HttpResponseBase:
    """Ask for the reason, then take plan or PK off the portal."""
    ada = Publikasi.objects.filter(pk=publikasi, tahun_kinerja=year_of(konteks)).defer("dokumen").first()
    if ada is None:
        raise Http404("terbitan tidak ada")
    formulir = FormulirAlasan(request.POST if request.method == "POST" else None, label="Alasan penarikan")
    if request.method == "POST" and formulir.is_valid():
        try:
            withdraw_publication(publikasi=ada, alasan=formulir.cleaned_data["alasan"], by=konteks.pengguna)
        except LangkahDitolak as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, f"{ada.get_jenis_display()} ditarik dari portal publik.")
        return _ke(konteks, "laporan:riwayat")
    return render(request, "laporan/tarik.html", template_base(konteks) | {"publikasi": ada, "formulir": formulir})


def _ke(konteks: Konteks, nama: str, *lain: int) -> HttpResponseBase:
    return redirect(reverse(nama, args=(*alamat_of(konteks), *lain)))
