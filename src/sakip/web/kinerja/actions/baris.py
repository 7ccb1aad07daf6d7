"""The three changes everything is made of: add, change, delete a guarded object of a plan or a year.

Each writes its audit event, counts the year's revision and recomputes its figures, all in one transaction. Inside ``batch``
the recomputation waits for the end of the block.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import models, transaction
from django.db.models import F

from sakip.web.audit.catat import differences, fields_of, record
from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.hitung import recompute
from sakip.web.kinerja.models import BarisTahun, Indikator, PerjanjianKinerja, Rencana, TahunKinerja, TargetPk
from sakip.web.kinerja.models.indikator import TargetTahunan
from sakip.web.kinerja.models.rencana import Dukungan, Lintas, Simpul

T = TypeVar("T", bound=Terjaga)
_tunda: ContextVar[dict[tuple[str, int | None], set[int]] | None] = ContextVar("tunda", default=None)
"""Inside a batch: the touched years of each owner of a change."""


@contextmanager
def batch() -> Iterator[None]:
    """One transaction for many changes; each touched year is recomputed once, at the end."""
    if _tunda.get() is not None:
        yield
        return
    tersentuh: dict[tuple[str, int | None], set[int]] = {}
    tanda = _tunda.set(tersentuh)
    try:
        with transaction.atomic():
            yield
            for tahun_kinerja in TahunKinerja.objects.filter(pk__in=set().union(*tersentuh.values())).select_related(
                "unit__instansi", "rencana__induk"
            ):
                recompute(tahun_kinerja)
    finally:
        _tunda.reset(tanda)


def add(objek: T, *, by: Pengguna, jenis: str = "", catatan: str = "") -> T:
    """Store a new object."""
    with batch():
        if isinstance(objek, BarisTahun) and not objek.urutan:
            objek.urutan = _akhir(type(objek)._default_manager.filter(tahun_kinerja=objek.tahun_kinerja))
        if isinstance(objek, (Simpul, Indikator)) and not objek.urutan:
            objek.urutan = _akhir(type(objek)._default_manager.filter(rencana=objek.rencana))
        objek.save(dari_action=True)
        _catat(jenis or f"{objek._meta.model_name}.tambah", objek, by, differences({}, fields_of(objek)), catatan)
        touch(objek)
    return objek


def change(
    objek: T,
    /,
    *,
    by: Pengguna,
    dilihat: int | None = None,
    jenis: str = "",
    catatan: str = "",
    nilai_bidang: Mapping[str, Any] | None = None,
    **isi: Any,
) -> T:
    """Change fields of a stored object; ``dilihat`` is the ``kunci_versi`` the person saw. Nothing differs: no event.

    ``jenis`` and ``catatan`` belong to the event; give fields of these names (and any collection of fields) in ``nilai_bidang``.
    Raises Bentrok.
    """
    with batch():
        sekarang = objek.stored(dilihat)
        if beda := sekarang.apply({**(nilai_bidang or {}), **isi}):
            _catat(jenis or f"{objek._meta.model_name}.ubah", sekarang, by, beda, catatan)
            touch(sekarang)
    for bidang in objek._meta.concrete_fields:
        setattr(objek, bidang.attname, getattr(sekarang, bidang.attname))
    return objek


def remove(objek: Terjaga, *, by: Pengguna, dilihat: int | None = None, jenis: str = "", catatan: str = "") -> None:
    """Delete an object. Raises Bentrok, and ``django.db.models.ProtectedError`` while others refer to it."""
    with batch():
        sekarang = objek.stored(dilihat)
        _catat(jenis or f"{objek._meta.model_name}.hapus", sekarang, by, differences(fields_of(sekarang), {}), catatan)
        touch(sekarang)
        sekarang.delete(dari_action=True)


def touch(objek: models.Model) -> None:
    """Count a change for every year the object belongs to (once a batch for each owner), and have them recomputed."""
    tersentuh = _tunda.get()
    assert tersentuh is not None, "touch() belongs inside batch()"
    pemilik = _pemilik(objek)
    if pemilik not in tersentuh:
        kunci = set(_tahun_dari(objek).values_list("pk", flat=True))
        TahunKinerja.objects.filter(pk__in=kunci).update(revisi=F("revisi") + 1)
        tersentuh[pemilik] = kunci


def _pemilik(objek: models.Model) -> tuple[str, int | None]:
    """What decides which years an object belongs to."""
    match objek:
        case BarisTahun() | PerjanjianKinerja():
            return "tahun", objek.tahun_kinerja_id
        case Simpul() | Indikator() | Dukungan():
            return "rencana", objek.rencana_id
        case TargetTahunan():
            return "target", objek.indikator.rencana_id
        case _:
            return type(objek).__name__, objek.pk


def _tahun_dari(objek: models.Model) -> models.QuerySet[TahunKinerja]:
    semua = TahunKinerja.objects
    match objek:
        case TahunKinerja():
            return semua.filter(pk=objek.pk)
        case BarisTahun() | PerjanjianKinerja():
            return semua.filter(pk=objek.tahun_kinerja_id)
        case TargetPk():
            return semua.filter(daftar_pk=objek.pk_versi_id)
        case Rencana():
            return semua.filter(rencana=objek) | semua.filter(rencana__induk=objek)
        case Simpul() | Indikator() | Dukungan():
            return semua.filter(rencana=objek.rencana_id) | semua.filter(rencana__induk=objek.rencana_id)
        case TargetTahunan():
            return semua.filter(rencana=objek.indikator.rencana_id)
        case Lintas():
            return semua.filter(rencana=objek.simpul.rencana_id)
        case _:
            return semua.none()


def _catat(jenis: str, objek: models.Model, by: Pengguna, beda: list[tuple[str, Any, Any]], catatan: str) -> None:
    instansi_id, unit_id, tahun = place_of(objek)
    record(jenis, objek=objek, by=by, perubahan=beda, instansi_id=instansi_id, unit_id=unit_id, tahun=tahun, catatan=catatan)


def place_of(objek: models.Model) -> tuple[int | None, int | None, int | None]:
    """The Instansi, unit and year an object belongs to, for the audit."""
    match objek:
        case TahunKinerja():
            return objek.unit.instansi_id, objek.unit_id, objek.tahun
        case BarisTahun() | PerjanjianKinerja():
            return place_of(objek.tahun_kinerja)
        case TargetPk():
            return place_of(objek.pk_versi)
        case Rencana():
            return objek.instansi_id, objek.unit_id, None
        case Simpul() | Indikator() | Dukungan():
            return place_of(objek.rencana)
        case TargetTahunan():
            return place_of(objek.indikator)
        case Lintas():
            return place_of(objek.simpul)
        case _:
            return None, None, None


def _akhir(daftar: models.QuerySet[Any]) -> int:
    return (daftar.aggregate(akhir=models.Max("urutan"))["akhir"] or 0) + 1
