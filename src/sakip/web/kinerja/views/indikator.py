"""Indicators: list with filters and downloads, fact sheet, form, order, deletion, the printable IKU sheet."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from sakip.rencana.pohon import Jenis
from sakip.reviu.temuan import Temuan
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.indikator import remove_indicator, shift_indicator
from sakip.web.kinerja.actions.rencana import MasihDirujuk, RencanaDitolak
from sakip.web.kinerja.actions.rujukan import referrers
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.daftar_indikator import SaringanIndikator, list_indicators, table_rows
from sakip.web.kinerja.forms.indikator import FormulirIndikator, measurable_nodes
from sakip.web.kinerja.jenjang import propose_indicator_code
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import HasilIndikator, Indikator, Jabatan, Simpul
from sakip.web.kinerja.periksa import findings_about, stored_dokumen, with_indicator
from sakip.web.kinerja.sumber_luar import external_sources
from sakip.web.kinerja.triwulan import name_of
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.kinerja.views.rencana_kunci import unlocked
from sakip.web.kinerja.views.rencana_simpul import unit_place
from sakip.web.kinerja.views.rencana_temuan import announce_findings, asks_check, respond_check
from sakip.web.tampilan.bilangan import seen_version, whole_number
from sakip.web.tampilan.unduh import BENTUK, kirim_tabel
from sakip.web.tenggat.models import Bagian

_SEHALAMAN = 50


def indicator_of(konteks: Konteks, kunci: int) -> Indikator:
    """An indicator of the plan of the year, or 404."""
    semua = Indikator.objects.select_related("simpul", "rencana__induk")
    return get_object_or_404(semua, pk=kunci, rencana=year_of(konteks).rencana)


@unit_page(Izin.LIHAT)
@need_year
def daftar_indikator(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All indicators of the plan; ``?format=csv`` and ``xlsx`` give the filtered table as a file."""
    rencana = year_of(konteks).rencana
    saringan = SaringanIndikator.dari(request.GET)
    daftar = list_indicators(rencana, saringan)
    if (bentuk := request.GET.get("format")) in BENTUK:
        judul, baris = table_rows(rencana, daftar)
        return kirim_tabel(bentuk, f"indikator {konteks.unit_pasti.kode} {konteks.tahun}", judul, baris)
    isi = {
        "konteks": konteks,
        "tempat": unit_place(konteks),
        "saringan": saringan,
        "page_obj": Paginator(daftar, _SEHALAMAN).get_page(request.GET.get("halaman")),
        "daftar_jenis": LEMBAR["Indikator"].kolom("jenis").pilihan,
        "daftar_sasaran": Simpul.objects.filter(rencana=rencana, jenis=Jenis.SASARAN),
        "daftar_tahun": range(rencana.tahun_awal, rencana.tahun_akhir + 1),
    }
    return render(request, "kinerja/rencana/daftar_indikator.html", isi)


@unit_page(Izin.LIHAT)
def indikator(request: HttpRequest, konteks: Konteks, kode: int) -> HttpResponseBase:
    """The fact sheet of an indicator; ``kode`` is its key."""
    ada = indicator_of(konteks, kode)
    isi = {
        "konteks": konteks,
        "tempat": unit_place(konteks),
        "indikator": ada,
        "daftar_target": list(ada.daftar_target.all()),
        "hasil": HasilIndikator.objects.filter(tahun_kinerja=year_of(konteks), indikator=ada).first(),
        "daftar_temuan": findings_about(stored_dokumen(year_of(konteks)), ada.kode),
        "rincian": _rincian(ada),
        "daftar_luar": _sources(konteks, ada),
    }
    return render(request, "kinerja/rencana/indikator.html", isi)


def _sources(konteks: Konteks, indikator: Indikator) -> list[dict[str, Any]]:
    """The surveys that fill results of the indicator this year."""
    daftar = sorted(
        ((t, s) for (pk, t), s in external_sources(year_of(konteks)).items() if pk == indikator.pk), key=lambda p: p[0]
    )
    return [
        {"luar": s, "periode": name_of(t), "url": unit_url(konteks, "realisasi_indikator", indikator=indikator.pk, triwulan=t)}
        for t, s in daftar
    ]


