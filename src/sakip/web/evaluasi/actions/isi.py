"""Fill the worksheet: answers, grades, recommendations, head of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from sakip.web.evaluasi.models import Evaluasi, JawabanLke, NilaiLke, RekomendasiLke
from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna, UnitKerja


class Ditolak(Exception):
    """The evaluation cannot take that now; the message is for people."""


@transaction.atomic
def start(*, unit: UnitKerja, tahun: int, by: Pengguna) -> Evaluasi:
    """The evaluation of a unit's year; the stored one where there is one."""
    ada = Evaluasi.objects.filter(unit=unit, tahun=tahun).first()
    return ada or add(Evaluasi(unit=unit, tahun=tahun), by=by, jenis="evaluasi.mulai")


@transaction.atomic
def save_sub(
    *,
    evaluasi: Evaluasi,
    subkomponen: str,
    jawaban: Mapping[str, Mapping[str, str]],
    nilai: Mapping[str, str],
    status: str,
    by: Pengguna,
) -> None:
    """Store the given fields of one sub-component; the others stay. Raises Ditolak where the status has changed since."""
    kini = evaluasi.stored(None)
    if kini.status != status:
        raise Ditolak("Evaluasi ini sudah berpindah tahap sejak halaman dibuka. Periksa dahulu keadaannya sekarang.")
    for kode, isi in jawaban.items():
        _simpan(JawabanLke, {"evaluasi": kini, "kriteria": kode}, isi, by)
    if nilai:
        _simpan(NilaiLke, {"evaluasi": kini, "subkomponen": subkomponen}, nilai, by)


def _simpan(model: type[JawabanLke] | type[NilaiLke], kunci: Mapping[str, Any], isi: Mapping[str, str], by: Pengguna) -> None:
    ada = model._default_manager.filter(**kunci).first()
    if ada is not None:
        change(ada, by=by, nilai_bidang=isi)
    elif any(isi.values()):
        add(model(**kunci, **isi), by=by)


def save_head(*, evaluasi: Evaluasi, dilihat: int | None, by: Pengguna, **isi: Any) -> Evaluasi:
    """The head of the report. Raises Bentrok."""
    return change(evaluasi, by=by, dilihat=dilihat, nilai_bidang=isi)


def add_recommendation(*, evaluasi: Evaluasi, by: Pengguna, **isi: Any) -> RekomendasiLke:
    """A new recommendation."""
    return add(RekomendasiLke(evaluasi=evaluasi, **isi), by=by)


def change_recommendation(*, rekomendasi: RekomendasiLke, dilihat: int | None, by: Pengguna, **isi: Any) -> RekomendasiLke:
    """Change it, or say what came of it. Raises Bentrok."""
    return change(rekomendasi, by=by, dilihat=dilihat, nilai_bidang=isi)


def remove_recommendation(*, rekomendasi: RekomendasiLke, by: Pengguna) -> None:
    """Drop it. Raises Bentrok."""
    remove(rekomendasi, by=by)
