"""The page of checks: upload and earlier results."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.periksa.actions.pemeriksaan import SedangPenuh, check_report
from sakip.web.periksa.akses import checks_of, may_keep
from sakip.web.periksa.forms import FormulirPeriksa

BANYAK = 50


@unit_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """The upload form and the latest checks of the unit's year."""
    return render(request, "periksa/daftar.html", _isi(konteks, FormulirPeriksa(boleh_simpan=may_keep(konteks))))


@unit_page(Izin.LIHAT)
def unggah(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Check an uploaded report and go to its findings; what cannot be read comes back with the reason."""
    if request.method != "POST":
        return redirect(reverse("periksa:daftar", kwargs=konteks.argumen))
    formulir = FormulirPeriksa(request.POST, request.FILES, boleh_simpan=may_keep(konteks))
    if formulir.is_valid():
        try:
            hasil = check_report(
                unit=konteks.unit_pasti,
                tahun=konteks.tahun_pasti,
                berkas=formulir.cleaned_data["berkas"],
                simpan=formulir.cleaned_data.get("simpan", False),
                by=konteks.pengguna,
            )
        except BerkasTidakTerbaca as galat:
            formulir.add_error("berkas", f"{galat.masalah.pesan}. {galat.masalah.saran}")
        except SedangPenuh as galat:
            formulir.add_error(None, str(galat))
        else:
            return redirect(reverse("periksa:hasil", kwargs={**konteks.argumen, "pemeriksaan": hasil.pk}))
    return render(request, "periksa/daftar.html", _isi(konteks, formulir), status=422)


def _isi(konteks: Konteks, formulir: FormulirPeriksa) -> dict[str, Any]:
    return {"konteks": konteks, "formulir": formulir, "daftar_pemeriksaan": checks_of(konteks)[:BANYAK]}
