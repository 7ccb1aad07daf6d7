"""The pembina's queue of evidence over all units, and the judgement of one piece."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, instansi_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.bukti import BuktiDitolak, reject_evidence, verify_evidence
from sakip.web.kinerja.forms.bukti import FormulirPeriksa
from sakip.web.kinerja.models import Bukti, HasilIndikator, StatusBukti
from sakip.web.kinerja.triwulan import PERIODE, short_name
from sakip.web.tampilan import unduh

_PER_HALAMAN = 50
_JUDUL = ("Unit kerja", "Tahun", "Kode", "Indikator", "Periode", "Berkas", "Keterangan", "Status", "Catatan", "Diunggah pada")


@instansi_page(Izin.BUKTI_VERIFIKASI)
def bukti_antre(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """Evidence of the whole Instansi, first what waits; filters in the address, ``?format=csv|xlsx``."""
    saringan = {n: request.GET.get(n, "") for n in ("status", "unit", "tahun", "triwulan", "cari")}
    if "status" not in request.GET:
        saringan["status"] = StatusBukti.DIAJUKAN.value
    daftar = _saring(konteks, saringan)
    if (bentuk := request.GET.get("format")) in ("csv", "xlsx"):
        buat = unduh.alir_csv if bentuk == "csv" else unduh.tabel_xlsx
        return buat(f"bukti-{konteks.instansi.kode}", _JUDUL, _baris(daftar))
    halaman = Paginator(daftar, _PER_HALAMAN).get_page(request.GET.get("halaman"))
    tahun = Bukti.objects.filter(tahun_kinerja__unit__instansi=konteks.instansi).order_by("-tahun_kinerja__tahun")
    isi = {
        "konteks": konteks,
        "page_obj": halaman,
        "daftar": _dengan_angka(list(halaman)),
        "saringan": saringan,
        "daftar_status": StatusBukti.choices,
        "daftar_tahun": list(tahun.values_list("tahun_kinerja__tahun", flat=True).distinct()),
        "daftar_periode": [(str(t), short_name(t)) for t in PERIODE],
    }
    return render(request, "kinerja/realisasi/bukti_antre.html", isi)


@instansi_page(Izin.BUKTI_VERIFIKASI)
def bukti_periksa(request: HttpRequest, konteks: Konteks, bukti: int) -> HttpResponseBase:
    """Look at one piece beside the value it should prove, and verify or reject it."""
    objek = _semua(konteks).filter(pk=bukti).first()
    if objek is None:
        raise Http404("bukti tidak ada")
    formulir = FormulirPeriksa(
        request.POST if request.method == "POST" else None,
        initial={"kunci_versi": objek.kunci_versi, "catatan": objek.catatan},
    )
    if request.method == "POST" and formulir.is_valid() and _nilai(request, konteks, objek, formulir):
        berikut = _saring(konteks, {"status": StatusBukti.DIAJUKAN.value}).first()
        if "lanjut" in request.POST and berikut:
            return redirect("kinerja:bukti_periksa", instansi=konteks.instansi.kode, bukti=berikut.pk)
        return redirect("kinerja:bukti_antre", instansi=konteks.instansi.kode)
    isi = {"konteks": konteks, "formulir": formulir} | _dengan_angka([objek])[0]
    return render(request, "kinerja/realisasi/bukti_periksa.html", isi)


def _nilai(request: HttpRequest, konteks: Konteks, bukti: Bukti, formulir: FormulirPeriksa) -> bool:
    isi = formulir.cleaned_data
    nilai = verify_evidence if isi["hasil"] == "verifikasi" else reject_evidence
    try:
        nilai(bukti=bukti, by=konteks.pengguna, catatan=isi["catatan"], dilihat=isi["kunci_versi"])
    except BuktiDitolak as galat:
        formulir.add_error(None, str(galat))
        return False
    except Bentrok:
        formulir.add_error(None, "Bukti ini sudah diperiksa, diubah, atau dihapus orang lain; buka lagi dari antrean.")
        return False
    messages.success(request, f'Bukti "{bukti.nama_berkas}" {bukti.get_status_display().lower()}.')
    return True


def _semua(konteks: Konteks) -> QuerySet[Bukti]:
    return Bukti.objects.filter(tahun_kinerja__unit__instansi=konteks.instansi).select_related(
        "indikator", "tahun_kinerja__unit__instansi", "diunggah_oleh", "diperiksa_oleh"
    )


def _saring(konteks: Konteks, saringan: dict[str, str]) -> QuerySet[Bukti]:
    daftar = _semua(konteks).order_by("diunggah_pada", "pk")
    if saringan.get("status") in StatusBukti.values:
        daftar = daftar.filter(status=saringan["status"])
    if saringan.get("unit"):
        daftar = daftar.filter(tahun_kinerja__unit__kode=saringan["unit"])
    if saringan.get("tahun", "").isdecimal():
        daftar = daftar.filter(tahun_kinerja__tahun=int(saringan["tahun"][:4]))
    if saringan.get("triwulan", "") in map(str, PERIODE):
        daftar = daftar.filter(triwulan=int(saringan["triwulan"]))
    if cari := saringan.get("cari", "").strip():
        daftar = daftar.filter(
            Q(nama_berkas__icontains=cari) | Q(indikator__nama__icontains=cari) | Q(indikator__kode__iexact=cari)
        )
    return daftar


def _dengan_angka(daftar: list[Bukti]) -> list[dict[str, Any]]:
    """Each piece with the result it should prove and the addresses of its file and page; one query."""
    tahun = {b.tahun_kinerja_id for b in daftar}
    hasil = {(h.tahun_kinerja_id, h.indikator_id): h for h in HasilIndikator.objects.filter(tahun_kinerja__in=tahun)}
    return [_satu(b, hasil.get((b.tahun_kinerja_id, b.indikator_id))) for b in daftar]


def _satu(bukti: Bukti, hasil: HasilIndikator | None) -> dict[str, Any]:
    unit = bukti.tahun_kinerja.unit
    tempat = {"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": bukti.tahun_kinerja.tahun}
    realisasi = ""
    if hasil:
        realisasi = hasil.triwulan[bukti.triwulan - 1][0] or "" if bukti.triwulan else hasil.realisasi
    return {
        "bukti": bukti,
        "unit": unit,
        "periode": short_name(bukti.triwulan),
        "realisasi": realisasi,
        "url_unduh": reverse("kinerja:bukti_unduh", kwargs=tempat | {"bukti": bukti.pk}),
        "url_realisasi": reverse(
            "kinerja:realisasi_indikator", kwargs=tempat | {"indikator": bukti.indikator_id, "triwulan": bukti.triwulan}
        ),
    }


def _baris(daftar: QuerySet[Bukti]) -> Iterator[list[unduh.Sel]]:
    for b in daftar.iterator(chunk_size=500):
        yield [
            b.tahun_kinerja.unit.nama,
            b.tahun_kinerja.tahun,
            b.indikator.kode,
            b.indikator.nama,
            short_name(b.triwulan),
            b.nama_berkas,
            b.keterangan,
            b.get_status_display(),
            b.catatan,
            b.diunggah_pada,
        ]
