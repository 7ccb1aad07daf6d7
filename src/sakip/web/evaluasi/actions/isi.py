"""Fill the worksheet: answers, grades, recommendations, head of the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Sum

from sakip.web.audit.terjaga import BERUBAH
from sakip.web.evaluasi.models import Evaluasi, JawabanLke, NilaiLke, RekomendasiLke
from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna, UnitKerja

BERPINDAH = "Evaluasi ini sudah berpindah tahap sejak halaman dibuka. Periksa dahulu keadaannya sekarang."


class Ditolak(Exception):
    """The evaluation cannot take that now; the message is for people."""


@transaction.atomic
def start(*, unit: UnitKerja, tahun: int, by: Pengguna) -> Evaluasi:
    """The evaluation of a unit's year; the stored one where there is one, also where it was begun at the same moment."""
    milik = Evaluasi.objects.filter(unit=unit, tahun=tahun)
    if ada := milik.first():
        return ada
    try:
        return add(Evaluasi(unit=unit, tahun=tahun), by=by, jenis="evaluasi.mulai")
    except IntegrityError:
        return milik.get()


def version_of(evaluasi: Evaluasi, subkomponen: str) -> int:
    """Counts the changes of a sub-component's answers and grades, for optimistic locking: rows are added and changed only."""
    jawaban = evaluasi.daftar_jawaban.filter(kriteria__startswith=f"{subkomponen}.")
    nilai = evaluasi.daftar_nilai.filter(subkomponen=subkomponen)
    return sum(isi.aggregate(n=Sum("kunci_versi"))["n"] or 0 for isi in (jawaban, nilai))


@transaction.atomic
def save_sub(
    *,
    evaluasi: Evaluasi,
    subkomponen: str,
    jawaban: Mapping[str, Mapping[str, str]],
    nilai: Mapping[str, str],
    status: str,
    by: Pengguna,
    dilihat: int | None = None,
) -> None:
    """Store the given fields of one sub-component; the others stay.

    Raises Ditolak where the status, or anything of the sub-component (``dilihat``: its version_of), has changed since.
    """
    kini = _masih(evaluasi, status)
    if dilihat is not None and version_of(kini, subkomponen) != dilihat:
        raise Ditolak(BERUBAH)
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


@transaction.atomic
def save_head(*, evaluasi: Evaluasi, dilihat: int | None, by: Pengguna, **isi: Any) -> Evaluasi:
    """The head of the report. Raises Bentrok, and Ditolak where the step has changed since."""
    _masih(evaluasi, evaluasi.status)
    return change(evaluasi, by=by, dilihat=dilihat, nilai_bidang=isi)


@transaction.atomic
def add_recommendation(*, evaluasi: Evaluasi, by: Pengguna, **isi: Any) -> RekomendasiLke:
    """A new recommendation. Raises Ditolak where the step has changed since."""
    return add(RekomendasiLke(evaluasi=_masih(evaluasi, evaluasi.status), **isi), by=by)


@transaction.atomic
def change_recommendation(*, rekomendasi: RekomendasiLke, dilihat: int | None, by: Pengguna, **isi: Any) -> RekomendasiLke:
    """Change it, or say what came of it. Raises Bentrok, and Ditolak where the step has changed since."""
    _masih(rekomendasi.evaluasi, rekomendasi.evaluasi.status)
    return change(rekomendasi, by=by, dilihat=dilihat, nilai_bidang=isi)


@transaction.atomic
def remove_recommendation(*, rekomendasi: RekomendasiLke, by: Pengguna) -> None:
    """Drop it, if the unit has not written what it did about it. Raises Bentrok, Ditolak."""
    _masih(rekomendasi.evaluasi, rekomendasi.evaluasi.status)
    kini = rekomendasi.stored(None)
    if kini.tindak_lanjut or kini.bukti:
        raise Ditolak("Rekomendasi yang sudah ditindaklanjuti tidak dihapus; ubah rumusannya, atau tambahkan yang baru.")
    remove(kini, by=by)


def _masih(evaluasi: Evaluasi, status: str) -> Evaluasi:
    """The stored evaluation, locked until the transaction ends. Raises Ditolak where it has gone on from a status."""
    kini = evaluasi.stored(None)
    if kini.status != status:
        raise Ditolak(BERPINDAH)
    return kini
