"""The upload."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sakip.web.bukukerja.actions.unggahan import keep_upload
from sakip.web.bukukerja.akses import filler_page
from sakip.web.bukukerja.alamat import book_url
from sakip.web.bukukerja.forms import FormulirUnggah
from sakip.web.bukukerja.views.mulai import page_of
from sakip.web.instansi.akses import Konteks
from sakip.web.kinerja.akses import year_of


@filler_page
def unggah(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Read an uploaded workbook and go to its preview; a file that is no workbook comes back with the reason."""
    tahun_kinerja = year_of(konteks)
    if request.method != "POST":
        return redirect(book_url(konteks, "mulai"))
    formulir = FormulirUnggah(request.POST, request.FILES)
    if not formulir.is_valid():
        return render(request, "bukukerja/mulai.html", page_of(konteks, formulir))
    unggahan = keep_upload(tahun_kinerja=tahun_kinerja, berkas=formulir.cleaned_data["berkas"], by=konteks.pengguna)
    return redirect(book_url(konteks, "pratinjau", unggahan=unggahan.pk))
