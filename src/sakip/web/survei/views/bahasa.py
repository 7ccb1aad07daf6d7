"""Regional languages of the Instansi: list, add, translate, take texts along as a file."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.bahasa import add_language, remove_language, set_texts
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.berkas_teks import JUDUL, BerkasTeksDitolak, read_texts, rows_of
from sakip.web.survei.forms.bahasa import FormulirBahasa, FormulirBerkasTeks, FormulirTeks
from sakip.web.survei.models import BahasaSurvei, Survei
from sakip.web.survei.teks import DAFTAR_TEKS, texts
from sakip.web.tampilan.bilangan import seen_version
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

BERUBAH = "Bahasa ini sudah diubah orang lain; periksa dahulu isinya sekarang."
JUDUL_DAFTAR = ("Bahasa", "Kode", "Teks diterjemahkan", "Seluruh teks", "Dipakai survei")


def language_of(konteks: Konteks, kode: str) -> BahasaSurvei:
    """A language of the Instansi. Raises Http404."""
    bahasa = BahasaSurvei.objects.filter(instansi=konteks.instansi, kode=kode).first()
    if bahasa is None:
        raise Http404("bahasa tidak ada")
    bahasa.instansi = konteks.instansi
    return bahasa


@instansi_page(Izin.UNIT_UBAH)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The languages, how far each is translated, and how many surveys offer it."""
    pemakai = list(Survei.objects.filter(unit__instansi=konteks.instansi).exclude(bahasa="").values_list("bahasa", flat=True))
    baris: list[dict[str, Any]] = [
        {"b": b, "terisi": sum(1 for k in texts() if b.teks.get(k)), "dipakai": pemakai.count(b.kode)}
        for b in BahasaSurvei.objects.filter(instansi=konteks.instansi)
    ]
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        sel = [(r["b"].nama, r["b"].kode, r["terisi"], len(DAFTAR_TEKS), r["dipakai"]) for r in baris]
        return kirim_tabel(bentuk, f"bahasa survei {konteks.instansi.kode}", JUDUL_DAFTAR, sel)
    return render(request, "survei/bahasa/daftar.html", {"daftar": baris, "banyak_teks": len(DAFTAR_TEKS)})


@instansi_page(Izin.UNIT_UBAH)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A new language."""
    formulir = FormulirBahasa(request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulir.is_valid():
        try:
            bahasa = add_language(instansi=konteks.instansi, by=konteks.pengguna, **formulir.cleaned_data)
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        else:
            messages.success(request, f"Bahasa {bahasa.nama} tersimpan. Isi terjemahannya.")
            return redirect("survei:bahasa_ubah", instansi=konteks.instansi.kode, bahasa=bahasa.kode)
    return render(request, "survei/bahasa/tambah.html", {"formulir": formulir})


@instansi_page(Izin.UNIT_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, bahasa: str) -> HttpResponseBase:
    """All texts of a language beside the Indonesian ones."""
    satu = language_of(konteks, bahasa)
    formulir, status = FormulirTeks(request.POST if request.method == "POST" else None, bahasa=satu), 200
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            banyak = set_texts(
                bahasa=satu, nama=isi["nama"], teks=formulir.teks_bersih(), by=konteks.pengguna, dilihat=isi["kunci_versi"]
            )
        except Ditolak as galat:
            formulir.add_error(galat.bidang if galat.bidang in formulir.fields else None, str(galat))
        except Bentrok as galat:
            _mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, f"{banyak} teks berubah dan tersimpan." if banyak else "Tersimpan.")
            return redirect("survei:bahasa_ubah", instansi=konteks.instansi.kode, bahasa=satu.kode)
    berkas = FormulirBerkasTeks(initial={"kunci_versi": satu.kunci_versi}, prefix="berkas")
    isi_halaman = {
        "formulir": formulir,
        "bahasa": satu,
        "formulir_berkas": berkas,
        "terisi": sum(1 for k in texts() if satu.teks.get(k)),
        "banyak_teks": len(DAFTAR_TEKS),
    }
    return render(request, "survei/bahasa/ubah.html", isi_halaman, status=status)


def _mark_conflict(formulir: FormulirTeks, terbaru: object) -> None:
    if not isinstance(terbaru, BahasaSurvei):
        mark_conflict(formulir, None)
        return
    isi = {t.kunci: terbaru.teks.get(t.kunci, "") for t in DAFTAR_TEKS}
    mark_conflict(formulir, SimpleNamespace(**isi, nama=terbaru.nama, kunci_versi=terbaru.kunci_versi))


@instansi_page(Izin.UNIT_UBAH)
def berkas(request: HttpRequest, konteks: Konteks, bahasa: str, bentuk: str) -> HttpResponseBase:
    """The texts as a file for whoever translates."""
    satu = language_of(konteks, bahasa)
    return kirim_tabel(bentuk, f"teks survei {satu.kode}", JUDUL, rows_of(satu))


@require_POST
@instansi_page(Izin.UNIT_UBAH)
def impor(request: HttpRequest, konteks: Konteks, bahasa: str) -> HttpResponseBase:
    """Take the translations of a filled-in file."""
    satu = language_of(konteks, bahasa)
    formulir = FormulirBerkasTeks(request.POST, request.FILES, prefix="berkas")
    if formulir.is_valid():
        _import(request, konteks, satu, formulir)
    else:
        for daftar_galat in formulir.errors.values():
            messages.error(request, " ".join(map(str, daftar_galat)))
    return redirect("survei:bahasa_ubah", instansi=konteks.instansi.kode, bahasa=satu.kode)


def _import(request: HttpRequest, konteks: Konteks, bahasa: BahasaSurvei, formulir: FormulirBerkasTeks) -> None:
    isi = formulir.cleaned_data
    try:
        terbaca = read_texts(isi["berkas"])
        banyak = set_texts(
            bahasa=bahasa, teks=terbaca.teks, by=konteks.pengguna, dilihat=isi["kunci_versi"], catatan="dari berkas CSV"
        )
    except (BerkasTeksDitolak, Ditolak) as galat:
        messages.error(request, str(galat))
        return
    except Bentrok:
        messages.error(request, BERUBAH)
        return
    messages.success(request, f"{banyak} teks berubah dari {len(terbaca.teks)} terjemahan dalam berkas.")
    if terbaca.tidak_dikenal:
        messages.warning(request, f"Kunci yang tidak dikenal dilewati: {', '.join(terbaca.tidak_dikenal[:10])}.")
    if terbaca.terlalu_panjang:
        messages.warning(request, f"Terjemahan yang terlalu panjang dilewati: {', '.join(terbaca.terlalu_panjang[:10])}.")


@instansi_page(Izin.UNIT_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, bahasa: str) -> HttpResponseBase:
    """Remove a language no survey uses, after a confirmation."""
    satu = language_of(konteks, bahasa)
    if request.method == "POST":
        try:
            remove_language(bahasa=satu, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Bahasa {satu.nama} dihapus.")
        return redirect("survei:bahasa", instansi=konteks.instansi.kode)
    return render(request, "survei/bahasa/hapus.html", {"bahasa": satu})
