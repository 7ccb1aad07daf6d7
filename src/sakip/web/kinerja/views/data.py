"""The small tables of the year: overview, table, row form, order, deletion; one group for all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from sakip.exchange.xlsx.bentuk import JenisIsi
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.baris import remove
from sakip.web.kinerja.actions.data import shift_row
from sakip.web.kinerja.akses import row_of_year, year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.bagian_lembar import part_of_sheet
from sakip.web.kinerja.forms.data import check_row, row_form
from sakip.web.kinerja.lembar_data import DAFTAR_DATA, LembarData, filter_rows
from sakip.web.kinerja.models import BarisTahun, Jabatan
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.kinerja.views.rencana_kunci import lock_notice, refuse_locked
from sakip.web.tampilan.bilangan import seen_version
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel

_SEHALAMAN = 100
_ANGKA = (JenisIsi.NILAI, JenisIsi.ANGKA, JenisIsi.RUPIAH)


def sheet_of(lembar: str) -> LembarData:
    """The table of an address, or 404."""
    if lembar not in DAFTAR_DATA:
        raise Http404("lembar tidak ada")
    return DAFTAR_DATA[lembar]


@unit_page(Izin.LIHAT)
@need_year
def daftar_data(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All small tables with the number of their rows."""
    tahun_kinerja = year_of(konteks)
    daftar = [(d, d.model._default_manager.filter(tahun_kinerja=tahun_kinerja).count()) for d in DAFTAR_DATA.values()]
    return render(request, "kinerja/rencana/daftar_data.html", {"konteks": konteks, "daftar": daftar})


