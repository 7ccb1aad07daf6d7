"""Surveys as the source of indicators: seen from the survey, chosen from the indicator, taken away again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.models import Indikator, Realisasi, TahunKinerja
from sakip.web.kinerja.triwulan import PERIODE, field_of, name_of, part_of
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.sumber import fits_year, link, unlink
from sakip.web.survei.akses import survey_of
from sakip.web.survei.alamat import to_desk
from sakip.web.survei.forms.sumber import FormulirPilihSurvei, FormulirTujuan
from sakip.web.survei.models import SumberIku, Survei
from sakip.web.survei.sumber import doubts, figure_text, result_url, source_of
from sakip.web.tampilan.bilangan import seen_version
from sakip.web.tampilan.unduh import BENTUK, Sel, kirim_tabel
from sakip.web.tenggat.kunci import Terkunci, locked

JUDUL = ("Kode", "Indikator", "Tahun", "Mengisi realisasi", "Nilai terakhir", "Keadaan")
_DIUBAH = "Tautan ini sudah diubah orang lain; periksa dahulu keadaannya sekarang."


@unit_page(Izin.LIHAT)
def sumber(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """The indicators that a survey fills, and a form for another."""
    satu = survey_of(konteks, survei)
    daftar = [_link_row(s) for s in _links_of(satu)]
    if (bentuk := request.GET.get("format")) in BENTUK:
        return kirim_tabel(bentuk, f"indikator dari survei {satu.periode}", JUDUL, map(_cells, daftar))
    isi = {
        "survei": satu,
        "daftar": daftar,
        "boleh": konteks.boleh(Izin.REALISASI_UBAH),
        "formulir": FormulirTujuan(daftar=_targets(satu)),
        "url_hasil": result_url(satu),
    }
    return render(request, "survei/sumber/survei.html", isi)


@unit_page(Izin.REALISASI_UBAH)
def tautkan(request: HttpRequest, konteks: Konteks, survei: str) -> HttpResponseBase:
    """Link the survey to the chosen indicator."""
    satu = survey_of(konteks, survei)
    formulir = FormulirTujuan(request.POST if request.method == "POST" else None, daftar=_targets(satu))
    if not formulir.is_valid():
        for daftar in formulir.errors.values():
            messages.error(request, str(daftar[0]))
        return to_desk(konteks, "sumber", satu)
    tahun_kinerja, indikator, triwulan = formulir.target()
    _link(request, konteks, tahun_kinerja, indikator, triwulan, satu)
    return to_desk(konteks, "sumber", satu)


@unit_page(Izin.REALISASI_UBAH)
def pilih(request: HttpRequest, konteks: Konteks, indikator: int, triwulan: int) -> HttpResponseBase:
    """Choose the survey that fills an indicator."""
    tahun_kinerja, objek = _target_of(konteks, indikator, triwulan)
    formulir = FormulirPilihSurvei(request.POST if request.method == "POST" else None, daftar=_surveys(tahun_kinerja))
    if formulir.is_valid() and _link(request, konteks, tahun_kinerja, objek, triwulan, formulir.chosen()):
        return _to_indicator(konteks, objek, triwulan)
    isi = _page(konteks, tahun_kinerja, objek, triwulan) | {"formulir": formulir, "ada_survei": bool(formulir.pilihan)}
    return render(request, "survei/sumber/pilih.html", isi)


@unit_page(Izin.REALISASI_UBAH)
def lepas(request: HttpRequest, konteks: Konteks, indikator: int, triwulan: int) -> HttpResponseBase:
    """Take the survey away; the value stays. Asked before it is done."""
    tahun_kinerja, objek = _target_of(konteks, indikator, triwulan)
    ada = SumberIku.objects.filter(tahun_kinerja=tahun_kinerja, indikator=objek, triwulan=triwulan)
    satu = ada.select_related("survei__unit__instansi", "tahun_kinerja__unit").first()
    if satu is None:
        raise Http404("tidak bersumber dari survei")
    if request.method == "POST":
        try:
            unlink(sumber=satu, by=konteks.pengguna, dilihat=seen_version(request.POST))
        except Terkunci as galat:
            messages.error(request, str(galat))
        except Bentrok:
            messages.error(request, _DIUBAH)
        else:
            messages.success(request, "Tautan survei dilepaskan. Nilai realisasinya dibiarkan dan kini dapat diubah sendiri.")
        return _to_indicator(konteks, objek, triwulan)
    return render(request, "survei/sumber/lepas.html", _page(konteks, tahun_kinerja, objek, triwulan) | {"sumber": satu})


def _link(
    request: HttpRequest, konteks: Konteks, tahun_kinerja: TahunKinerja, indikator: Indikator, triwulan: int, survei: Survei
) -> bool:
    """Whether it was linked; the messages say what came of it."""
    try:
        satu = link(tahun_kinerja=tahun_kinerja, indikator=indikator, triwulan=triwulan, survei=survei, by=konteks.pengguna)
    except (Ditolak, Terkunci) as galat:
        messages.error(request, str(galat))
        return False
    kata = "sudah diisi dari hasilnya" if satu.berlaku else "akan diisi begitu hasilnya ditetapkan"
    messages.success(request, f"{indikator.kode} bersumber dari {survei}; realisasi {name_of(triwulan)} {kata}.")
    for kata in doubts(indikator, survei, tahun_kinerja.tahun, triwulan):
        messages.warning(request, f"{kata} Periksa apakah tautan ini memang yang dimaksud.")
    return True


def _target_of(konteks: Konteks, indikator: int, triwulan: int) -> tuple[TahunKinerja, Indikator]:
    """Raises Http404 for indicators of other units and periods that do not exist."""
    tahun_kinerja = year_of(konteks)
    objek = Indikator.objects.filter(pk=indikator, rencana=tahun_kinerja.rencana_id).select_related("simpul").first()
    if objek is None or triwulan not in PERIODE:
        raise Http404("indikator tidak ada")
    return tahun_kinerja, objek


def _page(konteks: Konteks, tahun_kinerja: TahunKinerja, indikator: Indikator, triwulan: int) -> dict[str, Any]:
    realisasi = Realisasi.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).first()
    return {
        "indikator": indikator,
        "triwulan": triwulan,
        "nama_periode": name_of(triwulan),
        "nilai": getattr(realisasi, field_of(triwulan), None),
        "kunci": locked(tahun_kinerja, part_of(triwulan)),
        "url_indikator": _indicator_url(konteks, indikator, triwulan),
    }


def _indicator_url(konteks: Konteks, indikator: Indikator, triwulan: int) -> str:
    kunci = konteks.argumen | {"indikator": indikator.pk, "triwulan": triwulan}
    return reverse("kinerja:realisasi_indikator", kwargs=kunci)


def _to_indicator(konteks: Konteks, indikator: Indikator, triwulan: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(_indicator_url(konteks, indikator, triwulan))


def _links_of(survei: Survei) -> list[SumberIku]:
    daftar = SumberIku.objects.filter(survei=survei).select_related("tahun_kinerja", "indikator", "survei__unit__instansi")
    return list(daftar.order_by("tahun_kinerja__tahun", "indikator__urutan", "triwulan"))


def _cells(baris: dict[str, Any]) -> tuple[Sel, ...]:
    sumber: SumberIku = baris["sumber"]
    indikator = sumber.indikator
    nilai = sumber.nilai
    return indikator.kode, indikator.nama, sumber.tahun_kinerja.tahun, baris["nama_periode"], nilai, baris["luar"].keadaan


def _link_row(sumber: SumberIku) -> dict[str, Any]:
    return {
        "sumber": sumber,
        "luar": source_of(sumber),
        "nama_periode": name_of(sumber.triwulan),
        "keraguan": list(doubts(sumber.indikator, sumber.survei, sumber.tahun_kinerja.tahun, sumber.triwulan)),
    }


def _targets(survei: Survei) -> list[tuple[TahunKinerja, Indikator]]:
    """The numeric indicators of the unit's years that the survey falls into, IKU first."""
    tahun = [t for t in TahunKinerja.objects.filter(unit=survei.unit_id).select_related("unit") if fits_year(survei, t.tahun)]
    indikator = Indikator.objects.filter(rencana__in=[t.rencana_id for t in tahun], skala="").order_by("-iku", "urutan", "pk")
    return [(t, i) for t in tahun for i in indikator if i.rencana_id == t.rencana_id]


def _surveys(tahun_kinerja: TahunKinerja) -> list[tuple[Survei, str]]:
    """The unit's surveys that fall into the year, each with its figure in words."""
    daftar = [s for s in Survei.objects.filter(unit=tahun_kinerja.unit_id) if fits_year(s, tahun_kinerja.tahun)]
    return [(s, f"{s}: {figure_text(s) or 'hasil belum ditetapkan'}") for s in daftar]
