"""The audit of an Instansi, or of one unit: newest first, in steps that never count everything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from sakip.web.audit.models import Peristiwa
from sakip.web.audit.presenter.nilai import read_events
from sakip.web.audit.saringan import Saringan
from sakip.web.instansi.akses import Konteks, instansi_page, unit_page
from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.unduh import Sel, alir_csv, tabel_xlsx

PER_HALAMAN = 50
BATAS_UNDUH = 50_000
_GUGUS = 1000
JUDUL = ("Waktu", "Oleh", "Tindakan", "Nama", "Unit kerja", "Tahun", "Isian", "Dari", "Menjadi", "Catatan")


@instansi_page(Izin.AUDIT_LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Every change in the Instansi."""
    unit = dict(UnitKerja.objects.filter(instansi=konteks.instansi).values_list("pk", "nama"))
    return _page(request, konteks, Peristiwa.objects.filter(instansi_id=konteks.instansi.pk), unit, berunit=True)


@unit_page(Izin.AUDIT_LIHAT)
def unit(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Every change of one unit, whatever the year."""
    satu = konteks.unit_pasti
    semua = Peristiwa.objects.filter(unit_id=satu.pk, instansi_id=konteks.instansi.pk)
    return _page(request, konteks, semua, {satu.pk: satu.nama}, berunit=False)


def _page(
    request: HttpRequest, konteks: Konteks, semua: QuerySet[Peristiwa], nama_unit: dict[int, str], *, berunit: bool
) -> HttpResponseBase:
    orang = dict(
        Pengguna.objects.filter(daftar_keanggotaan__instansi=konteks.instansi)
        .order_by("nama")
        .values_list("pk", "nama")
        .distinct()
    )
    saringan = Saringan(request.GET, orang=orang, unit=nama_unit if berunit else None)
    tersaring = saringan.apply(semua).order_by("-id")
    if (jenis_berkas := request.GET.get("unduh")) in ("csv", "xlsx"):
        nama = f"jejak perubahan {konteks.unit.kode if konteks.unit else konteks.instansi.kode}"
        baris = _rows(tersaring, nama_unit)
        return alir_csv(nama, JUDUL, baris) if jenis_berkas == "csv" else tabel_xlsx(nama, JUDUL, baris)
    sebelum = request.GET.get("sebelum", "")
    if sebelum.isdecimal() and len(sebelum) < 19:
        tersaring = tersaring.filter(id__lt=int(sebelum))
    halaman = list(tersaring[: PER_HALAMAN + 1])
    isi: dict[str, Any] = {
        "daftar": read_events(halaman[:PER_HALAMAN], nama_unit),
        "berikut": halaman[PER_HALAMAN - 1].pk if len(halaman) > PER_HALAMAN else None,
        "lanjutan": bool(sebelum),
        "saringan": saringan,
        "tersaring": any(request.GET.get(n) for n in saringan.fields),
        "berunit": berunit,
        "batas": BATAS_UNDUH,
    }
    return render(request, "audit/daftar.html", isi)


def _rows(semua: QuerySet[Peristiwa], nama_unit: dict[int, str]) -> Iterator[tuple[Sel, ...]]:
    """One row a changed field; an event without fields has one row."""
    semuanya = semua[:BATAS_UNDUH].iterator(chunk_size=_GUGUS)
    while gugus := list(islice(semuanya, _GUGUS)):
        for b in read_events(gugus, nama_unit):
            p = b.peristiwa
            kepala = (p.waktu, p.oleh_nama, b.ungkapan, p.objek_nama, b.unit, p.tahun)
            for beda in b.daftar_beda or (None,):
                yield (*kepala, *((beda.isian, beda.dari, beda.menjadi) if beda else ("", "", "")), p.catatan)
