"""The inbox of the person who is logged in."""

from __future__ import annotations

from datetime import date
from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from sakip.web.instansi.akses import member_page
from sakip.web.instansi.models import Pengguna
from sakip.web.tenggat.actions.kotak import mark_read
from sakip.web.tenggat.daftar_tugas import tasks_of
from sakip.web.tenggat.kabar import unread_count
from sakip.web.tenggat.models import Pemberitahuan

_PER_HALAMAN = 25
TUGAS_TAMPIL = 6
"""Tasks shown at once; the others unfold."""


@member_page
def kotak_masuk(request: HttpRequest) -> HttpResponseBase:
    """What waits for the person, and their notices, newest first; ``?semua=1`` shows those that were read too."""
    pengguna = cast(Pengguna, request.user)
    semua = request.GET.get("semua") == "1"
    daftar = Pemberitahuan.objects.filter(penerima=pengguna)
    if not semua:
        daftar = daftar.filter(dibaca_pada=None)
    hari: date = timezone.localdate()
    tugas = [(t, t.status(hari), t.sisa(hari)) for t in tasks_of(pengguna)]
    isi = {
        "banyak_tugas": len(tugas),
        "tugas_awal": tugas[:TUGAS_TAMPIL],
        "tugas_lain": tugas[TUGAS_TAMPIL:],
        "page_obj": Paginator(daftar, _PER_HALAMAN).get_page(request.GET.get("halaman")),
        "belum_dibaca": unread_count(pengguna),
        "semua": semua,
    }
    return render(request, "tenggat/kotak_masuk.html", isi)


@require_POST
@member_page
def kotak_baca(request: HttpRequest, pemberitahuan: int) -> HttpResponseBase:
    """Mark one notice as read; with ``buka`` go on to its page."""
    pengguna = cast(Pengguna, request.user)
    ada = Pemberitahuan.objects.filter(pk=pemberitahuan, penerima=pengguna).first()
    if ada is None:
        raise Http404("pemberitahuan tidak ada")
    mark_read(pengguna=pengguna, kunci=ada.pk)
    if "buka" in request.POST and url_has_allowed_host_and_scheme(ada.url, allowed_hosts=None):
        return redirect(ada.url)
    return redirect("tenggat:kotak_masuk")


@require_POST
@member_page
def kotak_baca_semua(request: HttpRequest) -> HttpResponseBase:
    """Mark all of one's notices as read."""
    banyak = mark_read(pengguna=cast(Pengguna, request.user))
    messages.success(request, f"{banyak} pemberitahuan ditandai sudah dibaca.")
    return redirect("tenggat:kotak_masuk")
