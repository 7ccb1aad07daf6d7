"""One place up or down in a list whose rows carry ``urutan``."""

from __future__ import annotations

from typing import Any, Literal

from django.db import transaction
from django.db.models import QuerySet

from sakip.web.audit.terjaga import Terjaga
from sakip.web.instansi.actions.objek import log
from sakip.web.instansi.models import Pengguna

Arah = Literal["naik", "turun"]


@transaction.atomic
def move(daftar: QuerySet[Any], objek: Terjaga, arah: Arah, *, by: Pengguna, jenis: str) -> None:
    """Swap with the neighbour and number the list anew; at its end nothing happens."""
    baris: list[Terjaga] = list(daftar.select_for_update())
    kini = next((n for n, satu in enumerate(baris) if satu.pk == objek.pk), None)
    if kini is None:
        return
    tujuan = kini + (-1 if arah == "naik" else 1)
    if not 0 <= tujuan < len(baris):
        return
    baris[kini], baris[tujuan] = baris[tujuan], baris[kini]
    for nomor, satu in enumerate(baris):
        satu.apply({"urutan": nomor})
    log(jenis, objek, by, [("urutan", kini + 1, tujuan + 1)])
