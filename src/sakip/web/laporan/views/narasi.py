"""The narrative editor: overview of the sections, one section's text with draft and preview, back to the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django_htmx.middleware import HtmxDetails

from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.laporan.basi import AngkaBasi
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin, refusal
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.models import Narasi, TahunKinerja
from sakip.web.laporan.actions.narasi import back_to_draft, save_text
from sakip.web.laporan.forms.narasi import PANJANG, FormulirNarasi
from sakip.web.laporan.narasi import BAGIAN, Draf, IsianAngka, load_narasi, preview
from sakip.web.laporan.pandangan import alamat_of, template_base
from sakip.web.tampilan.unduh import kirim_tabel
from sakip.web.tenggat.kunci import Terkunci, locked
from sakip.web.tenggat.models import Bagian

STATUS = {"basi": "ada angka basi", "sendiri": "ditulis sendiri", "draf": "draf dari angka", "kosong": "belum ada datanya"}
_LENCANA = {"basi": "basi", "sendiri": "lengkap", "draf": "draf", "kosong": "belum_diisi"}
_KOSONG = Draf(html="", teks="")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBagian:
    """A section in the overview."""

    kode: str
    judul: str
    bantuan: str
    status: str
    daftar_basi: tuple[AngkaBasi, ...]

    @property
    def nama_status(self) -> str:
        """The status in words."""
        return STATUS[self.status]

    @property
    def lencana(self) -> str:
        """The badge of the status."""
        return _LENCANA[self.status]


@unit_page(Izin.LIHAT)
def narasi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Every section with its status, filtered by ``status`` and ``cari``; ``format`` downloads the table."""
    tahun_kinerja = year_of(konteks)
    semua = _semua(tahun_kinerja)
    status, cari = request.GET.get("status", ""), request.GET.get("cari", "").strip().lower()
    tampil = [b for b in semua if status in ("", b.status) and cari in f"{b.judul} {b.bantuan}".lower()]
    if bentuk := request.GET.get("format"):
        return _unduh(konteks, tampil, bentuk)
    isi = {
        "daftar": tampil,
        "jumlah": [(s, _LENCANA[s], nama, sum(b.status == s for b in semua)) for s, nama in STATUS.items()],
        "status": status,
        "cari": request.GET.get("cari", ""),
        "kunci": locked(tahun_kinerja, Bagian.LAPORAN),
    }
    return render(request, "laporan/narasi.html", template_base(konteks) | isi)


def _semua(tahun_kinerja: TahunKinerja) -> list[BarisBagian]:
    isi = load_narasi(tahun_kinerja)
    sendiri = set(Narasi.objects.filter(tahun_kinerja=tahun_kinerja).values_list("bagian", flat=True))
    daftar = []
    for b in DAFTAR_BAGIAN:
        basi = isi.basi_bagian(b.kode)
        status = "basi" if basi else "sendiri" if b.kode in sendiri else "draf" if b.kode in isi.draf else "kosong"
        daftar.append(BarisBagian(kode=b.kode, judul=b.judul, bantuan=b.bantuan, status=status, daftar_basi=basi))
    return daftar


def _unduh(konteks: Konteks, daftar: Sequence[BarisBagian], bentuk: str) -> HttpResponse:
    kolom = ("Kode", "Bagian", "Keterangan", "Status", "Angka basi")
    baris = [(b.kode, b.judul, b.bantuan, b.nama_status, "; ".join(a.alasan for a in b.daftar_basi)) for b in daftar]
    nama = f"narasi {konteks.unit_pasti.nama} {konteks.tahun_pasti}"
    return kirim_tabel(bentuk, nama, kolom, baris)


@unit_page(Izin.LIHAT)
def narasi_bagian(request: HttpRequest, konteks: Konteks, bagian: str) -> HttpResponseBase:
    """One section: read it, preview a text (``aksi=pratinjau``), store it."""
    if bagian not in BAGIAN:
        raise Http404("bagian laporan tidak ada")
    tahun_kinerja = year_of(konteks)
    ada = Narasi.objects.filter(tahun_kinerja=tahun_kinerja, bagian=bagian).first()
    isi = load_narasi(tahun_kinerja)
    lanjut: dict[str, Any] = {"ada": ada, "draf": isi.draf.get(bagian, _KOSONG), "daftar_basi": isi.basi_bagian(bagian)}
    if request.method != "POST":
        dari_draf = ada is None and request.GET.get("mulai") == "draf"
        awal = {
            "teks": ada.teks if ada else lanjut["draf"].teks if dari_draf else "",
            "dilihat": ada.kunci_versi if ada else None,
        }
        return _halaman(
            request, konteks, bagian, lanjut | {"formulir": FormulirNarasi(initial=awal), "menulis": bool(awal["teks"])}
        )
    if not konteks.boleh(Izin.LAPORAN_UBAH):
        raise PermissionDenied(refusal(Izin.LAPORAN_UBAH))
    if request.POST.get("aksi") == "pratinjau":
        return _pratinjau(request, konteks, bagian, lanjut)
    return _simpan(request, konteks, bagian, lanjut)


