"""A person's own page."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.instansi.actions.pengguna import rename_person
from sakip.web.instansi.akses import member_page
from sakip.web.instansi.forms.profil import FormulirProfil
from sakip.web.instansi.models import Keanggotaan, Pengguna


@member_page
def profil(request: HttpRequest) -> HttpResponseBase:
    """Name, address, roles."""
    pengguna = cast(Pengguna, request.user)
    formulir = FormulirProfil(request.POST or None, initial={"nama": pengguna.nama})
    if request.method == "POST" and formulir.is_valid():
        rename_person(pengguna=pengguna, nama=formulir.cleaned_data["nama"], by=pengguna)
        messages.success(request, "Nama tersimpan.")
        return redirect("instansi:profil")
    daftar = Keanggotaan.objects.filter(pengguna=pengguna).select_related("instansi", "unit")
    return render(request, "instansi/profil.html", {"formulir": formulir, "daftar": daftar})
