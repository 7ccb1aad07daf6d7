"""The first page: download, fill, upload; what was uploaded before."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sakip.web.bukukerja.akses import may_fill
from sakip.web.bukukerja.forms import FormulirUnggah
from sakip.web.bukukerja.models import StatusUnggahan, UnggahanBuku
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.tenggat.kunci import locks_of

_BANYAK_RIWAYAT = 20


@require_GET
@unit_page(Izin.LIHAT)
def mulai(request: HttpRequest, konteks: Konteks) -> HttpResponse:
    """Help in three steps with the downloads and the upload."""
    return render(request, "bukukerja/mulai.html", page_of(konteks, FormulirUnggah()))


def page_of(konteks: Konteks, formulir: FormulirUnggah) -> dict[str, Any]:
    """What the first page shows; the upload shows it again with its errors."""
    tahun_kinerja = year_of(konteks)
    boleh = may_fill(konteks)
    return {
        "konteks": konteks,
        "tahun_kinerja": tahun_kinerja,
        "formulir": formulir,
        "boleh_mengisi": boleh,
        "daftar_kunci": list(locks_of(tahun_kinerja).terkunci.values()) if boleh else [],
        "daftar_unggahan": _riwayat(tahun_kinerja) if boleh else [],
    }


def _riwayat(tahun_kinerja: TahunKinerja) -> list[UnggahanBuku]:
    semua = UnggahanBuku.objects.filter(tahun_kinerja=tahun_kinerja).select_related("oleh").defer("dokumen", "daftar_masalah")
    return list(semua.exclude(status=StatusUnggahan.DIBATALKAN)[:_BANYAK_RIWAYAT])
