"""People of an Instansi: the list, with export; invitations beside it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.models import Keanggotaan, Undangan, UnitKerja
from sakip.web.instansi.peran import PERAN, PILIHAN_PERAN, Izin
from sakip.web.instansi.susunan import arrange
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel

JUDUL = ("Nama", "Alamat surel", "Peran", "Unit kerja", "Status", "Sejak", "Masuk terakhir")
_PER_HALAMAN = 50


@instansi_page(Izin.ANGGOTA_UBAH)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """One row a role; filters by unit (with those below it), role, status and text."""
    saringan = {n: request.GET.get(n, "").strip() for n in ("q", "unit", "peran", "status")}
    unit = arrange(UnitKerja.objects.filter(instansi=konteks.instansi))
    semua = _filtered(konteks, saringan)
    if (jenis_berkas := request.GET.get("unduh")) in BENTUK:
        return kirim_tabel(jenis_berkas, f"anggota {konteks.instansi.kode}", JUDUL, (_cells(k) for k in semua))
    isi = {
        "page_obj": Paginator(semua, _PER_HALAMAN).get_page(request.GET.get("halaman")),
        "saringan": saringan,
        "tersaring": any(saringan.values()),
        "daftar_unit": unit,
        "daftar_peran": PILIHAN_PERAN,
        "daftar_undangan": Undangan.objects.filter(
            instansi=konteks.instansi, diterima_pada=None, dibatalkan_pada=None
        ).select_related("unit"),
    }
    return render(request, "instansi/anggota/daftar.html", isi)


def _filtered(konteks: Konteks, saringan: dict[str, str]) -> QuerySet[Keanggotaan]:
    semua = Keanggotaan.objects.filter(instansi=konteks.instansi).select_related("pengguna", "unit")
    semua = semua.order_by("pengguna__nama", "pengguna_id", "id")
    if q := saringan["q"]:
        semua = semua.filter(Q(pengguna__nama__icontains=q) | Q(pengguna__email__icontains=q))
    if saringan["peran"] in PERAN:
        semua = semua.filter(peran=saringan["peran"])
    if saringan["status"] in ("aktif", "nonaktif"):
        semua = semua.filter(pengguna__is_active=saringan["status"] == "aktif")
    if saringan["unit"]:
        unit = UnitKerja.objects.filter(instansi=konteks.instansi, kode=saringan["unit"]).first()
        semua = semua.filter(unit__jalur__startswith=unit.jalur) if unit else semua.none()
    return semua


def _cells(k: Keanggotaan) -> tuple[Sel, ...]:
    orang = k.pengguna
    unit = k.unit.nama if k.unit else "Seluruh instansi"
    status = "aktif" if orang.is_active else "nonaktif"
    return (orang.nama, orang.email, PERAN[k.peran].nama, unit, status, k.dibuat_pada, orang.last_login)
