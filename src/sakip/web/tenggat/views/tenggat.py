"""Set the deadlines of a year."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.peran import Izin
from sakip.web.tenggat.actions.tenggat import adopt_proposals, remove_deadline, set_deadline
from sakip.web.tenggat.forms.tenggat import BarisTenggat
from sakip.web.tenggat.jadwal import schedule


@instansi_page(Izin.TENGGAT_UBAH)
def tenggat_ubah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All deadlines of a year in one table, saved all or nothing."""
    tahun = konteks.tahun_pasti
    data = request.POST if request.method == "POST" else None
    daftar = [BarisTenggat(data, butir=b, tahun=tahun) for b in schedule(konteks.instansi, tahun)]
    if request.method == "POST" and all([f.is_valid() for f in daftar]) and _simpan(konteks, daftar):
        messages.success(request, f"Tenggat tahun {tahun} tersimpan.")
        return redirect(_kalender(konteks))
    isi = {"konteks": konteks, "tahun_tenggat": tahun, "daftar_formulir": daftar}
    return render(request, "tenggat/tenggat_ubah.html", isi)


@require_POST
@instansi_page(Izin.TENGGAT_UBAH)
def tenggat_usulan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Set every proposed deadline that is not set yet."""
    banyak = adopt_proposals(instansi=konteks.instansi, tahun=konteks.tahun_pasti, by=konteks.pengguna)
    messages.success(request, f"{banyak} tenggat usulan tahun {konteks.tahun_pasti} ditetapkan.")
    return redirect(_kalender(konteks))


def _kalender(konteks: Konteks) -> str:
    return f"{reverse('tenggat:kalender', kwargs={'instansi': konteks.instansi.kode})}?tahun={konteks.tahun_pasti}"


def _simpan(konteks: Konteks, daftar: list[BarisTenggat]) -> bool:
    """Store the rows; where somebody else was faster nothing is stored and the rows say so."""
    bentrok = []
    with transaction.atomic():
        for formulir in daftar:
            try:
                _simpan_baris(konteks, formulir)
            except Bentrok:
                bentrok.append(formulir)
        if bentrok:
            transaction.set_rollback(True)
    for formulir in bentrok:
        formulir.add_error("tanggal", "Tenggat ini sudah diubah orang lain; buka lagi halaman ini untuk melihat tanggalnya.")
    return not bentrok


def _simpan_baris(konteks: Konteks, formulir: BarisTenggat) -> None:
    isi, tenggat = formulir.cleaned_data, formulir.butir.tenggat
    if isi["tanggal"]:
        set_deadline(
            instansi=konteks.instansi,
            tahun=formulir.tahun,
            jenis=formulir.butir.jenis,
            tanggal=isi["tanggal"],
            mengunci=isi["mengunci"],
            by=konteks.pengguna,
            dilihat=isi["kunci_versi"],
        )
    elif tenggat:
        remove_deadline(tenggat=tenggat, by=konteks.pengguna, dilihat=isi["kunci_versi"])
