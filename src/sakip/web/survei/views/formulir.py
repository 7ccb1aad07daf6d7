"""The citizen's form: without log-in, without a session, without JavaScript."""

from __future__ import annotations

import logging
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from sakip.web.instansi.akses import open_page
from sakip.web.instansi.pintu import client_address
from sakip.web.survei import laju
from sakip.web.survei.actions.kirim import SurveiTertutup, already_sent, send_answer
from sakip.web.survei.forms.jawaban import FormulirJawaban
from sakip.web.survei.kunjungan import KUKI, Kunjungan, visit_of
from sakip.web.survei.susunan import Penyusun
from sakip.web.survei.tanda import TandaSalah, key_of, make_mark

catatan = logging.getLogger(__name__)
PERANGKAP = "website"
"""A field that people do not see. Whoever fills it in is thanked, and not stored."""


@open_page
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def formulir(request: HttpRequest, survei: str) -> HttpResponseBase:
    """The form of a survey, and its submission."""
    kunjungan = visit_of(request, survei)
    if kunjungan is None:
        return _tak_dikenal(request)
    if not kunjungan.terbuka:
        return _tertutup(request, kunjungan)
    if request.method == "POST":
        return _terima(request, kunjungan)
    if KUKI in request.COOKIES and not kunjungan.loket and not kunjungan.lagi:
        return render(request, "survei/formulir_sudah.html", {"kunjungan": kunjungan})
    return _halaman(request, kunjungan, FormulirJawaban(survei=kunjungan.survei, initial={"layanan": kunjungan.layanan}))


@open_page
@never_cache
@require_safe
def terima_kasih(request: HttpRequest, survei: str) -> HttpResponseBase:
    """Where a submission ends; says nothing about the answer."""
    kunjungan = visit_of(request, survei)
    if kunjungan is None:
        return _tak_dikenal(request)
    return render(request, "survei/formulir_terima_kasih.html", {"kunjungan": kunjungan})


def _terima(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponseBase:
    if request.POST.get(PERANGKAP):
        catatan.warning("survei %s: kiriman mesin ditolak (isian perangkap terisi)", kunjungan.survei.kode)
        return _selesai(kunjungan)
    isi = FormulirJawaban(request.POST, survei=kunjungan.survei)
    try:
        kunci = key_of(kunjungan.survei, request.POST.get("tanda", ""))
    except TandaSalah as salah:
        if salah.kunci and already_sent(salah.kunci):
            return _selesai(kunjungan)
        return _halaman(request, kunjungan, isi, pesan="galat.tanda", status=400)
    if already_sent(kunci):
        return _selesai(kunjungan)
    if not isi.is_valid():
        return _halaman(request, kunjungan, isi, tanda=request.POST["tanda"])
    return _simpan(request, kunjungan, isi, kunci)


def _simpan(request: HttpRequest, kunjungan: Kunjungan, isi: FormulirJawaban, kunci: str) -> HttpResponseBase:
    kini = timezone.now()
    pengirim = laju.sender_key(kunjungan.survei, client_address(request), kini)
    tanda = request.POST["tanda"]
    try:
        send_answer(survei=kunjungan.survei, isi=isi.answer(), kunci=kunci, pengirim=pengirim, pada=kini)
    except laju.TerlaluSering as sering:
        jawab = _halaman(request, kunjungan, isi, pesan="galat.laju", tanda=tanda, menit=sering.menit, status=429)
        jawab["Retry-After"] = str(sering.menit * 60)
        return jawab
    except OperationalError:
        catatan.exception("survei %s: basis data tidak menerima jawaban", kunjungan.survei.kode)
        return _halaman(request, kunjungan, isi, pesan="galat.sibuk", tanda=tanda, status=503)
    except SurveiTertutup:
        return _tertutup(request, kunjungan)
    return _selesai(kunjungan)


def _selesai(kunjungan: Kunjungan) -> HttpResponseBase:
    jawab = redirect(kunjungan.url("survei:terima_kasih"))
    kunjungan.remember(jawab)
    return jawab


def _halaman(
    request: HttpRequest,
    kunjungan: Kunjungan,
    isi: FormulirJawaban,
    *,
    pesan: str = "",
    tanda: str = "",
    status: int = 200,
    **lain: Any,
) -> HttpResponse:
    """The form; a mark that still holds is kept, so that the same answers sent twice are stored once."""
    daftar = Penyusun(isi, kunjungan.bahasa).sections()
    keliru = [t for b in daftar for t in b.daftar_tanya if t.galat]
    kosong = [t for t in keliru if t.nomor and isi.errors[t.nama] == ["galat.wajib"]]
    konteks = {
        "kunjungan": kunjungan,
        "survei": kunjungan.survei,
        "daftar_bagian": daftar,
        "daftar_galat": keliru,
        "daftar_nomor": kosong,
        "daftar_galat_lain": [t for t in keliru if t not in kosong],
        "pesan": pesan,
        "tanda": tanda or make_mark(kunjungan.survei),
        "perangkap": PERANGKAP,
        **lain,
    }
    return render(request, "survei/formulir.html", konteks, status=status)


def _tertutup(request: HttpRequest, kunjungan: Kunjungan) -> HttpResponse:
    """To whoever looks, when it is open; to whoever sends, that nothing was stored."""
    kirim = request.method == "POST"
    isi = {"kunjungan": kunjungan, "survei": kunjungan.survei, "kirim": kirim}
    return render(request, "survei/formulir_tutup.html", isi, status=410 if kirim else 200)


def _tak_dikenal(request: HttpRequest) -> HttpResponse:
    return render(request, "survei/formulir_tak_dikenal.html", status=404)


def kuki_ditolak(request: HttpRequest, survei: str) -> HttpResponse:
    """A submission without the cookie that secures forms: the answers stay on the page, with what to do about it."""
    kunjungan = visit_of(request, survei)
    if kunjungan is None:
        return _tak_dikenal(request)
    if not kunjungan.terbuka:
        return _tertutup(request, kunjungan)
    isi = FormulirJawaban(request.POST, survei=kunjungan.survei)
    return _halaman(request, kunjungan, isi, pesan="galat.kuki", status=403)


formulir.bila_tanda_salah = kuki_ditolak  # type: ignore[attr-defined]
