"""Fields and values of a change in words: labels of the models, names instead of numbers of rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone

from sakip.kernel.periode import format_tanggal
from sakip.web.audit.models import Peristiwa
from sakip.web.audit.presenter.kalimat import models_by_name, phrase_of

_KOSONG = "kosong"
_TANGGAL = re.compile(r"\d{4}-\d\d-\d\d")
_WADAH = frozenset(("urutan", "instansi", "rencana", "tahun_kinerja", "pk_versi"))
"""Place and owner of a new object; the unit and year of an event have columns of their own."""
_DESIMAL = re.compile(r"-?\d+\.\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beda:
    """One field of a change: its label, and both values as people read them ("" where there was none)."""

    isian: str
    dari: str
    menjadi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Baca:
    """An event as people read it."""

    peristiwa: Peristiwa
    ungkapan: str
    daftar_beda: tuple[Beda, ...]
    unit: str


def read_events(daftar: Iterable[Peristiwa], nama_unit: dict[int, str]) -> list[Baca]:
    """Events in words; the names behind foreign keys take one query a model for all of them."""
    semua = list(daftar)
    nama = _names(semua)
    return [
        Baca(
            peristiwa=p,
            ungkapan=phrase_of(p.jenis, p.objek_jenis),
            daftar_beda=tuple(_difference(p, satu, nama) for satu in _telling(p)),
            unit=nama_unit.get(p.unit_id or 0, ""),
        )
        for p in semua
    ]


def _telling(p: Peristiwa) -> list[list[Any]]:
    """The fields that tell something: of a new object not its place in the list and not what it belongs to."""
    semua: list[list[Any]] = p.perubahan
    if any(lama is not None for _, lama, _ in semua):
        return semua
    sendiri = str(p.unit_id)
    return [satu for satu in semua if satu[0] not in _WADAH and (satu[0] != "unit" or satu[2] != sendiri)]


def _field(objek_jenis: str, nama: str) -> Any:
    model = models_by_name().get(objek_jenis)
    try:
        return model._meta.get_field(nama) if model else None
    except FieldDoesNotExist:
        return None


def _names(semua: list[Peristiwa]) -> dict[tuple[type[models.Model], str], str]:
    """The rows that changes refer to, by model and key."""
    kunci: dict[type[models.Model], set[str]] = {}
    for p in semua:
        for nama, lama, baru in p.perubahan:
            bidang = _field(p.objek_jenis, nama)
            if isinstance(bidang, models.ForeignKey):
                kunci.setdefault(bidang.related_model, set()).update(n for n in (lama, baru) if n)
    hasil: dict[tuple[type[models.Model], str], str] = {}
    for model, daftar in kunci.items():
        terkait = [f.name for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)]
        for satu in model._default_manager.select_related(*terkait).filter(pk__in=[n for n in daftar if n.isdecimal()]):
            hasil[model, str(satu.pk)] = str(satu)
    return hasil


def _difference(p: Peristiwa, satu: list[Any], nama: dict[tuple[type[models.Model], str], str]) -> Beda:
    bidang = _field(p.objek_jenis, satu[0])
    label = str(getattr(bidang, "verbose_name", "")) or satu[0].replace("_", " ")
    dari, menjadi = (_value(bidang, nilai, nama) for nilai in satu[1:3])
    return Beda(isian=label, dari=dari, menjadi=menjadi)


def _value(bidang: Any, nilai: Any, nama: dict[tuple[type[models.Model], str], str]) -> str:
    if nilai is None or nilai == "":
        return ""
    teks = str(nilai)
    if isinstance(bidang, models.ForeignKey):
        return nama.get((bidang.related_model, teks), f"nomor {teks} (sudah dihapus)")
    if getattr(bidang, "choices", None):
        return str(dict(bidang.flatchoices).get(nilai, teks))
    return _date(teks) or (teks.replace(".", ",") if _DESIMAL.fullmatch(teks) else teks)


def _date(teks: str) -> str:
    """A date or a moment as it is read, "" for anything else."""
    if not _TANGGAL.match(teks):
        return ""
    try:
        if len(teks) == 10:
            return format_tanggal(date.fromisoformat(teks))
        waktu = datetime.fromisoformat(teks)
        lokal = timezone.localtime(waktu) if timezone.is_aware(waktu) else waktu
    except (ValueError, OverflowError):
        return ""
    return f"{format_tanggal(lokal)} {lokal:%H.%M}"
