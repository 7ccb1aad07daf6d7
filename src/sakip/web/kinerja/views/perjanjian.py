"""The versions of the Perjanjian Kinerja: the list, and one version with everything about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.akses import Konteks, unit_page
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.actions.perjanjian import STATUS_PK_TERBUKA, part_of_version
from sakip.web.kinerja.akses import year_of, year_or_none
from sakip.web.kinerja.banding_pk import rows_of_version, summary_of
from sakip.web.kinerja.dokumen_pk import context_of, findings_of, programs_of
from sakip.web.kinerja.models import STATUS_PK_BERLAKU, PerjanjianKinerja, StatusPk, TahunKinerja
from sakip.web.tenggat.kunci import locks_of
from sakip.web.tenggat.models import Bagian

SEBUTAN_PERISTIWA = {
    "pk.buat": "Dibuat",
    "pk.ajukan": "Diajukan",
    "pk.setujui": "Disetujui",
    "pk.kembalikan": "Dikembalikan",
    "pk.buka": "Dibuka kembali",
    "pk.unggah": "Salinan bertanda tangan diunggah",
}


def unit_args(konteks: Konteks) -> dict[str, Any]:
    """The arguments of every address of a unit's year."""
    return konteks.argumen


def pk_url(konteks: Konteks, nama: str, pk: PerjanjianKinerja | None = None) -> str:
    """The address of a page of the agreements."""
    return reverse(f"kinerja:{nama}", kwargs=unit_args(konteks) | ({"versi": pk.versi} if pk else {}))


def to_version(konteks: Konteks, pk: PerjanjianKinerja) -> HttpResponseBase:
    """To the page of a version."""
    return redirect(pk_url(konteks, "pk_versi", pk))


def version_of(konteks: Konteks, versi: int) -> PerjanjianKinerja:
    """A version of the unit's year. Raises Http404."""
    tahun_kinerja = year_of(konteks)
    pk = PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja, versi=versi).first()
    if pk is None:
        raise Http404("perjanjian kinerja tidak ada")
    pk.tahun_kinerja = tahun_kinerja
    return pk


def steps_of(status: str) -> tuple[list[tuple[str, str]], str]:
    """The stepper of a status: its steps and the present one; a returned version stands at the first."""
    awal = StatusPk.DIKEMBALIKAN if status == StatusPk.DIKEMBALIKAN else StatusPk.DRAF
    langkah = (awal, StatusPk.DIAJUKAN, StatusPk.DISETUJUI, StatusPk.DITANDATANGANI)
    return [(s.value, str(s.label)) for s in langkah], status


@dataclass(frozen=True, slots=True, kw_only=True)
class KartuVersi:
    """A version in the list."""

    pk: PerjanjianKinerja
    langkah: list[tuple[str, str]]
    ringkas: str
    berlaku: bool


def year_missing(request: HttpRequest, konteks: Konteks, judul: str) -> HttpResponseBase:
    """The page shown where the year was not opened yet."""
    return render(request, "kinerja/perjanjian/tahun_belum.html", {"konteks": konteks, "judul": judul})


@unit_page(Izin.LIHAT)
def daftar(request: HttpRequest, konteks: Konteks) -> HttpResponseBase:
    """All versions, newest first."""
    tahun_kinerja = year_or_none(konteks)
    if tahun_kinerja is None:
        return year_missing(request, konteks, "Perjanjian kinerja")
    semua = list(PerjanjianKinerja.objects.filter(tahun_kinerja=tahun_kinerja))
    akhir = semua[-1] if semua else None
    isi = {
        "konteks": konteks,
        "daftar_kartu": _cards(tahun_kinerja, semua),
        "boleh_ubah": konteks.boleh(Izin.PK_UBAH),
        "boleh_perubahan": konteks.boleh(Izin.PK_UBAH) and akhir is not None and akhir.status in STATUS_PK_BERLAKU,
        "akhir": akhir,
    }
    return render(request, "kinerja/perjanjian/daftar.html", isi)


