"""One indicator in one quarter (0: the year): its result, analysis, evidence and how the achievement came about."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from sakip.pengukuran.hasil import Pengukuran
from sakip.pengukuran.jejak import explain
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin, refusal
from sakip.web.kinerja.actions.realisasi import SebagianBentrok, save_entry
from sakip.web.kinerja.akses import year_of
from sakip.web.kinerja.alamat import unit_url
from sakip.web.kinerja.forms.bukti import FormulirBukti
from sakip.web.kinerja.forms.realisasi import FormulirAnalisis, FormulirIndikator, FormulirRealisasi
from sakip.web.kinerja.mapping import DataTidakTerbaca
from sakip.web.kinerja.models import (
    Analisis,
    Bukti,
    HasilIndikator,
    Indikator,
    Pendukung,
    Realisasi,
    RencanaAksi,
    StatusBukti,
    TahunKinerja,
)
from sakip.web.kinerja.sumber_luar import DariSumberLuar, external_sources, suits_survey
from sakip.web.kinerja.triwulan import PERIODE, field_of, figure_of, name_of, part_of, short_name
from sakip.web.kinerja.ukuran import measured_year
from sakip.web.kinerja.views.rencana import need_year
from sakip.web.tenggat.kunci import Gembok, Terkunci, locks_of
from sakip.web.tenggat.models import Bagian


def indicator_of(tahun_kinerja: TahunKinerja, kunci: int) -> Indikator:
    """An indicator of the year's plan. Raises Http404 for those of other units."""
    ada = Indikator.objects.filter(pk=kunci, rencana=tahun_kinerja.rencana_id).select_related("simpul").first()
    if ada is None:
        raise Http404("indikator tidak ada")
    return ada


def check_period(triwulan: int) -> None:
    """Raises Http404 for a quarter that does not exist."""
    if triwulan not in PERIODE:
        raise Http404("triwulan tidak ada")


def need(konteks: Konteks, izin: Izin) -> None:
    """For the POST of a page that others may read. Raises PermissionDenied."""
    if not konteks.boleh(izin):
        raise PermissionDenied(refusal(izin))


@unit_page(Izin.LIHAT)
@need_year
def realisasi_indikator(request: HttpRequest, konteks: Konteks, indikator: int, triwulan: int) -> HttpResponseBase:
    """Show and store one indicator's result and analysis."""
    check_period(triwulan)
    tahun_kinerja = year_of(konteks)
    objek = indicator_of(tahun_kinerja, indikator)
    gembok = locks_of(tahun_kinerja)
    if request.method == "POST":
        need(konteks, Izin.REALISASI_UBAH)
    hasil, analisis = _formulir(request, tahun_kinerja, objek, triwulan, gembok)
    if request.method == "POST" and _simpan(request, konteks, triwulan, hasil, analisis):
        messages.success(request, f"Realisasi {objek.kode} {name_of(triwulan)} tersimpan.")
        return redirect(_berikut(request, konteks, objek, triwulan))
    isi = _isi(konteks, tahun_kinerja, objek, triwulan, gembok) | {"formulir": hasil, "analisis": analisis}
    return render(request, "kinerja/realisasi/indikator.html", isi)


def _formulir(
    request: HttpRequest, tahun_kinerja: TahunKinerja, indikator: Indikator, triwulan: int, gembok: Gembok
) -> tuple[FormulirRealisasi, FormulirAnalisis]:
    """The two forms; a locked one is not bound and its fields are disabled."""
    hasil_terkunci, analisis_terkunci = gembok.kunci(part_of(triwulan)), gembok.kunci(Bagian.TAHUN)
    data = request.POST if request.method == "POST" else None
    hasil = FormulirRealisasi(
        None if hasil_terkunci else data,
        indikator=indikator,
        triwulan=triwulan,
        objek=Realisasi.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).first(),
        luar=external_sources(tahun_kinerja).get((indikator.pk, triwulan)),
        prefix="r",
    )
    analisis = FormulirAnalisis(
        None if analisis_terkunci else data,
        indikator=indikator,
        objek=Analisis.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).first(),
        prefix="a",
    )
    for formulir, terkunci in ((hasil, hasil_terkunci), (analisis, analisis_terkunci)):
        for bidang in formulir.fields.values():
            bidang.disabled = terkunci is not None
    return hasil, analisis


