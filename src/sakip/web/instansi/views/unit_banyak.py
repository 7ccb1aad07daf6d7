"""Many units at once: import of a list, opening of a year."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from sakip.web.instansi.actions.buka_tahun import ensure_rpjmd, open_years
from sakip.web.instansi.actions.unit import UnitDitolak, add_units
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.forms.unit import FormulirBukaTahunBanyak, FormulirImporUnit
from sakip.web.instansi.impor_unit import KOLOM, read_units
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.baris import batch
from sakip.web.tampilan.unduh import tabel_csv

_CONTOH = (
    ("Dinas Contoh", "1.01.01", "dinas", ""),
    ("Kecamatan Contoh", "7.01.02", "kecamatan", ""),
    ("Kelurahan Contoh", "7.01.02.1", "kelurahan", "Kecamatan Contoh"),
)


@instansi_page(Izin.UNIT_UBAH)
def impor(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A CSV: preview with what is wrong, then all or nothing."""
    formulir = FormulirImporUnit(*((request.POST, request.FILES) if request.method == "POST" else ()))
    hasil = None
    if request.method == "POST" and formulir.is_valid():
        hasil = read_units(formulir.cleaned_data["teks"], konteks.instansi)
        if hasil.bersih and hasil.isi and "simpan" in request.POST:
            try:
                jadi = add_units(instansi=konteks.instansi, daftar=hasil.isi, by=konteks.pengguna)
            except UnitDitolak as galat:
                hasil.daftar_masalah.append(str(galat))
            else:
                messages.success(request, f"{len(jadi)} unit kerja tersimpan.")
                return redirect("instansi:unit", instansi=konteks.instansi.kode)
    return render(request, "instansi/unit/impor.html", {"formulir": formulir, "hasil": hasil})


@instansi_page(Izin.UNIT_UBAH)
def contoh_impor(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """A file to start from."""
    return tabel_csv("contoh unit kerja", KOLOM, _CONTOH)


@instansi_page(Izin.UNIT_UBAH)
def buka_tahun(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Open a year for the chosen units."""
    formulir = FormulirBukaTahunBanyak(
        request.POST if request.method == "POST" else None, instansi=konteks.instansi, hari_ini=timezone.localdate()
    )
    if request.method == "POST" and formulir.is_valid():
        isi, by = formulir.cleaned_data, konteks.pengguna
        with batch():
            rpjmd = isi["rpjmd"] or ensure_rpjmd(instansi=konteks.instansi, awal=isi["awal"], akhir=isi["akhir"], by=by)
            jadi = open_years(daftar_unit=isi["daftar_unit"], tahun=isi["tahun"], rpjmd=rpjmd, by=by)
        sudah = len(isi["daftar_unit"]) - len(jadi)
        pesan = f"Tahun {isi['tahun']} dibuka untuk {len(jadi)} unit kerja"
        messages.success(request, f"{pesan}; {sudah} unit sudah membukanya." if sudah else f"{pesan}.")
        return redirect("instansi:unit", instansi=konteks.instansi.kode)
    return render(request, "instansi/unit/buka_tahun.html", {"formulir": formulir})