def _cards(tahun_kinerja: TahunKinerja, semua: list[PerjanjianKinerja]) -> list[KartuVersi]:
    if not semua:
        return []
    k = context_of(tahun_kinerja, semua)
    perjanjian = {p.versi: p for p in k.dokumen.daftar_pk}
    sah = [pk.versi for pk in semua if pk.status in STATUS_PK_BERLAKU]
    kartu: list[KartuVersi] = []
    for lama, pk in zip([None, *semua], semua, strict=False):
        baris = rows_of_version(k.dokumen, perjanjian[pk.versi], perjanjian[lama.versi] if lama else None)
        ringkas = (
            summary_of(baris, perjanjian[pk.versi], perjanjian[lama.versi])
            if lama
            else f"{sum(b.target is not None for b in baris)} indikator diperjanjikan"
        )
        kartu.append(KartuVersi(pk=pk, langkah=steps_of(pk.status)[0], ringkas=ringkas, berlaku=pk.versi == max(sah, default=0)))
    return kartu[::-1]


@unit_page(Izin.LIHAT)
def versi(request: HttpRequest, konteks: Konteks, versi: int) -> HttpResponseBase:
    """One version: parties, targets, money, findings, what it changed, and what can be done with it now."""
    pk = version_of(konteks, versi)
    return render(request, "kinerja/perjanjian/versi.html", version_page(konteks, pk))


def version_page(konteks: Konteks, pk: PerjanjianKinerja) -> dict[str, Any]:
    """The context of a version's page."""
    semua = list(PerjanjianKinerja.objects.filter(tahun_kinerja=pk.tahun_kinerja_id))
    k = context_of(pk.tahun_kinerja, [p for p in semua if p.versi <= pk.versi])
    *sebelum, kini = k.dokumen.daftar_pk
    lama = sebelum[-1] if sebelum else None
    langkah, sekarang = steps_of(pk.status)
    terakhir = semua[-1].versi == pk.versi
    riwayat = Peristiwa.objects.filter(objek_jenis="perjanjiankinerja", objek_id=str(pk.pk), jenis__in=SEBUTAN_PERISTIWA)
    gembok = locks_of(pk.tahun_kinerja)
    bagian = part_of_version(pk.versi)
    kunci = gembok.kunci(bagian) if konteks.boleh(Izin.PK_UBAH) and pk.status in STATUS_PK_TERBUKA else None
    return {
        "kunci": kunci,
        "bagian": bagian,
        "konteks": konteks,
        "pk": pk,
        "langkah": langkah,
        "sekarang": sekarang,
        "lama": lama,
        "baris": rows_of_version(k.dokumen, kini, lama),
        "program": programs_of(k, kini, lama),
        "daftar_temuan": findings_of(k, pk.versi),
        "riwayat": [(SEBUTAN_PERISTIWA[p.jenis], p) for p in riwayat],
        "belum_sah": pk.status not in STATUS_PK_BERLAKU,
        "boleh": _allowed(konteks, pk, terakhir, terkunci=kunci is not None, laporan=gembok.kunci(Bagian.LAPORAN) is not None),
    }


def _allowed(konteks: Konteks, pk: PerjanjianKinerja, terakhir: bool, *, terkunci: bool, laporan: bool) -> dict[str, bool]:
    """What the person may do with the version now, by name of the step; ``laporan``: the year's report is locked."""
    ubah, setujui = konteks.boleh(Izin.PK_UBAH), konteks.boleh(Izin.PK_SETUJUI)
    terbuka, sah = pk.status in STATUS_PK_TERBUKA, pk.status in STATUS_PK_BERLAKU
    diajukan = pk.status == StatusPk.DIAJUKAN
    return {
        "ubah": ubah and terbuka and not terkunci,
        "ajukan": ubah and terbuka and not terkunci,
        "setujui": setujui and diajukan and not laporan,
        "kembalikan": setujui and diajukan,
        "unggah": ubah and sah,
        "perubahan": ubah and sah and terakhir and not laporan,
        "buka": setujui and konteks.boleh(Izin.KUNCI_BUKA) and sah and terakhir and not laporan,
        "hapus": ubah and pk.status == StatusPk.DRAF and terakhir and not terkunci,
    }
