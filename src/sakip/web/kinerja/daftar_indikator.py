"""The list of a plan's indicators: filters from the address, and the table as rows for a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import Indikator, Rencana, Simpul
from sakip.web.tampilan.bilangan import whole_number


@dataclass(frozen=True, slots=True, kw_only=True)
class SaringanIndikator:
    """What the list shows; empty fields filter nothing."""

    jenis: str = ""
    iku: str = ""
    sasaran: str = ""
    cari: str = ""

    @classmethod
    def dari(cls, parameter: Mapping[str, Any]) -> SaringanIndikator:
        """The filters of an address."""
        return cls(**{nama: str(parameter.get(nama, ""))[:200].strip() for nama in ("jenis", "iku", "sasaran", "cari")})

    @property
    def ada(self) -> bool:
        """Whether anything is filtered."""
        return bool(self.jenis or self.iku or self.sasaran or self.cari)


def list_indicators(rencana: Rencana, saringan: SaringanIndikator) -> QuerySet[Indikator]:
    """The indicators in the order of entry, with their node and targets."""
    daftar = Indikator.objects.filter(rencana=rencana).select_related("simpul").prefetch_related("daftar_target")
    if saringan.jenis:
        daftar = daftar.filter(jenis=saringan.jenis)
    if saringan.iku in ("ya", "tidak"):
        daftar = daftar.filter(iku=saringan.iku == "ya")
    if akar := whole_number(saringan.sasaran):
        daftar = daftar.filter(simpul__in=_di_bawah(rencana, akar))
    for kata in saringan.cari.split()[:8]:
        daftar = daftar.filter(Q(nama__icontains=kata) | Q(kode__icontains=kata) | Q(penanggung_jawab__icontains=kata))
    return daftar


def _di_bawah(rencana: Rencana, akar: int) -> set[int]:
    """The keys of a node of the plan and of everything below it."""
    anak: dict[int | None, list[int]] = {}
    for kunci, induk in Simpul.objects.filter(rencana=rencana).values_list("pk", "induk_id"):
        anak.setdefault(induk, []).append(kunci)
    hasil: set[int] = set()
    antrean = [akar] if any(akar in daftar for daftar in anak.values()) else []
    while antrean:
        kini = antrean.pop()
        if kini not in hasil:
            hasil.add(kini)
            antrean += anak.get(kini, [])
    return hasil


def table_rows(rencana: Rencana, daftar: Iterable[Indikator]) -> tuple[list[str], list[list[Any]]]:
    """Headings and rows: the sheet's columns, baseline, and a target a year."""
    kolom = LEMBAR["Indikator"].daftar_kolom
    dasar = [LEMBAR["Target"].kolom(n) for n in ("baseline_tahun", "baseline")]
    tahun = range(rencana.tahun_awal, rencana.tahun_akhir + 1)
    judul = [*(k.judul for k in kolom), *(k.judul for k in dasar), *(f"Target {t}" for t in tahun)]
    baris = []
    for i in daftar:
        target = {t.tahun: t.nilai for t in i.daftar_target.all()}
        isi = [i.simpul.kode if k.field == "simpul" else getattr(i, k.field) for k in kolom]
        baris.append([*isi, *(getattr(i, k.field) for k in dasar), *(target.get(t) for t in tahun)])
    return judul, baris
