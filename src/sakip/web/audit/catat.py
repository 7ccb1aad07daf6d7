"""Write audit events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.db import models

from sakip.web.audit.models import Peristiwa

if TYPE_CHECKING:
    from sakip.web.instansi.models import Pengguna

Perubahan = list[tuple[str, str | None, str | None]]
_TIDAK_DICATAT = frozenset(("id", "kunci_versi", "password", "token", "revisi"))


def record(
    jenis: str,
    *,
    objek: models.Model,
    by: Pengguna | None,
    perubahan: Iterable[tuple[str, Any, Any]] = (),
    instansi_id: int | None = None,
    unit_id: int | None = None,
    tahun: int | None = None,
    catatan: str = "",
) -> Peristiwa:
    """Write one event; call it inside the transaction of the change it tells of. ``by`` None: the system itself."""
    return Peristiwa.objects.create(
        jenis=jenis,
        oleh_id=by.pk if by else None,
        oleh_nama=(by.nama or by.email)[:200] if by else "sistem",
        instansi_id=instansi_id,
        unit_id=unit_id,
        tahun=tahun,
        objek_jenis=objek._meta.model_name or "",
        objek_id=str(objek.pk),
        objek_nama=str(objek)[:300],
        perubahan=[[f, as_text(a), as_text(b)] for f, a, b in perubahan],
        catatan=catatan,
    )


def fields_of(objek: models.Model) -> dict[str, Any]:
    """The values of an object that are audited, by field name."""
    return {f.name: f.value_from_object(objek) for f in objek._meta.concrete_fields if f.name not in _TIDAK_DICATAT}


def differences(lama: dict[str, Any], baru: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """The fields that differ, as (field, old, new)."""
    return [(f, lama.get(f), baru.get(f)) for f in {**lama, **baru} if as_text(lama.get(f)) != as_text(baru.get(f))]


def as_text(nilai: Any) -> str | None:
    """A value as the audit keeps it."""
    if nilai is None or nilai == "":
        return None
    if isinstance(nilai, (datetime, date)):
        return nilai.isoformat()
    if isinstance(nilai, Decimal):
        return format(nilai, "f")
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, (bytes, memoryview)):
        isi = bytes(nilai)
        return f"{len(isi)} bita, SHA-256 {sha256(isi).hexdigest()}" if isi else None
    return str(nilai)
