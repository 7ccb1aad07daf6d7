"""First run in the browser: only while nobody has an account, and only from this very machine."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from sakip.web.instansi.actions.mulai import Awal, SudahDimulai, start_first
from sakip.web.instansi.akses import open_page
from sakip.web.instansi.forms.mulai import FormulirMulai
from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.pintu import is_loopback
from sakip.web.instansi.views.undangan import BACKEND


@open_page
@sensitive_post_parameters("sandi", "ulang")
def mulai(request: HttpRequest) -> HttpResponseBase:
    """Ask for names, years and the administrator; log them in and lead on to the dashboard."""
    if not is_loopback(request) or Pengguna.objects.exists():
        raise Http404("sudah dimulai")
    formulir = FormulirMulai(request.POST or None, tahun=timezone.localdate().year)
    if request.method == "POST" and formulir.is_valid():
        isi = formulir.cleaned_data
        awal = Awal(
            nama_instansi=isi["nama_instansi"],
            nama_unit=isi["nama_unit"],
            jenis_unit=isi["jenis_unit"] or "",
            tahun=isi["tahun"],
            rpjmd_awal=isi["rpjmd_awal"],
            rpjmd_akhir=isi["rpjmd_akhir"],
        )
        try:
            instansi, orang = start_first(awal=awal, nama=isi["nama"], email=isi["email"], sandi=isi["sandi"])
        except SudahDimulai:
            raise Http404("sudah dimulai") from None
        login(request, orang, backend=BACKEND)
        messages.success(request, f"{awal.nama_unit or instansi.nama} siap dipakai. Lanjutkan dengan mengisi rencana.")
        return _next(awal, instansi.kode)
    return render(request, "instansi/mulai.html", {"formulir": formulir})


def _next(awal: Awal, kode: str) -> HttpResponseBase:
    """The dashboard of the only unit; for a whole region that of the Instansi."""
    if awal.nama_unit:
        unit = Pengguna.objects.get().daftar_keanggotaan.get().instansi.daftar_unit.get()
        return redirect("dasbor:unit", instansi=kode, unit=unit.kode)
    return redirect("dasbor:instansi", instansi=kode)
