"""What refers to an object and therefore forbids its deletion, in words."""

from __future__ import annotations

from typing import Any

from django.db import models

from sakip.web.kinerja.models import (
    Analisis,
    Anggaran,
    AngkaPembanding,
    Bukti,
    Indikator,
    KinerjaLalu,
    Pendukung,
    Realisasi,
    RencanaAksi,
    Simpul,
    Standar,
    TahunKinerja,
    TargetPk,
    TargetRkt,
)

_NAMA: dict[type[models.Model], str] = {
    Simpul: "simpul di bawahnya",
    Indikator: "indikator",
    Anggaran: "anggaran",
    Pendukung: "program pendukung",
    TargetRkt: "target RKT",
    TargetPk: "target perjanjian kinerja",
    RencanaAksi: "rencana aksi",
    Realisasi: "realisasi",
    Bukti: "bukti",
    KinerjaLalu: "kinerja tahun lalu",
    Standar: "standar pembanding",
    Analisis: "analisis",
    TahunKinerja: "tahun kinerja",
}
_TAMPIL = 8
"""Names listed of one kind; the others are counted."""


def referrers(objek: models.Model) -> tuple[str, ...]:
    """Everything that must go first, one sentence part each; empty where the object may be deleted."""
    hasil: list[str] = []
    for relasi in objek._meta.related_objects:
        if relasi.on_delete is not models.PROTECT:
            continue
        model: Any = relasi.related_model
        daftar = model._default_manager.filter(**{relasi.field.name: objek})
        banyak = daftar.count()
        hasil += [f"{_NAMA.get(model, str(model._meta.verbose_name))}: {_sebut(satu)}" for satu in daftar[:_TAMPIL]]
        if banyak > _TAMPIL:
            hasil.append(f"dan {banyak - _TAMPIL} {_NAMA.get(model, str(model._meta.verbose_name))} lain")
    if isinstance(objek, (Simpul, Indikator)):
        hasil += [f"angka pembanding: {a.tempat} pada tahun {a.tahun_kinerja.tahun}" for a in comparisons_of(objek)]
    return tuple(hasil)


def comparisons_of(objek: Simpul | Indikator) -> models.QuerySet[AngkaPembanding]:
    """Figures of other documents that name the object by its code."""
    semua = AngkaPembanding.objects.select_related("tahun_kinerja__unit").filter(objek=objek.kode)
    rencana = objek.rencana_id
    return semua.filter(models.Q(tahun_kinerja__rencana=rencana) | models.Q(tahun_kinerja__rencana__induk=rencana))


def _sebut(satu: models.Model) -> str:
    match satu:
        case Simpul():
            return f"{satu.jenis} {satu.kode} {satu.nama[:80]}" + (f" ({satu.rencana.unit})" if satu.rencana.unit else "")
        case Indikator():
            return f"{satu.kode} {satu.nama[:80]}"
        case TargetPk():
            return f"versi {satu.pk_versi.versi} tahun {satu.pk_versi.tahun_kinerja.tahun}"
        case KinerjaLalu():
            return f"{satu.tahun} pada tahun {satu.tahun_kinerja.tahun}"
    tahun = getattr(satu, "tahun_kinerja", None)
    return f"tahun {tahun.tahun}" if tahun else str(satu)