def _rincian(indikator: Indikator) -> list[tuple[str, Any]]:
    """(label, value) of the sheet's columns, in its order."""
    lewat = ("kode", "nama", "simpul", "iku", "skala", "batas_bawah", "batas_atas")
    isi = [(k.judul, getattr(indikator, k.field)) for k in LEMBAR["Indikator"].daftar_kolom if k.field not in lewat]
    tambahan = [(k, getattr(indikator, k)) for k in ("batas_bawah", "batas_atas", "skala")]
    return isi + [(LEMBAR["Indikator"].kolom(k).judul, v) for k, v in tambahan if v not in (None, "")]


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def indikator_tambah(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """A new indicator, of ``?simpul=`` where given."""
    rencana = year_of(konteks).rencana
    baru = Indikator(rencana=rencana)
    if kunci := whole_number(request.GET.get("simpul", "")):
        baru.simpul = get_object_or_404(measurable_nodes(rencana), pk=kunci)
    jenis = Jenis(baru.simpul.jenis) if baru.simpul_id else Jenis.SASARAN
    baru.iku = jenis is Jenis.SASARAN
    terpakai = set(Indikator.objects.filter(rencana=rencana).values_list("kode", flat=True))
    awal = {"kode": propose_indicator_code(jenis, iku=baru.iku, terpakai=terpakai), "iku": baru.iku}
    if jenis in (Jenis.KEGIATAN, Jenis.SUB_KEGIATAN):
        awal["jenis"] = "output"
    return _formulir(request, konteks, baru, awal)


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def indikator_ubah(request: HttpRequest, konteks: Konteks, kode: int) -> HttpResponseBase:
    """Change an indicator and its targets."""
    return _formulir(request, konteks, indicator_of(konteks, kode), None)


def _formulir(request: HttpRequest, konteks: Konteks, ada: Indikator, awal: dict[str, Any] | None) -> HttpResponseBase:
    tempat = unit_place(konteks)
    if not tempat.boleh_ubah:
        raise PermissionDenied("Versi rencana ini sudah diganti, sehingga tidak dapat diubah.")
    jabatan = list(Jabatan.objects.filter(tahun_kinerja=year_of(konteks)).values_list("nama", flat=True))
    formulir = FormulirIndikator(request.POST or None, indikator=ada, jabatan=jabatan, initial=awal)
    isi = {"konteks": konteks, "tempat": tempat, "indikator": ada, "formulir": formulir, "kode_semula": ada.kode}
    if asks_check(request):
        return respond_check(request, isi, formulir, _temuan(konteks, ada, formulir), "kinerja/rencana/indikator_ubah.html")
    if request.method == "POST" and formulir.is_valid() and (baru := formulir.save(by=konteks.pengguna)):
        messages.success(request, f"Indikator {baru.kode} tersimpan.")
        announce_findings(request, findings_about(stored_dokumen(year_of(konteks)), baru.kode))
        return redirect(unit_url(konteks, "indikator", kode=baru.pk))
    isi["daftar_temuan"] = findings_about(stored_dokumen(year_of(konteks)), ada.kode) if ada.pk else ()
    return render(request, "kinerja/rencana/indikator_ubah.html", isi)


def _temuan(konteks: Konteks, ada: Indikator, formulir: FormulirIndikator) -> tuple[Temuan, ...]:
    formulir.is_valid()
    dokumen = stored_dokumen(year_of(konteks))
    isi = formulir.isi_bersih()
    if dokumen is None or not (ada.kode or isi.get("kode")):
        return ()
    if "simpul" in isi:
        isi["simpul"] = isi["simpul"].kode if isi["simpul"] else ""
    kini = dict(formulir.target_tersimpan) | formulir.target_bersih()
    isi["target_renstra"] = tuple((t, v) for t, v in sorted(kini.items()) if v is not None)
    return findings_about(with_indicator(dokumen, kode_lama=ada.kode, isi=isi), ada.kode or isi["kode"])


@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def indikator_hapus(request: HttpRequest, konteks: Konteks, kode: int) -> HttpResponseBase:
    """Confirm and delete."""
    ada = indicator_of(konteks, kode)
    dirujuk = referrers(ada)
    if request.method == "POST":
        try:
            remove_indicator(indikator=ada, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except MasihDirujuk as galat:
            dirujuk = galat.daftar
        except RencanaDitolak as galat:
            messages.error(request, galat.pesan)
        except Bentrok:
            messages.error(request, "Indikator ini sudah diubah atau dihapus orang lain. Periksa lagi sebelum menghapus.")
        else:
            messages.success(request, f"Indikator {ada.kode} sudah dihapus.")
            return redirect(unit_url(konteks, "daftar_indikator"))
    target = ", ".join(str(t.tahun) for t in ada.daftar_target.all())
    isi = {
        "apa": f"indikator {ada.kode}",
        "nama": ada.nama,
        "kunci_versi": ada.kunci_versi,
        "dirujuk": dirujuk,
        "ikut_terhapus": [f"target Renstra tahun {target}"] if target else [],
        "kembali": unit_url(konteks, "indikator", kode=ada.pk),
        "induk_url": unit_url(konteks, "daftar_indikator"),
        "induk_judul": "Indikator",
    }
    return render(request, "kinerja/rencana/hapus.html", isi)


@require_POST
@unit_page(Izin.RENCANA_UBAH)
@unlocked(Bagian.RENCANA, "rencana")
def indikator_geser(request: HttpRequest, konteks: Konteks, kode: int, arah: str) -> HttpResponseBase:
    """Move an indicator up or down among those of its node."""
    ada = indicator_of(konteks, kode)
    try:
        shift_indicator(indikator=ada, naik=arah == "naik", by=konteks.pengguna)
    except RencanaDitolak as galat:
        messages.error(request, galat.pesan)
    return redirect(f"{unit_url(konteks, 'daftar_indikator')}#i{ada.pk}")


@unit_page(Izin.LIHAT)
@need_year
def lembar_iku(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """The printable IKU sheet: sasaran, indicator, reason, definition, formula, source, person in charge."""
    rencana = year_of(konteks).rencana
    daftar = Indikator.objects.filter(rencana=rencana, iku=True).select_related("simpul")
    isi = {"konteks": konteks, "tahun_kinerja": year_of(konteks), "rencana": rencana, "daftar": daftar}
    return render(request, "kinerja/rencana/lembar_iku.html", isi)
