"""Units: the tree, one unit's form, stop and take up again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.actions.unit import UnitDitolak, activate_unit, add_unit, change_unit, deactivate_unit
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.forms.bentrok import mark_conflict
from sakip.web.instansi.forms.unit import FormulirUnit
from sakip.web.instansi.models import Keanggotaan, UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.instansi.susunan import BarisUnit, arrange
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

JUDUL = ("Unit kerja", "Kode", "Jenis", "Induk", "Status", "Tahun yang dibuka", "Jumlah peran")


def unit_of(konteks: Konteks, kode: str) -> UnitKerja:
    """A unit of the Instansi by its address code. Raises Http404."""
    unit = UnitKerja.objects.filter(instansi=konteks.instansi, kode=kode).select_related("induk").first()
    if unit is None:
        raise Http404("unit kerja tidak ada")
    unit.instansi = konteks.instansi
    return unit


@instansi_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The units the person may see; those who arrange them see the inactive ones, too."""
    mengatur = konteks.boleh(Izin.UNIT_UBAH)
    semua = list(UnitKerja.objects.filter(instansi=konteks.instansi)) if mengatur else konteks.daftar_unit
    saringan = {n: request.GET.get(n, "").strip() for n in ("q", "jenis", "status")}
    tersaring = [b for b in arrange(semua) if _matches(b.unit, saringan)]
    tahun = _years([u.pk for u in semua])
    peran: dict[int | None, int] = dict(
        Keanggotaan.objects.filter(instansi=konteks.instansi).order_by().values_list("unit").annotate(n=Count("id"))
    )
    baris = [{"b": b, "unit": b.unit, "tahun": tahun.get(b.unit.pk, []), "peran": peran.get(b.unit.pk, 0)} for b in tersaring]
    if (jenis_berkas := request.GET.get("unduh")) in BENTUK:
        return kirim_tabel(jenis_berkas, f"unit kerja {konteks.instansi.kode}", JUDUL, [_cells(satu) for satu in baris])
    isi = {
        "daftar": baris,
        "saringan": saringan,
        "daftar_jenis": sorted({u.jenis for u in semua if u.jenis}),
        "banyak": len(semua),
        "mengatur": mengatur,
    }
    return render(request, "instansi/unit/daftar.html", isi)


def _matches(unit: UnitKerja, saringan: dict[str, str]) -> bool:
    cari = saringan["q"].casefold()
    return (
        (not cari or cari in unit.nama.casefold() or cari in unit.kode_resmi.casefold())
        and (not saringan["jenis"] or unit.jenis == saringan["jenis"])
        and (saringan["status"] not in ("aktif", "nonaktif") or unit.aktif == (saringan["status"] == "aktif"))
    )


def _years(daftar_kunci: list[int]) -> dict[int, list[int]]:
    hasil: dict[int, list[int]] = {}
    for unit, tahun in TahunKinerja.objects.filter(unit__in=daftar_kunci).order_by("tahun").values_list("unit", "tahun"):
        hasil.setdefault(unit, []).append(tahun)
    return hasil


def _cells(satu: dict[str, Any]) -> tuple[str | int, ...]:
    baris: BarisUnit = satu["b"]
    unit = baris.unit
    atas = baris.daftar_atas[-1] if baris.daftar_atas else ""
    status = "aktif" if unit.aktif else "nonaktif"
    return (unit.nama, unit.kode_resmi, unit.jenis, atas, status, ", ".join(map(str, satu["tahun"])), satu["peran"])


@instansi_page(Izin.UNIT_UBAH)
def tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A new unit."""
    formulir = FormulirUnit(request.POST if request.method == "POST" else None, instansi=konteks.instansi)
    if request.method == "POST" and formulir.is_valid():
        try:
            unit = add_unit(instansi=konteks.instansi, by=konteks.pengguna, **formulir.isi_bersih())
        except UnitDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        else:
            messages.success(request, f"{unit.nama} tersimpan.")
            return redirect("instansi:unit", instansi=konteks.instansi.kode)
    return render(request, "instansi/unit/formulir.html", {"formulir": formulir, "unit": None})


@instansi_page(Izin.UNIT_UBAH)
def ubah(request: HttpRequest, konteks: Konteks, kode: str) -> HttpResponseBase:
    """A unit's form; another parent moves it."""
    unit = unit_of(konteks, kode)
    formulir = FormulirUnit(request.POST if request.method == "POST" else None, instansi=konteks.instansi, unit=unit)
    status = 200
    if request.method == "POST" and formulir.is_valid():
        try:
            change_unit(unit=unit, by=konteks.pengguna, dilihat=formulir.cleaned_data["kunci_versi"], **formulir.isi_bersih())
        except UnitDitolak as galat:
            formulir.add_error(galat.bidang, str(galat))
        except Bentrok as galat:
            mark_conflict(formulir, galat.terbaru)
            status = 409
        else:
            messages.success(request, "Unit kerja tersimpan.")
            return redirect("instansi:unit", instansi=konteks.instansi.kode)
    return render(request, "instansi/unit/formulir.html", {"formulir": formulir, "unit": unit}, status=status)


@instansi_page(Izin.UNIT_UBAH)
def status(request: HttpRequest, konteks: Konteks, kode: str) -> HttpResponseBase:
    """Stop a unit, or take it up again, after a confirmation."""
    unit = unit_of(konteks, kode)
    if request.method == "POST":
        tindakan = deactivate_unit if unit.aktif else activate_unit
        try:
            tindakan(unit=unit, by=konteks.pengguna, dilihat=int(request.POST.get("kunci_versi") or 0))
        except UnitDitolak as galat:
            messages.error(request, str(galat))
        except (Bentrok, ValueError):
            messages.error(request, "Unit kerja ini sudah diubah orang lain; periksa dahulu keadaannya sekarang.")
        else:
            messages.success(request, f"{unit.nama} sekarang {'nonaktif' if unit.aktif else 'aktif'}.")
        return redirect("instansi:unit_ubah", instansi=konteks.instansi.kode, kode=unit.kode)
    return render(request, "instansi/unit/status.html", {"unit": unit})