@unit_page(Izin.LIHAT)
@need_year
def data(request: HttpRequest, konteks: Konteks, lembar: str) -> HttpResponseBase:
    """One table; ``?cari=`` filters it, ``?format=`` gives it as a file."""
    satu = sheet_of(lembar)
    cari = request.GET.get("cari", "").strip()[:200]
    daftar = filter_rows(satu, satu.rows(year_of(konteks)), cari)
    judul = [k.judul for k in satu.daftar_kolom]
    if (bentuk := request.GET.get("format")) in BENTUK:
        nama = f"{satu.slug} {konteks.unit_pasti.kode} {konteks.tahun}"
        return kirim_tabel(bentuk, nama, judul, [satu.cells(b) for b in daftar])
    gembok = lock_notice(konteks, part_of_sheet(satu.lembar.nama))
    halaman = Paginator(daftar, _SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {
        "konteks": konteks,
        "data": satu,
        "cari": cari,
        "page_obj": halaman,
        "daftar_kolom": [(k, k.jenis in _ANGKA) for k in satu.daftar_kolom],
        "daftar_baris": [(b, _sel(satu, b)) for b in halaman],
        **gembok,
        "boleh": konteks.boleh(Izin.RENCANA_UBAH) and not gembok["kunci"],
    }
    return render(request, "kinerja/rencana/data.html", isi)


def _sel(satu: LembarData, baris: BarisTahun) -> list[tuple[Any, bool, str]]:
    """(value, is a figure, further text) of each column."""
    hasil = []
    for kolom in satu.daftar_kolom:
        nilai = getattr(baris, kolom.field)
        if hasattr(nilai, "kode"):
            hasil.append((nilai.kode, False, nilai.nama))
        elif kolom.jenis is JenisIsi.YA_TIDAK:
            hasil.append(({True: "Ya", False: "Tidak"}.get(nilai, ""), False, ""))
        else:
            hasil.append((str(nilai) if kolom.jenis is JenisIsi.TAHUN and nilai else nilai, kolom.jenis in _ANGKA, ""))
    return hasil


def _terbuka(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Only while the lock of the table's part is open; else back to the table, which says so."""

    @wraps(view)
    def dijaga(request: HttpRequest, konteks: Konteks, lembar: str, **kunci: Any) -> HttpResponseBase:
        bagian = part_of_sheet(sheet_of(lembar).lembar.nama)
        jawab = refuse_locked(request, konteks, bagian, unit_url(konteks, "data", lembar=lembar))
        return jawab or view(request, konteks, lembar, **kunci)

    return dijaga


@unit_page(Izin.RENCANA_UBAH)
@_terbuka
def baris_tambah(request: HttpRequest, konteks: Konteks, lembar: str) -> HttpResponseBase:
    """Add a row."""
    return _formulir(request, konteks, sheet_of(lembar), None)


@unit_page(Izin.RENCANA_UBAH)
@_terbuka
def baris_ubah(request: HttpRequest, konteks: Konteks, lembar: str, baris: int) -> HttpResponseBase:
    """Change a row."""
    satu = sheet_of(lembar)
    return _formulir(request, konteks, satu, row_of_year(konteks, satu.model, baris))


def _formulir(request: HttpRequest, konteks: Konteks, satu: LembarData, baris: BarisTahun | None) -> HttpResponseBase:
    tahun_kinerja = year_of(konteks)
    formulir = row_form(satu, request.POST or None, tahun_kinerja=tahun_kinerja, baris=baris)
    kembali = unit_url(konteks, "data", lembar=satu.slug)
    if request.method == "POST" and formulir.is_valid() and check_row(satu, formulir, tahun_kinerja):
        tersimpan = formulir.save(by=konteks.pengguna, baru=None if baris else satu.model(tahun_kinerja=tahun_kinerja))
        if tersimpan:
            messages.success(request, f"{satu.lembar.nama}: baris tersimpan.")
            lagi = request.POST.get("aksi") == "lagi"
            return redirect(unit_url(konteks, "data_tambah", lembar=satu.slug) if lagi else f"{kembali}#b{tersimpan.pk}")
    isi = {"konteks": konteks, "data": satu, "baris": baris, "formulir": formulir, "kembali": kembali}
    return render(request, "kinerja/rencana/data_ubah.html", isi)


@unit_page(Izin.RENCANA_UBAH)
@_terbuka
def baris_hapus(request: HttpRequest, konteks: Konteks, lembar: str, baris: int) -> HttpResponseBase:
    """Confirm and delete a row."""
    satu = sheet_of(lembar)
    ada = row_of_year(konteks, satu.model, baris)
    kembali = unit_url(konteks, "data", lembar=satu.slug)
    dirujuk = _bawahan(ada)
    if request.method == "POST" and not dirujuk:
        try:
            remove(ada, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except (Bentrok, IntegrityError):
            messages.error(request, "Baris ini sudah diubah atau dihapus orang lain. Periksa lagi sebelum menghapus.")
        else:
            messages.success(request, f"{satu.lembar.nama}: baris sudah dihapus.")
        return redirect(kembali)
    isi = {
        "apa": f"baris {satu.lembar.nama}",
        "nama": str(ada),
        "kunci_versi": ada.kunci_versi,
        "dirujuk": dirujuk,
        "kembali": f"{kembali}#b{ada.pk}",
        "induk_url": kembali,
        "induk_judul": satu.lembar.nama,
    }
    return render(request, "kinerja/rencana/hapus.html", isi)


def _bawahan(baris: BarisTahun) -> tuple[str, ...]:
    """The posts under a post."""
    if not isinstance(baris, Jabatan):
        return ()
    bawahan = Jabatan.objects.filter(tahun_kinerja=baris.tahun_kinerja_id, atasan=baris.kode).exclude(pk=baris.pk)
    return tuple(f"jabatan bawahan: {j.kode} {j.nama}" for j in bawahan)


@require_POST
@unit_page(Izin.RENCANA_UBAH)
@_terbuka
def baris_geser(request: HttpRequest, konteks: Konteks, lembar: str, baris: int, arah: str) -> HttpResponseBase:
    """Move a row up or down."""
    satu = sheet_of(lembar)
    ada = row_of_year(konteks, satu.model, baris)
    shift_row(baris=ada, naik=arah == "naik", by=konteks.pengguna)
    return redirect(f"{unit_url(konteks, 'data', lembar=satu.slug)}#b{ada.pk}")
