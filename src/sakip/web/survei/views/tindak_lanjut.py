"""The follow-ups of a survey and of a whole unit."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from sakip.survei.unsur import daftar_unsur
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.tindak_lanjut import add_follow_up, change_follow_up, remove_follow_up
from sakip.web.survei.akses import row_of_survey, survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.daftar_tindak import KOLOM, PILIHAN_SARINGAN, filter_rows, lowest_unplanned, rows_of
from sakip.web.survei.forms.tindak_lanjut import FormulirTindakLanjut
from sakip.web.survei.models import StatusSurvei, Survei, TindakLanjut
from sakip.web.survei.pemetaan import result_of
from sakip.web.tampilan.bilangan import seen_version
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

BERUBAH = "Tindak lanjut ini sudah diubah orang lain; periksa dahulu isinya sekarang."


@unit_page(Izin.LIHAT)
def tindak_lanjut(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The follow-ups of one survey, and the lowest unsur that have none."""
    satu = survey_of(konteks, survei)
    return _list(request, konteks, satu)


@unit_page(Izin.LIHAT)
def tindak_lanjut_semua(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Those of all surveys of the unit up to the year."""
    return _list(request, konteks, None)


def _list(request: HttpRequest, konteks: Konteks, survei: Survei | None) -> HttpResponseBase:
    milik = TindakLanjut.objects.filter(survei__unit=konteks.unit_pasti, survei__tahun__lte=konteks.tahun_pasti)
    milik = milik.filter(survei=survei) if survei else milik
    semua = rows_of(milik.select_related("survei"), timezone.localdate())
    tampil = filter_rows(semua, request.GET)
    if (bentuk := request.GET.get("unduh")) in BENTUK:
        nama = f"tindak lanjut skm {konteks.unit_pasti.kode} {survei.periode if survei else konteks.tahun_pasti}"
        return kirim_tabel(bentuk, nama, KOLOM, [b.sel for b in tampil])
    mengubah = konteks.boleh(Izin.SURVEI_UBAH)
    merencana = mengubah and survei is not None and survei.status != StatusSurvei.DRAF
    isi: dict[str, Any] = {
        "survei": survei,
        "daftar": tampil,
        "banyak": len(semua),
        "saringan": {n: request.GET.get(n, "") for n in ("status", "unsur")},
        "pilihan_status": PILIHAN_SARINGAN,
        "daftar_unsur": daftar_unsur(),
        "mengubah": mengubah,
        "merencana": merencana,
        "usulan": lowest_unplanned(result_of(survei)[1].keseluruhan, semua) if merencana and survei else [],
        "tahun": konteks.tahun_pasti,
    }
    return render(request, "survei/tindak/daftar.html", isi)


@unit_page(Izin.SURVEI_UBAH)
def tambah(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Plan a follow-up."""
    satu = survey_of(konteks, survei)
    formulir = FormulirTindakLanjut(request.POST if request.method == "POST" else None, unsur=request.GET.get("unsur", ""))
    if formulir.is_valid():
        try:
            add_follow_up(survei=satu, by=konteks.pengguna, **formulir.isi_bersih())
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        else:
            messages.success(request, "Tindak lanjut tersimpan.")
            return to_desk(konteks, "tindak_lanjut", satu)
    return render(request, "survei/tindak/formulir.html", {"formulir": formulir, "survei": satu, "tindak": None})


@unit_page(Izin.SURVEI_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, survei: str, tindak: int) -> HttpResponseBase:
    """Change it, or say what became of it."""
    satu = survey_of(konteks, survei)
    baris = row_of_survey(satu, TindakLanjut, tindak)
    formulir, status = FormulirTindakLanjut(request.POST if request.method == "POST" else None, tindak=baris), 200
    if formulir.is_valid():
        dilihat = formulir.cleaned_data["kunci_versi"]
        try:
            change_follow_up(tindak=baris, by=konteks.pengguna, dilihat=dilihat, **formulir.isi_bersih())
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Tindak lanjut tersimpan.")
            return to_desk(konteks, "tindak_lanjut", satu)
    isi = {"formulir": formulir, "survei": satu, "tindak": baris}
    return render(request, "survei/tindak/formulir.html", isi, status=status)


@unit_page(Izin.SURVEI_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, survei: str, tindak: int) -> HttpResponseBase:
    """Remove it, after a confirmation."""
    satu = survey_of(konteks, survei)
    baris = row_of_survey(satu, TindakLanjut, tindak)
    if request.method == "POST":
        try:
            remove_follow_up(tindak=baris, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, "Tindak lanjut dihapus.")
        return to_desk(konteks, "tindak_lanjut", satu)
    return render(request, "survei/tindak/hapus.html", {"tindak": baris, "survei": satu})
