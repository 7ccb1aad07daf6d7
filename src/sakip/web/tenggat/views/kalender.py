"""The calendar: of the Instansi with who is late, and of a unit with what it has done; also as an .ics file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from sakip.web.evaluasi.jadwal import evaluation_days
from sakip.web.instansi.akses import Konteks, instansi_page, unit_page
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.kinerja.tahun_lazim import usual_year
from sakip.web.reviu.jadwal import review_days
from sakip.web.survei.jadwal import survey_days
from sakip.web.tampilan import unduh
from sakip.web.tampilan.bilangan import whole_number
from sakip.web.tenggat.acara import Acara
from sakip.web.tenggat.ics import calendar_of
from sakip.web.tenggat.jadwal import ButirJadwal, days_text, schedule
from sakip.web.tenggat.keadaan import Keadaan, reporting_units, states
from sakip.web.tenggat.models import JenisTenggat
from sakip.web.tenggat.pengingat import page_of

_JUDUL = ("Tenggat", "Tanggal", "Ditetapkan", "Mengunci", "Unit kerja", "Selesai", "Keadaan")


def year_of_query(request: HttpRequest, konteks: Konteks) -> int:
    """The year asked for in the address, else the one most units work in. Raises Http404 for an impossible one."""
    tahun = request.GET.get("tahun", "")
    if not tahun:
        kini = timezone.localdate().year
        return usual_year((t for t in _opened_years(konteks) if t <= kini), kini) or kini
    nomor = whole_number(tahun) or 0
    if not 1990 <= nomor <= 2200:
        raise Http404("tahun tidak ada")
    return nomor


@instansi_page(Izin.LIHAT)
def kalender_instansi(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All deadlines of a year by month, each with the units (that the person may see) which are not done."""
    tahun, hari = year_of_query(request, konteks), timezone.localdate()
    terlihat = {u.pk for u in konteks.daftar_unit}
    unit = [u for u in reporting_units(konteks.instansi, tahun) if u.pk in terlihat]
    jadwal, keadaan = schedule(konteks.instansi, tahun), states(unit, tahun)
    if (bentuk := request.GET.get("format")) in unduh.BENTUK:
        return unduh.kirim_tabel(bentuk, f"tenggat-{konteks.instansi.kode}-{tahun}", _JUDUL, _baris_unduh(jadwal, unit, keadaan))
    butir = [_butir_instansi(b, unit, keadaan, hari, konteks, tahun) for b in jadwal]
    isi = {
        "konteks": konteks,
        "tahun_tenggat": tahun,
        "banyak_unit": len(unit),
        "daftar_bulan": _per_bulan(butir),
        "belum_ditetapkan": sum(b.tenggat is None for b in jadwal),
        "daftar_tahun": _pilihan_tahun(konteks, tahun),
        "boleh_ubah": konteks.boleh(Izin.TENGGAT_UBAH),
    }
    return render(request, "tenggat/kalender_instansi.html", isi)


