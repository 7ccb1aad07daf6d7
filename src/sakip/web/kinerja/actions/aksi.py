"""Store the action plan, a row or a whole table."""

from __future__ import annotations

from typing import Any

from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, change, remove
from sakip.web.kinerja.models import RencanaAksi


def add_plan(rencana: RencanaAksi, *, by: Pengguna, **_: Any) -> RencanaAksi:
    """A new row."""
    return add(rencana, by=by, jenis="aksi.tambah")


def change_plan(rencana: RencanaAksi, *, by: Pengguna, dilihat: int | None, jenis: str = "", **isi: Any) -> RencanaAksi:
    """Change a row. Raises Bentrok."""
    return change(rencana, by=by, dilihat=dilihat, jenis="aksi.ubah", **isi)


def remove_plan(rencana: RencanaAksi, *, by: Pengguna, dilihat: int | None) -> None:
    """Delete a row that was emptied. Raises Bentrok."""
    remove(rencana, by=by, dilihat=dilihat, jenis="aksi.hapus")
