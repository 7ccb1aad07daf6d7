"""Identity and settings of the unit's year."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.data import take_head
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.bagian_lembar import part_of_sheet
from sakip.web.kinerja.forms.identitas import FormulirIdentitas
from sakip.web.kinerja.mapping import head_row, settings_row
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.kinerja.views.rencana_kunci import lock_notice, refuse_locked
from sakip.web.kinerja.views.rencana_versi import BENTROK
from sakip.web.tampilan.bilangan import seen_version


@unit_page(Izin.LIHAT)
@need_year
def identitas(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Read and, with permission, change sheets Unit and Pengaturan; ``aksi=pejabat`` takes the head from the officials' list."""
    tahun_kinerja = year_of(konteks)
    boleh = konteks.boleh(Izin.RENCANA_UBAH)
    if request.method == "POST" and not boleh:
        raise PermissionDenied("Peran Anda tidak memuat izin mengubah rencana.")
    gembok = lock_notice(konteks, part_of_sheet("Unit"))
    if request.method == "POST" and (jawab := refuse_locked(request, konteks, gembok["bagian"], unit_url(konteks, "identitas"))):
        return jawab
    if request.method == "POST" and request.POST.get("aksi") == "pejabat":
        return _ambil_pejabat(request, konteks)
    formulir = FormulirIdentitas(request.POST or None, objek=tahun_kinerja)
    if request.method == "POST" and formulir.is_valid() and formulir.simpan(by=konteks.pengguna):
        messages.success(request, "Identitas dan pengaturan tersimpan.")
        return redirect(unit_url(konteks, "identitas"))
    isi = {
        "konteks": konteks,
        "tahun_kinerja": tahun_kinerja,
        "formulir": formulir,
        "boleh": boleh and not gembok["kunci"],
        "pejabat": head_row(tahun_kinerja),
        "berlaku": settings_row(tahun_kinerja),
    } | gembok
    return render(request, "kinerja/rencana/identitas.html", isi)


def _ambil_pejabat(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    try:
        ada = take_head(tahun_kinerja=year_of(konteks), by=konteks.pengguna, dilihat=seen_version(request.POST))
    except Bentrok:
        messages.error(request, BENTROK)
    else:
        if ada:
            messages.success(request, "Pimpinan diisi dari daftar pejabat.")
        else:
            messages.warning(request, "Daftar pejabat belum memuat siapa yang menjabat pada tanggal laporan atau akhir tahun.")
    return redirect(unit_url(konteks, "identitas"))
