"""Results from before the system: added, corrected, removed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.peran import Izin
from sakip.web.survei.actions.lalu import add_earlier_result, change_earlier_result, remove_earlier_result
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.lalu import FormulirLalu
from sakip.web.survei.models import IkmLalu
from sakip.web.tampilan.bilangan import seen_version

BERUBAH = "Nilai ini sudah diubah orang lain; periksa dahulu isinya sekarang."


def _result_of(konteks: Konteks, kunci: int) -> IkmLalu:
    lalu = IkmLalu.objects.filter(unit=konteks.unit_pasti, pk=kunci).first()
    if lalu is None:
        raise Http404("nilai tidak ada")
    lalu.unit = konteks.unit_pasti
    return lalu


@unit_page(Izin.SURVEI_UBAH)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The result of an earlier report."""
    formulir = FormulirLalu(request.POST if request.method == "POST" else None, sampai=konteks.tahun_pasti)
    if formulir.is_valid():
        try:
            lalu = add_earlier_result(unit=konteks.unit_pasti, by=konteks.pengguna, **formulir.isi_bersih())
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        else:
            messages.success(request, f"Nilai {lalu.periode} tersimpan.")
            return to_desk(konteks, "daftar")
    return render(request, "survei/lalu/formulir.html", {"formulir": formulir, "lalu": None})


@unit_page(Izin.SURVEI_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, lalu: int) -> HttpResponseBase:
    """Correct it."""
    satu = _result_of(konteks, lalu)
    judul = satu.periode
    formulir, status = (
        FormulirLalu(request.POST if request.method == "POST" else None, sampai=konteks.tahun_pasti, lalu=satu),
        200,
    )
    if formulir.is_valid():
        dilihat = formulir.cleaned_data["kunci_versi"]
        try:
            change_earlier_result(lalu=satu, by=konteks.pengguna, dilihat=dilihat, **formulir.isi_bersih())
        except Ditolak as galat:
            formulir.add_error(galat.bidang or None, str(galat))
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Nilai tersimpan.")
            return to_desk(konteks, "daftar")
    return render(request, "survei/lalu/formulir.html", {"formulir": formulir, "lalu": satu, "judul_lama": judul}, status=status)


@unit_page(Izin.SURVEI_UBAH)
def hapus(request: HttpRequest, konteks: Konteks, lalu: int) -> HttpResponseBase:
    """Remove it, after a confirmation."""
    satu = _result_of(konteks, lalu)
    if request.method == "POST":
        try:
            remove_earlier_result(lalu=satu, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Bentrok:
            messages.error(request, BERUBAH)
        else:
            messages.success(request, f"Nilai {satu.periode} dihapus.")
        return to_desk(konteks, "daftar")
    return render(request, "survei/lalu/hapus.html", {"lalu": satu})
