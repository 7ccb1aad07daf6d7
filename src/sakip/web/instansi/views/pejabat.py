"""Officials of a unit by date, and of the whole Instansi on one day."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.actions.pejabat import PejabatDitolak, add_official, change_official, end_official, remove_official
from sakip.web.instansi.akses import Konteks, instansi_page, unit_page
from sakip.web.instansi.forms.bentrok import HAPUS, mark_conflict
from sakip.web.instansi.forms.pejabat import FormulirAkhiri, FormulirPejabat
from sakip.web.instansi.models import Pejabat
from sakip.web.instansi.nip import format_nip
from sakip.web.instansi.peran import Izin
from sakip.web.instansi.susunan import arrange
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel

JUDUL = ("Unit kerja", "Nama", "Jabatan", "Status", "Pangkat", "NIP", "Mulai", "Selesai")


def _official_of(konteks: Konteks, kunci: int) -> Pejabat:
    ada = Pejabat.objects.filter(unit=konteks.unit_pasti, pk=kunci).first()
    if ada is None:
        raise Http404("pejabat tidak ada")
    ada.unit = konteks.unit_pasti
    return ada


def _cells(unit: str, p: Pejabat | None) -> tuple[Sel, ...]:
    if p is None:
        return (unit, "", "", "", "", "", None, None)
    return (unit, p.nama, p.jabatan, p.get_status_display(), p.pangkat, format_nip(p.nip), p.mulai, p.selesai)


def _back(konteks: Konteks) -> HttpResponseBase:
    return redirect("instansi:pejabat", instansi=konteks.instansi.kode, unit=konteks.unit_pasti.kode, tahun=konteks.tahun_pasti)


@unit_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Everybody who headed the unit, newest first."""
    semua = list(Pejabat.objects.filter(unit=konteks.unit_pasti))
    if (jenis_berkas := request.GET.get("unduh")) in BENTUK:
        return kirim_tabel(
            jenis_berkas, f"pejabat {konteks.unit_pasti.kode}", JUDUL, [_cells(konteks.unit_pasti.nama, p) for p in semua]
        )
    hari_ini = timezone.localdate()
    kini = Pejabat.objects.at(konteks.unit_pasti, hari_ini)
    isi = {
        "daftar": semua,
        "kini": kini.pk if kini else None,
        "mengubah": konteks.boleh(Izin.PEJABAT_UBAH),
        "hari_ini": hari_ini,
    }
    return render(request, "instansi/pejabat/daftar.html", isi)


@instansi_page(Izin.LIHAT)
def instansi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Who heads which unit on a day."""
    try:
        pada = date.fromisoformat(request.GET.get("pada", ""))
    except ValueError:
        pada = timezone.localdate()
    unit = arrange(konteks.daftar_unit)
    menjabat = Pejabat.objects.filter(unit__in=[b.unit.pk for b in unit], mulai__lte=pada)
    menjabat = menjabat.filter(Q(selesai__isnull=True) | Q(selesai__gte=pada)).order_by("mulai", "id")
    satu = {p.unit_id: p for p in menjabat}
    baris = [{"b": b, "unit": b.unit, "pejabat": satu.get(b.unit.pk)} for b in unit]
    if (jenis_berkas := request.GET.get("unduh")) in BENTUK:
        sel = [_cells(b.unit.nama, satu.get(b.unit.pk)) for b in unit]
        return kirim_tabel(jenis_berkas, f"pejabat {konteks.instansi.kode} {pada.isoformat()}", JUDUL, sel)
    return render(request, "instansi/pejabat/instansi.html", {"daftar": baris, "pada": pada})


@unit_page(Izin.PEJABAT_UBAH)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Somebody takes office."""
    formulir = FormulirPejabat(request.POST or None)
    if request.method == "POST" and formulir.is_valid():
        try:
            pejabat = add_official(unit=konteks.unit_pasti, by=konteks.pengguna, **formulir.isi_bersih())
        except PejabatDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        else:
            messages.success(request, f"{pejabat.nama} tersimpan.")
            return _back(konteks)
    return render(request, "instansi/pejabat/formulir.html", {"formulir": formulir, "pejabat": None})


@unit_page(Izin.PEJABAT_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """Correct an official."""
    pejabat = _official_of(konteks, kunci)
    nama = pejabat.nama
    formulir, status = FormulirPejabat(request.POST or None, pejabat=pejabat), 200
    if request.method == "POST" and formulir.is_valid():
        dilihat = formulir.cleaned_data["kunci_versi"]
        try:
            change_official(pejabat=pejabat, by=konteks.pengguna, dilihat=dilihat, **formulir.isi_bersih())
        except PejabatDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Pejabat tersimpan.")
            return _back(konteks)
    isi = {"formulir": formulir, "pejabat": pejabat, "nama": nama}
    return render(request, "instansi/pejabat/formulir.html", isi, status=status)


@unit_page(Izin.PEJABAT_UBAH)
def akhiri(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """The last day in office."""
    pejabat = _official_of(konteks, kunci)
    awal = {"kunci_versi": pejabat.kunci_versi, "selesai": pejabat.selesai}
    formulir, status = FormulirAkhiri(request.POST or None, initial=awal), 200
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        try:
            end_official(pejabat=pejabat, selesai=isi["selesai"], by=konteks.pengguna, dilihat=isi["kunci_versi"])
        except PejabatDitolak as galat:
            formulir.add_error(galat.bidang if galat.bidang in formulir.fields else None, str(galat))
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Masa jabatan diakhiri.")
            return _back(konteks)
    return render(request, "instansi/pejabat/akhiri.html", {"formulir": formulir, "pejabat": pejabat}, status=status)


@unit_page(Izin.PEJABAT_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, kunci: int) -> HttpResponseBase:
    """Remove an official entered by mistake, after a confirmation."""
    pejabat = _official_of(konteks, kunci)
    if request.method == "POST":
        try:
            remove_official(pejabat=pejabat, by=konteks.pengguna)
        except Bentrok:
            messages.error(request, HAPUS)
        else:
            messages.success(request, f"{pejabat.nama} dihapus dari daftar pejabat.")
        return _back(konteks)
    return render(request, "instansi/pejabat/hapus.html", {"pejabat": pejabat})