def _simpan(request: HttpRequest, konteks: Konteks, triwulan: int, hasil: FormulirRealisasi, analisis: FormulirAnalisis) -> bool:
    terikat: dict[str, FormulirIndikator] = {nama: f for nama, f in (("realisasi", hasil), ("analisis", analisis)) if f.is_bound}
    if not terikat:
        messages.error(request, "Isian ini terkunci; tidak ada yang disimpan.")
        return False
    if not all([f.is_valid() for f in terikat.values()]):
        return False
    try:
        save_entry(
            tahun_kinerja=year_of(konteks),
            triwulan=triwulan,
            realisasi=hasil.isian() if hasil.is_bound and hasil.terisi else None,
            analisis=analisis.isian() if analisis.is_bound and analisis.terisi else None,
            by=konteks.pengguna,
        )
    except SebagianBentrok as galat:
        for nama, bentrok in galat.daftar.items():
            terikat[str(nama)].mark_clash(bentrok)
        return False
    except (Terkunci, DariSumberLuar, DataTidakTerbaca) as galat:
        hasil.add_error(None, str(galat))
        return False
    return True


def _berikut(request: HttpRequest, konteks: Konteks, indikator: Indikator, triwulan: int) -> str:
    """The next indicator for "simpan dan lanjut", else the same page."""
    kunci = indikator.pk
    if "lanjut" in request.POST:
        kunci = _tetangga(year_of(konteks), indikator.pk)[1] or kunci
    return unit_url(konteks, "realisasi_indikator", indikator=kunci, triwulan=triwulan)


def _tetangga(tahun_kinerja: TahunKinerja, kunci: int) -> tuple[int | None, int | None]:
    """The ids of the indicators before and after, in the order of the year's figures."""
    daftar = list(HasilIndikator.objects.filter(tahun_kinerja=tahun_kinerja).values_list("indikator", flat=True))
    if kunci not in daftar:
        return None, None
    n = daftar.index(kunci)
    return (daftar[n - 1] if n else None), (daftar[n + 1] if n + 1 < len(daftar) else None)


def _isi(konteks: Konteks, tahun_kinerja: TahunKinerja, indikator: Indikator, triwulan: int, gembok: Gembok) -> dict[str, Any]:
    _, pengukuran = measured_year(tahun_kinerja)
    aksi = RencanaAksi.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).first()
    hasil = pengukuran.indikator.get(indikator.kode)
    sebelum, sesudah = _tetangga(tahun_kinerja, indikator.pk)
    bagian = part_of(triwulan)
    bukti = Bukti.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator, triwulan=triwulan)
    daftar_bukti = list(bukti.select_related("diunggah_oleh", "diperiksa_oleh"))
    boleh = konteks.boleh(Izin.REALISASI_UBAH)
    return {
        "konteks": konteks,
        "indikator": indikator,
        "triwulan": triwulan,
        "nama_periode": name_of(triwulan),
        "tab": [
            {"nama": short_name(t), "url": unit_url(konteks, "realisasi_indikator", indikator=indikator.pk, triwulan=t),
             "sekarang": t == triwulan} for t in PERIODE
        ],
        "aksi": aksi,
        "target": getattr(aksi, field_of(triwulan), None) if triwulan else hasil.target if hasil else None,
        "angka": _angka(pengukuran, indikator.kode, triwulan),
        "kategori": hasil.kategori if hasil and triwulan == 0 else "",
        "setahun": hasil,
        "sebelum": sebelum,
        "sesudah": sesudah,
        "bagian": bagian,
        "kunci": gembok.kunci(bagian),
        "kunci_analisis": gembok.kunci(Bagian.TAHUN),
        "dibuka": gembok.dibuka.get(bagian),
        "boleh_isi": boleh,
        "luar": external_sources(tahun_kinerja).get((indikator.pk, triwulan)),
        "boleh_tautkan": boleh and not gembok.kunci(bagian) and suits_survey(indikator),
        "daftar_bukti": daftar_bukti,
        "ada_belum_sah": any(b.status != StatusBukti.DIVERIFIKASI for b in daftar_bukti),
        "formulir_bukti": FormulirBukti(),
        "daftar_pendukung": Pendukung.objects.filter(tahun_kinerja=tahun_kinerja, indikator=indikator).select_related("simpul"),
    }  # fmt: skip


def _angka(pengukuran: Pengukuran, kode: str, triwulan: int) -> Any:
    """The trace of the achievement of the period, None where the core computes none."""
    figur = figure_of(kode, triwulan)
    return explain(pengukuran, figur) if figur in pengukuran.angka else None
