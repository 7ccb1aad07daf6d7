"""Extra questions of a survey, outside the IKM."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.pertanyaan import (
    TERBANYAK,
    add_question,
    change_question,
    is_answered,
    move_question,
    remove_question,
)
from sakip.web.survei.akses import row_of_survey, survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.pertanyaan import FormulirPertanyaan
from sakip.web.survei.models import PertanyaanTambahan, StatusSurvei
from sakip.web.survei.views.layanan import direction
from sakip.web.tampilan.bilangan import seen_version
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

JUDUL = ("Nomor", "Pertanyaan", "Cara menjawab", "Pilihan", "Wajib")
BERUBAH = "Pertanyaan ini sudah diubah orang lain; periksa dahulu isinya sekarang."


def _refuse(formulir: FormulirPertanyaan, galat: Ditolak) -> None:
    formulir.add_error(galat.bidang if galat.bidang in formulir.fields else None, str(galat))


@unit_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The questions in their order."""
    satu = survey_of(konteks, survei)
    semua = list(satu.daftar_pertanyaan.all())
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        sel = [
            (n, p.teks, p.get_jenis_display(), "; ".join(p.daftar_pilihan), "ya" if p.wajib else "tidak")
            for n, p in enumerate(semua, 1)
        ]
        return kirim_tabel(bentuk, f"pertanyaan tambahan {konteks.unit_pasti.kode} {satu.periode}", JUDUL, sel)
    isi = {
        "survei": satu,
        "daftar": [{"p": p, "terjawab": is_answered(p)} for p in semua],
        "mengubah": konteks.boleh(Izin.SURVEI_UBAH) and satu.status != StatusSurvei.DITETAPKAN,
        "penuh": len(semua) >= TERBANYAK,
        "terbanyak": TERBANYAK,
    }
    return render(request, "survei/pertanyaan/daftar.html", isi)


@unit_page(Izin.SURVEI_UBAH)
def tambah(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """A new question."""
    satu = survey_of(konteks, survei)
    formulir = FormulirPertanyaan(request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulir.is_valid():
        try:
            add_question(survei=satu, by=konteks.pengguna, **formulir.isi_bersih())
        except Ditolak as galat:
            _refuse(formulir, galat)
        else:
            messages.success(request, "Pertanyaan tersimpan.")
            return to_desk(konteks, "pertanyaan", satu)
    return render(request, "survei/pertanyaan/formulir.html", {"formulir": formulir, "survei": satu, "pertanyaan": None})


@unit_page(Izin.SURVEI_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, survei: str, pertanyaan: int) -> HttpResponseBase:
    """Another wording; once answered with a reason."""
    satu = survey_of(konteks, survei)
    baris = row_of_survey(satu, PertanyaanTambahan, pertanyaan)
    data, status = request.POST if request.method == "POST" else None, 200
    formulir = FormulirPertanyaan(data, pertanyaan=baris, terjawab=is_answered(baris))
    if data is not None and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            change_question(
                pertanyaan=baris,
                by=konteks.pengguna,
                dilihat=isi["kunci_versi"],
                alasan=isi.get("alasan") or "",
                **formulir.isi_bersih(),
            )
        except Ditolak as galat:
            _refuse(formulir, galat)
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Pertanyaan tersimpan.")
            return to_desk(konteks, "pertanyaan", satu)
    isi_halaman = {"formulir": formulir, "survei": satu, "pertanyaan": baris}
    return render(request, "survei/pertanyaan/formulir.html", isi_halaman, status=status)


@unit_page(Izin.SURVEI_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, survei: str, pertanyaan: int) -> HttpResponseBase:
    """Remove a question nobody answered, after a confirmation."""
    satu = survey_of(konteks, survei)
    baris = row_of_survey(satu, PertanyaanTambahan, pertanyaan)
    if request.method == "POST":
        try:
            remove_question(pertanyaan=baris, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, "Pertanyaan dihapus.")
        return to_desk(konteks, "pertanyaan", satu)
    isi = {"survei": satu, "pertanyaan": baris, "terjawab": is_answered(baris)}
    return render(request, "survei/pertanyaan/hapus.html", isi)


@require_POST
@unit_page(Izin.SURVEI_UBAH)
def geser(request: HttpRequest, konteks: Konteks, survei: str, pertanyaan: int, arah: str) -> HttpResponseBase:
    """One place up or down."""
    satu = survey_of(konteks, survei)
    try:
        move_question(pertanyaan=row_of_survey(satu, PertanyaanTambahan, pertanyaan), arah=direction(arah), by=konteks.pengguna)
    except Ditolak as galat:
        messages.error(request, str(galat))
    return to_desk(konteks, "pertanyaan", satu)
