"""Make, change, copy and remove a survey."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.utils import timezone

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.survei import change_survey, copy_survey, create_survey, ensure_open_to_change, remove_survey
from sakip.web.survei.akses import survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.survei import FormulirSalin, FormulirSurvei
from sakip.web.survei.models import Survei
from sakip.web.survei.periode import next_period
from sakip.web.tampilan.bilangan import seen_version

BERUBAH = "Survei ini sudah diubah orang lain sejak halaman dibuka; periksa dahulu keadaannya sekarang."


def _to_save(request: HttpRequest) -> QueryDict | None:
    """What was sent to be stored; None where only the sample is wanted."""
    return request.POST if request.method == "POST" and request.POST.get("aksi") != "hitung" else None


def _show(request: HttpRequest, formulir: FormulirSurvei, survei: Survei | None, status: int = 200) -> HttpResponseBase:
    if request.method == "POST" and not formulir.is_bound:
        formulir.fill(request.POST)
    sampel, per_layanan = formulir.sampel()
    isi: dict[str, Any] = {"formulir": formulir, "survei": survei, "sampel": sampel, "sampel_layanan": per_layanan}
    if request.headers.get("HX-Request"):
        return render(request, "survei/_sampel.html", isi)
    return render(request, "survei/susun.html", isi, status=status)


def _refuse(formulir: Any, galat: Ditolak) -> None:
    formulir.add_error(galat.bidang if galat.bidang in formulir.fields else None, str(galat))


@unit_page(Izin.SURVEI_UBAH)
def buat(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A new survey of the unit in this year; with ``aksi=hitung`` only the sample is worked out."""
    formulir = FormulirSurvei(_to_save(request), unit=konteks.unit_pasti, tahun=konteks.tahun_pasti)
    if formulir.is_valid():
        try:
            survei = create_survey(
                unit=konteks.unit_pasti,
                tahun=konteks.tahun_pasti,
                layanan=formulir.layanan_bersih(),
                by=konteks.pengguna,
                **formulir.isi_bersih(),
            )
        except Ditolak as galat:
            _refuse(formulir, galat)
        else:
            messages.success(request, f"Survei {survei.periode} tersimpan sebagai draf.")
            return to_desk(konteks, "survei", survei)
    return _show(request, formulir, None)


@unit_page(Izin.SURVEI_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Change a survey; determined ones are closed to changes."""
    satu = survey_of(konteks, survei)
    try:
        ensure_open_to_change(satu)
    except Ditolak as galat:
        messages.error(request, str(galat))
        return to_desk(konteks, "survei", satu)
    berjawaban, status = satu.daftar_jawaban.exists(), 200
    formulir = FormulirSurvei(
        _to_save(request), unit=konteks.unit_pasti, tahun=konteks.tahun_pasti, survei=satu, berjawaban=berjawaban
    )
    if formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            change_survey(
                survei=satu,
                layanan=formulir.layanan_bersih(),
                by=konteks.pengguna,
                dilihat=isi["kunci_versi"],
                alasan=isi.get("alasan") or "",
                **formulir.isi_bersih(),
            )
        except Ditolak as galat:
            _refuse(formulir, galat)
        except Bentrok as galat:
            formulir.tandai_bentrok(galat.terbaru if isinstance(galat.terbaru, Survei) else None)
            status = 409
        else:
            messages.success(request, "Survei tersimpan.")
            return to_desk(konteks, "survei", satu)
    return _show(request, formulir, satu, status)


@unit_page(Izin.SURVEI_UBAH)
def salin(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The same survey for another period."""
    asal = survey_of(konteks, survei)
    periode, tahun = next_period(asal.periode, asal.tahun)
    formulir = FormulirSalin(request.POST if request.method == "POST" else None, tahun=tahun, periode=periode, asal=asal.tahun)
    if request.method == "POST" and formulir.is_valid():
        try:
            baru = copy_survey(asal=asal, by=konteks.pengguna, **formulir.cleaned_data)
        except Ditolak as galat:
            _refuse(formulir, galat)
        else:
            messages.success(request, f"Survei {baru.periode} tersimpan sebagai draf. Isi jumlah pengguna layanannya.")
            return to_desk(konteks, "survei", baru)
    return render(request, "survei/salin.html", {"formulir": formulir, "survei": asal})


@unit_page(Izin.SURVEI_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Remove a draft, after a confirmation."""
    satu = survey_of(konteks, survei)
    if request.method == "POST":
        try:
            remove_survey(survei=satu, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Ditolak as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Survei {satu.periode} dihapus.")
            return to_desk(konteks, "daftar")
        return to_desk(konteks, "survei", satu)
    isi = {"survei": satu, "pertanyaan": satu.daftar_pertanyaan.count(), "hari_ini": timezone.localdate()}
    return render(request, "survei/hapus.html", isi)