@unit_page(Izin.LIHAT)
def kalender_unit(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The unit's own deadlines with what is done, from its data."""
    hari = timezone.localdate()
    unit = konteks.unit_pasti
    keadaan = states([unit], konteks.tahun_pasti)[unit.pk]
    jadwal = schedule(konteks.instansi, konteks.tahun_pasti)
    isi = {
        "konteks": konteks,
        "daftar_bulan": _per_bulan([_butir_unit(b, keadaan[b.jenis], hari, konteks) for b in jadwal]),
        "belum_ditetapkan": sum(b.tenggat is None for b in jadwal),
        "boleh_buka": konteks.boleh(Izin.KUNCI_BUKA),
        "daftar_acara": _acara(unit, konteks.tahun_pasti),
    }
    return render(request, "tenggat/kalender_unit.html", isi)


@instansi_page(Izin.LIHAT)
def kalender_instansi_ics(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The Instansi's deadlines of a year for a calendar program."""
    tahun = year_of_query(request, konteks)
    return _ics(konteks, tahun, konteks.instansi.nama, konteks.instansi.kode)


@unit_page(Izin.LIHAT)
def kalender_unit_ics(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The same with the unit's name, and the days of its surveys, reviews and recommendations."""
    unit, tahun = konteks.unit_pasti, konteks.tahun_pasti
    return _ics(konteks, tahun, unit.nama, f"{konteks.instansi.kode}-{unit.kode}", _acara(unit, tahun))


def _acara(unit: UnitKerja, tahun: int) -> list[Acara]:
    """The unit's other days, in order."""
    semua = [*survey_days(unit, tahun), *review_days(unit, tahun), *evaluation_days(unit, tahun)]
    return sorted(semua, key=lambda a: (a.tanggal, a.kode))


def _ics(konteks: Konteks, tahun: int, pemilik: str, kode: str, acara: Sequence[Acara] = ()) -> HttpResponse:
    jadwal = schedule(konteks.instansi, tahun)
    isi = calendar_of(jadwal, pemilik=pemilik, tahun=tahun, kode=kode, dibuat=timezone.now(), acara=acara)
    jawaban = HttpResponse(isi, content_type="text/calendar; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="tenggat-{kode}-{tahun}.ics"'
    return jawaban


def _per_bulan(butir: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    return [(bulan, list(isi)) for bulan, isi in groupby(butir, key=lambda b: str(b["butir"].bulan))]


def _butir_instansi(
    butir: ButirJadwal,
    unit: list[UnitKerja],
    keadaan: dict[int, dict[JenisTenggat, Keadaan]],
    hari: date,
    konteks: Konteks,
    tahun: int,
) -> dict[str, Any]:
    belum = [
        {"unit": u, "keadaan": keadaan[u.pk][butir.jenis], "url": _kalender(konteks, u, tahun)}
        for u in unit
        if not keadaan[u.pk][butir.jenis].selesai
    ]
    selesai = len(unit) - len(belum)
    return {
        "butir": butir,
        "belum": belum,
        "selesai": selesai,
        "sisa": days_text(butir.sisa(hari)),
        "status": butir.status(hari, selesai=not belum and bool(unit)),
        "lewat": butir.sisa(hari) < 0,
    }


def _kalender(konteks: Konteks, unit: UnitKerja, tahun: int) -> str:
    return reverse("tenggat:kalender", kwargs={"instansi": konteks.instansi.kode, "unit": unit.kode, "tahun": tahun})


def _butir_unit(butir: ButirJadwal, keadaan: Keadaan, hari: date, konteks: Konteks) -> dict[str, Any]:
    tempat = konteks.argumen
    return {
        "butir": butir,
        "keadaan": keadaan,
        "sisa": days_text(butir.sisa(hari)),
        "status": butir.status(hari, keadaan.selesai),
        "url": _halaman(butir.jenis, tempat),
    }


def _halaman(jenis: JenisTenggat, tempat: dict[str, Any]) -> str:
    """Where the thing is done, "" where the application has no such page."""
    try:
        return reverse(page_of(jenis), kwargs=tempat)
    except NoReverseMatch:
        return ""


def _pilihan_tahun(konteks: Konteks, tahun: int) -> list[int]:
    """Years that were opened by units of the Instansi, this year and the one shown."""
    return sorted({*_opened_years(konteks), tahun, timezone.localdate().year}, reverse=True)


def _opened_years(konteks: Konteks) -> list[int]:
    """The years that units of the Instansi opened, once for each unit; one query a request."""
    if "tahun_instansi" not in konteks.ingatan:
        semua = TahunKinerja.objects.filter(unit__instansi=konteks.instansi)
        konteks.ingatan["tahun_instansi"] = list(semua.order_by().values_list("tahun", flat=True))
    return cast("list[int]", konteks.ingatan["tahun_instansi"])


def _baris_unduh(
    jadwal: list[ButirJadwal], unit: list[UnitKerja], keadaan: dict[int, dict[JenisTenggat, Keadaan]]
) -> list[list[unduh.Sel]]:
    return [
        [
            b.jenis.label,
            b.tanggal,
            b.tenggat is not None,
            b.mengunci,
            u.nama,
            keadaan[u.pk][b.jenis].selesai,
            keadaan[u.pk][b.jenis].teks,
        ]
        for b in jadwal
        for u in unit
    ]
