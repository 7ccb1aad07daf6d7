"""Where a person lands after log-in."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.instansi.akses import member_page
from sakip.web.instansi.models import Keanggotaan, Pengguna


@member_page
def beranda(request: HttpRequest) -> HttpResponseBase:
    """The dashboard of the person's only unit or Instansi; a choice where there are several; a hint where there is none."""
    daftar = list(
        Keanggotaan.objects.filter(pengguna=cast(Pengguna, request.user)).select_related("instansi", "unit").order_by("id")
    )
    tempat = {(k.instansi_id, k.unit_id): k for k in daftar}
    if len(tempat) == 1:
        satu = daftar[0]
        if satu.unit:
            return redirect("dasbor:unit", instansi=satu.instansi.kode, unit=satu.unit.kode)
        return redirect("dasbor:instansi", instansi=satu.instansi.kode)
    return render(request, "instansi/beranda.html", {"daftar": list(tempat.values())})
