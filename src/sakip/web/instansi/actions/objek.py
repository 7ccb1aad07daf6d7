"""The three changes tenants and people are made of: add, change, remove a guarded object, with its audit event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import models, transaction

from sakip.web.audit.catat import differences, fields_of, record
from sakip.web.audit.terjaga import Tempat, Terjaga
from sakip.web.instansi.models import Instansi, Keanggotaan, Pejabat, Pengguna, Undangan, UnitKerja

T = TypeVar("T", bound=Terjaga)


def add(objek: T, *, by: Pengguna | None, jenis: str = "", catatan: str = "") -> T:
    """Store a new object. Raises IntegrityError where it exists already."""
    with transaction.atomic():
        objek.save(dari_action=True)
        log(jenis or f"{objek._meta.model_name}.tambah", objek, by, differences({}, fields_of(objek)), catatan)
    return objek


def change(
    objek: T,
    /,
    *,
    by: Pengguna | None,
    dilihat: int | None = None,
    jenis: str = "",
    catatan: str = "",
    nilai_bidang: Mapping[str, Any] | None = None,
    **isi: Any,
) -> T:
    """Change fields of a stored object, if nobody changed it since it was seen. Nothing differs: no event. Raises Bentrok.

    ``jenis`` and ``catatan`` belong to the event; give fields of these names (and any collection of fields) in ``nilai_bidang``.
    """
    with transaction.atomic():
        sekarang = objek.stored(dilihat)
        if beda := sekarang.apply({**(nilai_bidang or {}), **isi}):
            log(jenis or f"{objek._meta.model_name}.ubah", sekarang, by, beda, catatan)
    return sekarang


def remove(objek: Terjaga, *, by: Pengguna | None, dilihat: int | None = None, jenis: str = "", catatan: str = "") -> None:
    """Delete an object. Raises Bentrok, and ProtectedError while others refer to it."""
    with transaction.atomic():
        sekarang = objek.stored(dilihat)
        log(jenis or f"{objek._meta.model_name}.hapus", sekarang, by, differences(fields_of(sekarang), {}), catatan)
        sekarang.delete(dari_action=True)


def log(jenis: str, objek: models.Model, by: Pengguna | None, beda: list[tuple[str, Any, Any]], catatan: str = "") -> None:
    """Write the event of a change, at the place the object belongs to."""
    instansi_id, unit_id, tahun = place_of(objek)
    record(jenis, objek=objek, by=by, perubahan=beda, instansi_id=instansi_id, unit_id=unit_id, tahun=tahun, catatan=catatan)


def place_of(objek: models.Model) -> Tempat:
    """The Instansi, the unit and the year an object belongs to."""
    match objek:
        case Instansi():
            return objek.pk, None, None
        case UnitKerja():
            return objek.instansi_id, objek.pk, None
        case Keanggotaan() | Undangan():
            return objek.instansi_id, objek.unit_id, None
        case Pejabat():
            return objek.unit.instansi_id, objek.unit_id, None
        case _:
            return objek.place() if hasattr(objek, "place") else (None, None, None)
