"""The stored example, made once a process through the actions and put back for each test as plain rows, which is quick."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

isi: list[tuple[type[models.Model], list[dict[str, Any]]]] = []
"""The rows of every table of plan and results, as the actions left them; filled by the first test of a process."""
_asal: dict[str, int] = {}


def _daftar_model() -> list[type[models.Model]]:
    semua = [m for m in apps.get_models() if m.__module__.startswith(("sakip.web.kinerja", "sakip.web.audit"))]
    return sorted(semua, key=lambda m: m._meta.label)


def _kunci(dunia: Any) -> dict[str, int]:
    return {
        "instansi": dunia.instansi.pk,
        "unit": dunia.unit.pk,
        "oleh": dunia.orang["administrator"].pk,
    }


def ambil(dunia: Any) -> None:
    """Remember what is stored now."""
    _asal.update(_kunci(dunia))
    for model in _daftar_model():
        kolom = [f.attname for f in model._meta.concrete_fields]
        baris = [dict(zip(kolom, nilai, strict=True)) for nilai in model._default_manager.order_by("pk").values_list(*kolom)]
        if baris:
            isi.append((model, baris))


def pasang(dunia: Any) -> None:
    """Put it back, for the Instansi, unit and administrator of this test."""
    kini = _kunci(dunia)
    ganti = {"instansi_id": "instansi", "unit_id": "unit", "oleh_id": "oleh"}
    with transaction.atomic():  # references are looked at when it ends
        for model, baris in isi:
            objek = []
            for b in baris:
                beda = {f: kini[n] for f, n in ganti.items() if b.get(f) == _asal[n]}
                objek.append(model(**{**b, **beda}))
            waktu = [f for f in model._meta.concrete_fields if getattr(f, "auto_now_add", False)]
            for f in waktu:
                f.auto_now_add = False  # type: ignore[attr-defined]
            model._base_manager.bulk_create(objek)
            for f in waktu:
                f.auto_now_add = True  # type: ignore[attr-defined]
    with connection.cursor() as kursor:
        for perintah in connection.ops.sequence_reset_sql(no_style(), [model for model, _ in isi]):
            kursor.execute(perintah)
