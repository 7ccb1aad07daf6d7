"""The Instansi's settings."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.actions.pengaturan import change_instansi
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.forms.pengaturan import FormulirInstansi
from sakip.web.instansi.peran import Izin


@instansi_page(Izin.UNIT_UBAH)
def pengaturan(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Names, defaults of computing, portal."""
    instansi = konteks.instansi
    formulir, status = FormulirInstansi(request.POST or None, instansi=instansi), 200
    if request.method == "POST" and formulir.is_valid():
        dilihat = formulir.cleaned_data["kunci_versi"]
        try:
            change_instansi(instansi=instansi, by=konteks.pengguna, dilihat=dilihat, **formulir.isi_bersih())
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Pengaturan tersimpan.")
            return redirect("instansi:pengaturan", instansi=instansi.kode)
    return render(request, "instansi/pengaturan.html", {"formulir": formulir}, status=status)