def _pratinjau(request: HttpRequest, konteks: Konteks, bagian: str, lanjut: dict[str, Any]) -> HttpResponse:
    teks = request.POST.get("teks", "")[:PANJANG]
    hasil = {"pratinjau": preview(year_of(konteks), teks), "ada_pratinjau": True}
    if cast(HtmxDetails, request.htmx):  # type: ignore[attr-defined]
        return render(request, "laporan/_pratinjau.html", hasil)
    formulir = FormulirNarasi(initial={"teks": teks, "dilihat": request.POST.get("dilihat")})
    return _halaman(request, konteks, bagian, lanjut | hasil | {"formulir": formulir, "menulis": True})


def _simpan(request: HttpRequest, konteks: Konteks, bagian: str, lanjut: dict[str, Any]) -> HttpResponse:
    formulir = FormulirNarasi(request.POST)
    status = 200
    if formulir.is_valid():
        try:
            save_text(tahun_kinerja=year_of(konteks), bagian=bagian, by=konteks.pengguna, **formulir.cleaned_data)
        except Bentrok as galat:
            status, lanjut = 409, lanjut | {"bentrok": galat.terbaru, "ada_bentrok": True}
            formulir = _ulang(request, galat.terbaru)
        except Terkunci as galat:
            formulir.add_error(None, str(galat))
        else:
            messages.success(request, f"Naskah {BAGIAN[bagian].judul} tersimpan.")
            return _ke_bagian(konteks, bagian)
    return _halaman(request, konteks, bagian, lanjut | {"formulir": formulir, "menulis": True}, status=status)


def _ulang(request: HttpRequest, terbaru: Any) -> FormulirNarasi:
    """One's own text again, with the version that is now stored, so that saving once more replaces it knowingly."""
    return FormulirNarasi(initial={"teks": request.POST.get("teks", ""), "dilihat": terbaru.kunci_versi if terbaru else None})


def _halaman(request: HttpRequest, konteks: Konteks, bagian: str, isi: dict[str, Any], status: int = 200) -> HttpResponse:
    """The page. A locked section offers no form, but a text sent before the lock is shown again, so that it is not lost."""
    cari = request.GET.get("cari", "").strip()
    kode = list(BAGIAN)
    nomor = kode.index(bagian)
    tahun_kinerja = year_of(konteks)
    kunci = locked(tahun_kinerja, Bagian.LAPORAN)
    isi = isi | {
        "bagian": BAGIAN[bagian],
        "boleh": konteks.boleh(Izin.LAPORAN_UBAH) and (kunci is None or request.method == "POST"),
        "kunci": kunci,
        "cari": cari,
        "daftar_isian": _cocok(load_narasi(tahun_kinerja).isian, cari),
        "sebelum": BAGIAN[kode[nomor - 1]] if nomor else None,
        "sesudah": BAGIAN[kode[nomor + 1]] if nomor + 1 < len(kode) else None,
    }
    return render(request, "laporan/narasi_bagian.html", template_base(konteks) | isi, status=status)


def _cocok(daftar: Sequence[IsianAngka], cari: str) -> list[IsianAngka]:
    kata = cari.lower().split()
    return [i for i in daftar if all(k in f"{i.kode} {i.judul} {i.nilai}".lower() for k in kata)]


@unit_page(Izin.LAPORAN_UBAH)
def kembali_ke_draf(request: HttpRequest, konteks: Konteks, bagian: str) -> HttpResponseBase:
    """Ask, then delete a section's own text."""
    ada = Narasi.objects.filter(tahun_kinerja=year_of(konteks), bagian=bagian).first()
    if ada is None or bagian not in BAGIAN:
        raise Http404("naskah sendiri tidak ada")
    if request.method == "POST":
        try:
            back_to_draft(narasi=ada, dilihat=int(request.POST.get("dilihat") or 0), by=konteks.pengguna)
        except (Bentrok, Terkunci, ValueError) as galat:
            pesan = (
                str(galat) if isinstance(galat, Terkunci) else "Naskah ini baru saja diubah orang lain. Periksa isinya dahulu."
            )
            messages.error(request, pesan)
        else:
            messages.success(request, f"Bagian {BAGIAN[bagian].judul} kembali memakai draf dari angka.")
        return _ke_bagian(konteks, bagian)
    return render(request, "laporan/narasi_hapus.html", template_base(konteks) | {"bagian": BAGIAN[bagian], "ada": ada})


def _ke_bagian(konteks: Konteks, bagian: str) -> HttpResponse:
    instansi, unit, tahun = alamat_of(konteks)
    return redirect("laporan:narasi_bagian", instansi=instansi, unit=unit, tahun=tahun, bagian=bagian)
